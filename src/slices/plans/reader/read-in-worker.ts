import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { MAX_FILE_BYTES } from './detect-kind.ts'
import { isReaderCode, PlanFileProblem } from './plan-file-problem.ts'
import type { PlanReading } from './plan-reading.ts'
import type { WorkerAnswer } from './reader-worker.ts'

export interface WorkerLimits {
  /** Milliseconds until the reading is given up. */
  timeout?: number
  /** Megabytes of memory that the reading process may hold in all. */
  memory?: number
  entry?: URL
}

const DEFAULT_TIMEOUT = 20_000
const DEFAULT_MEMORY = 640
/** Of the memory, what the JavaScript heap may take; buffers and the runtime need the rest. */
const HEAP_SHARE = 0.55
const WATCH_EVERY = 100

/** From source the worker is a .ts file that Node strips; from a bundle it stands beside it as .js. */
const defaultEntry = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './reader-worker.ts' : './reader-worker.js', import.meta.url)

/** Memory that a process holds, in megabytes; null where the system does not tell. */
async function residentMemory(pid: number): Promise<number | null> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    const match = /^VmRSS:\s+(\d+) kB/m.exec(status)
    return match ? Number(match[1]) / 1024 : null
  } catch {
    return null
  }
}

/** Ends the process when it holds more than it may: a heap limit alone does not see buffers. */
function watchMemory(child: ChildProcess, limit: number, over: () => void): () => void {
  const timer = setInterval(async () => {
    const held = child.pid === undefined ? null : await residentMemory(child.pid)
    if (held !== null && held > limit) over()
  }, WATCH_EVERY)
  timer.unref()
  return () => clearInterval(timer)
}

function toReading(output: string): PlanReading {
  const answer: WorkerAnswer = JSON.parse(output)
  if ('reading' in answer) return answer.reading
  if ('code' in answer && isReaderCode(answer.code)) throw new PlanFileProblem(answer.code, answer.params)
  throw new Error(`The plan reader failed: ${'crash' in answer ? answer.crash : output.slice(0, 200)}`)
}

/**
 * Reads a plan in a process of its own, so that a hostile file takes neither the server's time nor its memory.
 * @throws PlanFileProblem `reader.too-slow` past the time limit, `reader.too-large` past the memory limit, else as `readPlan`.
 */
export async function readInWorker(bytes: Uint8Array, name: string, limits: WorkerLimits = {}): Promise<PlanReading> {
  if (bytes.length > MAX_FILE_BYTES) throw new PlanFileProblem('reader.too-large')
  const { timeout = DEFAULT_TIMEOUT, memory = DEFAULT_MEMORY, entry = defaultEntry() } = limits
  const heap = Math.floor(memory * HEAP_SHARE)
  const flags = [`--max-old-space-size=${heap}`, '--max-semi-space-size=16', '--disable-warning=ExperimentalWarning']
  const child = spawn(process.execPath, [...flags, fileURLToPath(entry), name], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {},
  })
  return new Promise((resolve, reject) => {
    const output: Buffer[] = []
    let complaint = ''
    let ended: PlanFileProblem | null = null
    const stop = (problem: PlanFileProblem): void => {
      ended ??= problem
      child.kill('SIGKILL')
    }
    const clock = setTimeout(() => stop(new PlanFileProblem('reader.too-slow')), timeout)
    const unwatch = watchMemory(child, memory, () => stop(new PlanFileProblem('reader.too-large')))
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(-4000)
    })
    // The child may die before it has taken all bytes in; how it died says more than the broken pipe.
    child.stdin.on('error', () => {})
    child.stdin.end(bytes)
    child.on('error', reject)
    child.on('close', code => {
      clearTimeout(clock)
      unwatch()
      try {
        if (ended) throw ended
        if (/heap out of memory|Allocation failed|ERR_WORKER_OUT_OF_MEMORY/.test(complaint))
          throw new PlanFileProblem('reader.too-large')
        if (code !== 0) throw new Error(`The plan reader ended with ${code}: ${complaint}`)
        resolve(toReading(Buffer.concat(output).toString('utf8')))
      } catch (error) {
        reject(error)
      }
    })
  })
}
