import { type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { sourceDir } from '#platform/config/source-dir.ts'

// Each test starts several processes, which take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const root = mkdtempSync(join(tmpdir(), 'lantoa set-up '))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const NODE = `node-${process.platform}-${process.arch}`
const BUILD = `
import { appendFileSync, cpSync, mkdirSync } from 'node:fs'
appendFileSync('built', 'x')
mkdirSync('dist', { recursive: true })
cpSync('src/cli.js', 'dist/cli.js')`
const CLI = `
const [order, ...rest] = process.argv.slice(2)
if (order === 'wait') { process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1000); console.log('waiting') }
else console.log(JSON.stringify({ order, rest, cwd: process.cwd(), env: process.env.NODE_ENV }))
if (order === 'fail') process.exit(3)`

const start = 'node bootstrap.mjs serve'

/** A checkout with our way in, one package (the Node to hand over to) and a command line that says what it was given. */
function aCheckout(name: string): string {
  const folder = join(root, name)
  const write = (path: string, content: string, mode = 0o644) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content, { mode })
  }
  write('node/bin/node', `#!/bin/sh\nexec "${process.execPath}" "$@"\n`, 0o755)
  write('node/package.json', JSON.stringify({ name: NODE, version: '1.0.0', bin: { node: 'bin/node' } }))
  write(
    'package.json',
    JSON.stringify({ name: 'x', type: 'module', scripts: { start }, dependencies: { [NODE]: 'file:./node' } }),
  )
  write('scripts/build.mjs', BUILD)
  write('src/cli.js', CLI)
  write('src/cli.test.ts', '')
  for (const path of ['bootstrap.mjs', 'lantoa', 'scripts/set-up'])
    cpSync(join(sourceDir, path), join(folder, path), { recursive: true })
  spawnSync('npm', ['install', '--package-lock-only', '--no-audit', '--no-fund'], { cwd: folder })
  return folder
}

function begin(folder: string, args: string[], options: SpawnOptions = {}) {
  const { NODE_ENV: _, ...env } = process.env
  return spawn(join(folder, 'lantoa'), args, { env, ...options, stdio: ['ignore', 'pipe', 'pipe'] })
}

async function run(folder: string, args: string[], options: SpawnOptions = {}) {
  const child = begin(folder, args, options)
  if (!child.stdout || !child.stderr) throw new Error('no pipes')
  const exit = once(child, 'close')
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { out, err, code: (await exit)[0] as number }
}

const builds = (folder: string) => readFileSync(join(folder, 'built'), 'utf8').length

describe('the way in', () => {
  it('sets up once, is silent when nothing is stale, and keeps the folder it was called from', async () => {
    const folder = aCheckout('một lần')
    const first = await run(folder, ['plan', 'read', 'kế hoạch.docx'], { cwd: tmpdir() })
    expect(first.code).toBe(0)
    expect(JSON.parse(first.out)).toEqual({
      order: 'plan',
      rest: ['read', 'kế hoạch.docx'],
      cwd: tmpdir(),
      env: 'production',
    })
    const second = await run(folder, ['doctor'])
    expect(second).toMatchObject({ code: 0, err: '' })
    expect(builds(folder)).toBe(1)
  })

  it('installs again when the lock file changed and when an install was interrupted', async () => {
    const folder = aCheckout('cài lại')
    await run(folder, ['a'])
    const left = join(folder, 'node_modules/left-over')
    writeFileSync(left, '')
    appendFileSync(join(folder, 'package-lock.json'), '\n')
    expect((await run(folder, ['b'])).code).toBe(0)
    expect(existsSync(left)).toBe(false)

    writeFileSync(left, '')
    rmSync(join(folder, 'node_modules/.lantoa-stamp'))
    expect((await run(folder, ['c'])).code).toBe(0)
    expect(existsSync(left)).toBe(false)
  })

  it('installs again below npm, whose first node is the one that goes', async () => {
    const folder = aCheckout('npm')
    const npmStart = () => spawnSync('npm', ['start', '--silent'], { cwd: folder, encoding: 'utf8' })
    expect(JSON.parse(npmStart().stdout)).toMatchObject({ order: 'serve', rest: [] })
    appendFileSync(join(folder, 'package-lock.json'), '\n')
    expect(JSON.parse(npmStart().stdout)).toMatchObject({ order: 'serve', rest: [] })
  })

  it.each([
    ['a source', 'src/cli.js', 2],
    ['a test', 'src/cli.test.ts', 1],
    ['the lock file', 'package-lock.json', 2],
  ])('after a change of %s (%s) has been built this often: %d', async (_what, path, times) => {
    const folder = aCheckout(`đổi ${path.replace('/', ' ')}`)
    await run(folder, ['a'])
    utimesSync(join(folder, path), new Date(0), new Date(0))
    await run(folder, ['b'])
    expect(builds(folder)).toBe(times)
  })

  it('lets two starts at once set up once', async () => {
    const folder = aCheckout('hai lần')
    const both = await Promise.all([run(folder, ['a']), run(folder, ['b'])])
    expect(both.map(one => one.code)).toEqual([0, 0])
    expect(builds(folder)).toBe(1)
  })

  it('passes on the exit code and signals', async () => {
    const folder = aCheckout('tín hiệu')
    expect((await run(folder, ['fail'])).code).toBe(3)
    const child = begin(folder, ['wait'])
    if (!child.stdout) throw new Error('no pipe')
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([7, null])
  })

  it('says what a build complains of, and tries again the next time', async () => {
    const folder = aCheckout('hỏng')
    writeFileSync(join(folder, 'scripts/build.mjs'), 'throw new Error("no such tower")')
    const failed = await run(folder, ['a'])
    expect(failed.code).toBe(2)
    expect(failed.err).toContain('no such tower')
    await sleep(5)
    writeFileSync(join(folder, 'scripts/build.mjs'), BUILD)
    expect((await run(folder, ['a'])).code).toBe(0)
  })
})
