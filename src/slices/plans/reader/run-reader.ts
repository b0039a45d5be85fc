import { fileURLToPath } from 'node:url'
import { type RunLimits, runLimited } from '#platform/programs/run-limited.ts'
import { isReaderCode, PlanFileProblem } from './plan-file-problem.ts'
import type { PlanReading } from './plan-reading.ts'
import type { RecognisedPage } from './programs/recognise-pages.ts'
import type { WorkerAnswer } from './reader-worker.ts'

/** Of the memory, what the JavaScript heap may take; buffers and the runtime need the rest. */
const HEAP_SHARE = 0.55

/** From source the worker is a .ts file that Node strips; from a bundle it stands beside it as .js. */
export const readerEntry = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './reader-worker.ts' : './reader-worker.js', import.meta.url)

function toReading(output: string): PlanReading {
  const answer: WorkerAnswer = JSON.parse(output)
  if ('reading' in answer) return answer.reading
  if ('code' in answer && isReaderCode(answer.code)) throw new PlanFileProblem(answer.code, answer.params)
  throw new Error(`The plan reader failed: ${'crash' in answer ? answer.crash : output.slice(0, 200)}`)
}

export interface ReaderLimits extends RunLimits {
  entry: URL
}

/** Reads a file in a process of its own within the limits; the problem with the file is thrown as it is. */
export async function runReader(
  bytes: Uint8Array,
  name: string,
  { entry, memory, timeout }: ReaderLimits,
  recognised: readonly RecognisedPage[] = [],
): Promise<PlanReading> {
  const heap = Math.floor(memory * HEAP_SHARE)
  const flags = [`--max-old-space-size=${heap}`, '--max-semi-space-size=16', '--disable-warning=ExperimentalWarning']
  const words = Buffer.from(recognised.length > 0 ? JSON.stringify(recognised) : '')
  const args = [...flags, fileURLToPath(entry), name, String(words.length)]
  const { stopped, code, output, complaint } = await runLimited({
    file: process.execPath,
    args,
    input: [words, bytes],
    memory,
    timeout,
  })
  if (stopped) throw new PlanFileProblem(`reader.${stopped}`)
  if (/heap out of memory|Allocation failed|ERR_WORKER_OUT_OF_MEMORY/.test(complaint))
    throw new PlanFileProblem('reader.too-large')
  if (code !== 0) throw new Error(`The plan reader ended with ${code}: ${complaint}`)
  return toReading(output.toString('utf8'))
}
