import { createHash } from 'node:crypto'
import { type FindProgram, findProgram } from '#platform/programs/find-program.ts'
import { isOldDoc, MAX_FILE_BYTES } from './detect-kind.ts'
import { PlanFileProblem } from './plan-file-problem.ts'
import type { PlanReading } from './plan-reading.ts'
import { convertDoc } from './programs/convert-doc.ts'
import { toMark } from './reader.words.ts'
import { readerEntry, runReader } from './run-reader.ts'

export interface WorkerLimits {
  /** Milliseconds until the reading is given up. */
  timeout?: number
  /** Megabytes of memory that the reading process may hold in all. */
  memory?: number
  entry?: URL
  /** Where the programs are found that not every machine has. */
  find?: FindProgram
}

const DEFAULT_TIMEOUT = 20_000
const DEFAULT_MEMORY = 640

/** The reading of a converted file is that of the file that was sent: its name, its bytes, and how it came to be. */
function asSent(reading: PlanReading, bytes: Uint8Array, name: string): PlanReading {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return {
    ...reading,
    draft: { ...reading.draft, source: name },
    marks: [toMark('reader.mark.old-doc'), ...reading.marks],
    file: { ...reading.file, name, sha256 },
  }
}

/**
 * Reads a plan in a process of its own, so that a hostile file takes neither the server's time nor its memory. An old .doc goes
 * through LibreOffice first, where it is installed.
 * @throws PlanFileProblem `reader.too-slow` past the time limit, `reader.too-large` past the memory limit, else as `readPlan`.
 */
export async function readInWorker(bytes: Uint8Array, name: string, limits: WorkerLimits = {}): Promise<PlanReading> {
  if (bytes.length > MAX_FILE_BYTES) throw new PlanFileProblem('reader.too-large')
  const { timeout = DEFAULT_TIMEOUT, memory = DEFAULT_MEMORY, entry = readerEntry(), find = findProgram } = limits
  const soffice = isOldDoc(bytes) ? find('soffice') : null
  if (!soffice) return runReader(bytes, name, { timeout, memory, entry })
  const docx = await convertDoc(soffice, bytes)
  return asSent(await runReader(docx, `${name}.docx`, { timeout, memory, entry }), bytes, name)
}
