import { PlanFileProblem } from '../plan-file-problem.ts'
import type { Extracted } from './extracted.ts'

export async function readTxt(_bytes: Uint8Array): Promise<Extracted> {
  throw new PlanFileProblem('reader.unknown-kind')
}
