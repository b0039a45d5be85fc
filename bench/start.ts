// Second start to first answer: the whole way from `npm start`'s bootstrap to a page, on data that is there already.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { median, printFigure } from './print-figure.ts'

const LIMIT_MS = 1500
const RUNS = 5

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

async function startAndAnswer(dataDir: string): Promise<number> {
  const port = await freePort()
  const began = performance.now()
  const child = spawn(process.execPath, [join(import.meta.dirname, '../bootstrap.mjs'), 'serve'], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port) },
    stdio: 'ignore',
  })
  for (;;) {
    const answer = await fetch(`http://localhost:${port}/`, { redirect: 'manual' }).catch(() => undefined)
    if (answer && answer.status < 500) break
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    await sleep(5)
  }
  const took = performance.now() - began
  child.kill('SIGINT')
  await once(child, 'exit')
  return took
}

const dataDir = mkdtempSync(join(tmpdir(), 'lantoa-bench-'))
chmodSync(dataDir, 0o755)
try {
  await startAndAnswer(dataDir)
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) times.push(await startAndAnswer(dataDir))
  printFigure(`second start to first answer (median of ${RUNS})`, median(times), LIMIT_MS, 'ms')
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
