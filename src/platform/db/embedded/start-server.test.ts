import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { connectToRunning } from './connect-to-running.ts'
import type { Superuser } from './guard.ts'
import { livingPostmaster } from './postmaster.ts'

// Each test starts several processes, which take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const root = mkdtempSync(join(tmpdir(), 'lantoa-server-'))
chmodSync(root, 0o755)
afterAll(() => rmSync(root, { recursive: true, force: true }))

interface Said {
  how?: string
  pid: number
  superuser: Superuser
  home: string
  code?: string
  params?: Record<string, unknown>
  loss?: string
  stopped?: boolean
}

/** An application in a process of its own. */
async function start(dataDir: string) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'start-and-wait.fixture.ts'), dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const listen = async (): Promise<Said> => JSON.parse((await lines.next()).value as string)
  const said = await listen()
  const stop = async () => {
    child.stdin.write('stop\n')
    expect(await listen()).toEqual({ stopped: true })
  }
  onTestFinished(() => forceDown(child, said))
  return { child, said, listen, stop }
}

function forceDown(child: ChildProcess, said: Said) {
  child.kill('SIGKILL')
  if (!said.home) return
  const living = livingPostmaster(join(said.home, 'pg'))
  if (living) process.kill(living.pid, 'SIGQUIT')
}

async function kill(child: ChildProcess) {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

async function ask(superuser: Superuser, text: string): Promise<unknown> {
  const client = new pg.Client({ ...superuser })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<{ answer: unknown }>(text)).rows[0]?.answer
  } finally {
    await client.end()
  }
}

describe('the embedded database', () => {
  it('makes its cluster at the first start, below a path with spaces, and stops with its application', async () => {
    const dataDir = join(root, 'một thư mục', 'data')
    const first = await start(dataDir)
    expect(first.said.how).toBe('first')
    await ask(first.said.superuser, 'create table kept as select 42 as answer')
    await first.stop()
    expect(livingPostmaster(join(first.said.home, 'pg'))).toBeUndefined()

    const second = await start(dataDir)
    expect(second.said.how).toBe('started')
    expect(await ask(second.said.superuser, 'select answer from kept')).toBe(42)
    await second.stop()
  })

  it('refuses a second application and names the first, which goes on', async () => {
    const dataDir = join(root, 'twice')
    const first = await start(dataDir)
    const second = await start(dataDir)
    expect(second.said).toMatchObject({
      code: 'database.already-running',
      params: { pid: first.child.pid, port: 4321, purpose: 'serve' },
    })
    expect(await ask(first.said.superuser, 'select 1 as answer')).toBe(1)
    expect(await connectToRunning(dataDir)).toMatchObject({ keeper: { pid: first.child.pid, port: 4321 } })
    await first.stop()
    expect(await connectToRunning(dataDir)).toBeUndefined()
  })

  it('lets two first starts at once end with one application', async () => {
    const dataDir = join(root, 'race')
    const both = await Promise.all([start(dataDir), start(dataDir)])
    const living = both.filter(one => one.said.how)
    expect(living).toHaveLength(1)
    expect(both.filter(one => one.said.code === 'database.already-running')).toHaveLength(1)
    await living[0]?.stop()
  })

  it('adopts the server of an application that was killed', async () => {
    const dataDir = join(root, 'orphan')
    const first = await start(dataDir)
    await ask(first.said.superuser, 'create table kept as select 7 as answer')
    await kill(first.child)
    const second = await start(dataDir)
    expect(second.said).toMatchObject({ how: 'adopted', pid: first.said.pid })
    expect(await ask(second.said.superuser, 'select answer from kept')).toBe(7)
    await second.stop()
  })

  it('adopts an orphan whose checkout was moved', async () => {
    const dataDir = join(root, 'moved-from')
    const first = await start(dataDir)
    await kill(first.child)
    renameSync(dataDir, join(root, 'moved-to'))
    const second = await start(join(root, 'moved-to'))
    expect(second.said).toMatchObject({ how: 'adopted', pid: first.said.pid })
    await second.stop()
  })

  it('starts again when application and server were both killed, and loses nothing that was committed', async () => {
    const dataDir = join(root, 'both')
    const first = await start(dataDir)
    await ask(first.said.superuser, 'create table kept as select 9 as answer')
    process.kill(first.said.pid, 'SIGKILL')
    await kill(first.child)
    const second = await start(dataDir)
    expect(second.said.how).toMatch(/started|adopted/)
    expect(second.said.pid).not.toBe(first.said.pid)
    expect(await ask(second.said.superuser, 'select answer from kept')).toBe(9)
    await second.stop()
  })

  it('brings back a server that dies under the application, which keeps the guard', async () => {
    const dataDir = join(root, 'dies')
    const first = await start(dataDir)
    process.kill(first.said.pid, 'SIGKILL')
    expect(await first.listen()).toEqual({ loss: 'restarted' })
    expect(await ask(first.said.superuser, 'select 1 as answer')).toBe(1)
    expect((await start(dataDir)).said.code).toBe('database.already-running')
    await first.stop()
  })

  it('listens elsewhere when the path is too long for a socket', async () => {
    const dataDir = join(root, 'x'.repeat(60), 'y'.repeat(60))
    const one = await start(dataDir)
    expect(one.said.how).toBe('first')
    expect(one.said.superuser.host).not.toContain(dataDir)
    await one.stop()
  })
})

// Only root has to run the database as somebody else, who cannot enter a closed folder.
describe.runIf(process.getuid?.() === 0)('as root below a folder that only root may enter', () => {
  const closed = join(root, 'closed')
  const dataDir = join(closed, 'data')

  it('keeps the database elsewhere, follows a moved checkout, and refuses a copied one', async () => {
    mkdirSync(closed, { mode: 0o700 })
    const first = await start(dataDir)
    expect(first.said.how).toBe('first')
    expect(first.said.home).toMatch(/^\/var\/lib\/lantoa\//)
    onTestFinished(() => rmSync(first.said.home, { recursive: true, force: true }))
    expect(readFileSync(join(dataDir, 'database-folder'), 'utf8').trim()).toBe(first.said.home)
    expect(existsSync(join(dataDir, 'pg'))).toBe(false)
    await first.stop()

    cpSync(dataDir, join(closed, 'copy'), { recursive: true })
    expect((await start(join(closed, 'copy'))).said.code).toBe('database.folder-copied')

    renameSync(dataDir, join(closed, 'moved'))
    const moved = await start(join(closed, 'moved'))
    expect(moved.said).toMatchObject({ how: 'started', home: first.said.home })
    await moved.stop()
  })
})
