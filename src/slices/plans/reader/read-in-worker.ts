import { createHash } from 'node:crypto'
import { type FindProgram, findProgram } from '#platform/programs/find-program.ts'
import { isOldDoc, MAX_FILE_BYTES } from './detect-kind.ts'
import { PlanFileProblem } from './plan-file-problem.ts'
import type { PlanReading } from './plan-reading.ts'
import { convertDoc } from './programs/convert-doc.ts'
import { knowsVietnamese, type RecognisePrograms, recognisePages } from './programs/recognise-pages.ts'
import { toMark } from './reader.words.ts'
import { type ReaderLimits, readerEntry, runReader } from './run-reader.ts'

export interface WorkerLimits extends Partial<ReaderLimits> {
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

async function readOldDoc(bytes: Uint8Array, name: string, limits: ReaderLimits, find: FindProgram) {
  const soffice = find('soffice')
  if (!soffice) throw new PlanFileProblem('reader.old-doc')
  const docx = await convertDoc(soffice, bytes)
  return asSent(await runReader(docx, `${name}.docx`, limits), bytes, name)
}

const UNREAD = new Set(['reader.image-only', 'reader.garbled'])

/** The scanned pages that a reading left out, or that made it impossible. */
const scansOf = (result: PlanReading | PlanFileProblem): number[] => {
  if (!(result instanceof PlanFileProblem)) return result.file.scans ?? []
  const { pages } = result.params
  return UNREAD.has(result.code) && Array.isArray(pages) ? pages.map(Number) : []
}

async function findRecognition(find: FindProgram): Promise<RecognisePrograms | null> {
  const [tesseract, pdftoppm] = [find('tesseract'), find('pdftoppm')]
  return tesseract && pdftoppm && (await knowsVietnamese(tesseract)) ? { tesseract, pdftoppm } : null
}

const orProblem = (error: unknown): PlanFileProblem => {
  if (error instanceof PlanFileProblem) return error
  throw error
}

/**
 * Reads a plan in a process of its own, so that a hostile file takes neither the server's time nor its memory. An old .doc goes
 * through LibreOffice first, and scanned pages of a PDF through tesseract, where these are installed.
 * @throws PlanFileProblem `reader.too-slow` past the time limit, `reader.too-large` past the memory limit, else as `readPlan`.
 */
export async function readInWorker(bytes: Uint8Array, name: string, given: WorkerLimits = {}): Promise<PlanReading> {
  if (bytes.length > MAX_FILE_BYTES) throw new PlanFileProblem('reader.too-large')
  const { timeout = DEFAULT_TIMEOUT, memory = DEFAULT_MEMORY, entry = readerEntry(), find = findProgram } = given
  const limits = { timeout, memory, entry }
  if (isOldDoc(bytes)) return readOldDoc(bytes, name, limits, find)
  const result = await runReader(bytes, name, limits).catch(orProblem)
  const scans = scansOf(result)
  const programs = scans.length > 0 ? await findRecognition(find) : null
  const recognised = programs ? await recognisePages(programs, bytes, scans) : []
  if (recognised.some(page => page.words.length > 0)) return runReader(bytes, name, limits, recognised)
  if (result instanceof PlanFileProblem) throw result
  return result
}
