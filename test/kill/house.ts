import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sourceDir } from '#platform/config/source-dir.ts'
import { clusterOf } from '#platform/db/embedded/folders.ts'
import { livingPostmaster } from '#platform/db/embedded/postmaster.ts'

export const VICTIMS = ['application', 'database', 'both'] as const
export type Victim = (typeof VICTIMS)[number]

/** The built application as `npm start` runs it, in the hands of somebody who pulls plugs. */
export interface House {
  readonly port: number
  /** SIGKILL, then up again: an application that is gone is started anew, a database that is gone is the application's to bring back. */
  kill(victim: Victim): Promise<void>
  /** Everything it said on the standard error stream. */
  output(): string
  stop(): Promise<void>
}

const CLOCK = '2026-12-31T08:00:00+07:00'
const PATIENCE_MS = 120_000
const PROGRAM = join(sourceDir, 'dist/cli.js')

export function houseSettings(dataDir: string, port: number): NodeJS.ProcessEnv {
  return { ...process.env, NODE_ENV: 'test', PORT: String(port), DATA_DIR: dataDir, LANTOA_TEST_CLOCK: CLOCK }
}

/** Runs a command of the application to its end; gives its exit code and what it printed. */
export async function runCommand(dataDir: string, name: string): Promise<{ code: number | null; text: string }> {
  const env = houseSettings(dataDir, 0)
  const child = spawn(process.execPath, [PROGRAM, name], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const pieces: string[] = []
  child.stdout.on('data', piece => pieces.push(String(piece)))
  child.stderr.on('data', piece => pieces.push(String(piece)))
  const code = await new Promise<number | null>(done => {
    child.once('close', done)
  })
  return { code, text: pieces.join('') }
}

export async function openHouse(dataDir: string, port: number): Promise<House> {
  if (!existsSync(PROGRAM)) throw new Error('nothing is built: run `node scripts/build.mjs` first')
  const said: string[] = []
  const start = (): ChildProcess => {
    const env = houseSettings(dataDir, port)
    const child = spawn(process.execPath, [PROGRAM, 'serve'], { env, stdio: ['ignore', 'ignore', 'pipe'] })
    child.stderr?.on('data', piece => said.push(String(piece)))
    return child
  }
  let child = start()
  const output = () => said.join('')
  const up = async () => {
    const until = Date.now() + PATIENCE_MS
    while (!(await answers(port))) {
      if (Date.now() > until) throw new Error(`the house does not come back:\n${output().slice(-3000)}`)
      // Like the service manager of a real machine: who is gone is started again.
      if (isGone(child)) child = start()
      await sleep(40)
    }
  }
  await up()
  return {
    port,
    output,
    kill: async victim => {
      if (victim !== 'database') await killed(child)
      if (victim !== 'application') killDatabase(dataDir)
      await up()
    },
    stop: async () => {
      child.kill('SIGTERM')
      await ended(child)
    },
  }
}

const isGone = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await ended(child)
}

const ended = (child: ChildProcess): Promise<void> =>
  isGone(child)
    ? Promise.resolve()
    : new Promise(done => {
        child.once('exit', () => done())
      })

function killDatabase(dataDir: string): void {
  const living = livingPostmaster(clusterOf(dataDir))
  if (!living) throw new Error('no database to kill')
  process.kill(living.pid, 'SIGKILL')
}

/** Whether a visitor gets the front page, which needs the database. */
async function answers(port: number): Promise<boolean> {
  if (!(await listens(port))) return false
  try {
    const answer = await fetch(`http://localhost:${port}/dang-nhap`, { signal: AbortSignal.timeout(5_000) })
    await answer.arrayBuffer()
    return answer.status === 200
  } catch {
    return false
  }
}

const listens = (port: number): Promise<boolean> =>
  new Promise(resolve => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
