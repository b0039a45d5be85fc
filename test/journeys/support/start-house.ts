import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sourceDir } from '#platform/config/source-dir.ts'

export interface RunningHouse {
  readonly url: string
  /** The token of the first run, as the console shows it; '' where a facility exists. */
  readonly token: string
  readonly dataDir: string
  /** Everything it wrote so far, both streams. */
  output(): string
  /** Stops it and starts it again on the same data and port, the clock at another instant. */
  restartAt(clock: string): Promise<RunningHouse>
  /** Stops it; its data stays. */
  close(): Promise<void>
  /** Stops it and throws its data away. */
  stop(): Promise<void>
}

const STARTED = /Lan Tỏa chạy ở (http:\/\/localhost:\d+)/
const TOKEN = /nhập mã ([0-9A-Z]{4}(?:-[0-9A-Z]{4}){2})/

/** Starts the built application as a user would, on a free port and an empty data folder, its clock standing still. */
export function startHouse(clock = '2026-03-06T08:47:00+07:00'): Promise<RunningHouse> {
  return startOn(makeDataDir(), clock, '0', [STARTED, TOKEN])
}

export function makeDataDir(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'lantoa-journey-'))
  // Else root's database would go to /var/lib/lantoa, and stay there.
  chmodSync(dataDir, 0o755)
  return dataDir
}

/** Starts the built application on data that somebody filled. */
export const startHouseOn = (dataDir: string, clock: string): Promise<RunningHouse> =>
  startOn(dataDir, clock, '0', [STARTED])

async function startOn(dataDir: string, clock: string, port: string, says: readonly RegExp[]): Promise<RunningHouse> {
  const program = join(sourceDir, 'dist/cli.js')
  if (!existsSync(program)) throw new Error('nothing is built: run `node scripts/build.mjs` first')
  const env = { ...process.env, NODE_ENV: 'test', PORT: port, DATA_DIR: dataDir, LANTOA_TEST_CLOCK: clock }
  const child = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const pieces: string[] = []
  const output = () => pieces.join('')
  await untilSaid(child, pieces, says)
  const url = STARTED.exec(output())?.[1] ?? ''
  child.once('exit', (code, signal) => {
    // Stopped by us, it ends with 0. Else a page that is refused later would not say why.
    if (code !== 0) process.stderr.write(`the application ended with ${code ?? signal}:\n${output().slice(-2000)}\n`)
  })
  return {
    url,
    token: TOKEN.exec(output())?.[1] ?? '',
    dataDir,
    output,
    restartAt: async next => {
      await stopped(child)
      return startOn(dataDir, next, new URL(url).port, [STARTED])
    },
    close: () => stopped(child),
    stop: async () => {
      await stopped(child)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function untilSaid(child: ChildProcess, pieces: string[], says: readonly RegExp[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let isSaid = false
    const look = (piece: Buffer) => {
      pieces.push(String(piece))
      // It goes on with a line for each request: looked through every time, they would cost more than the requests.
      if (isSaid) return
      const output = pieces.join('')
      isSaid = says.every(line => line.test(output))
      if (isSaid) resolve()
    }
    child.stdout?.on('data', look)
    child.stderr?.on('data', look)
    child.once('error', reject)
    child.once('exit', code => {
      reject(new Error(`the application ended with ${code} before it answered:\n${pieces.join('')}`))
    })
  })
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise(resolve => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
