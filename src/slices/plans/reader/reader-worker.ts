import { readFileSync } from 'node:fs'
import { lintLayout } from '../lint/lint-layout.ts'
import { PlanFileProblem } from './plan-file-problem.ts'
import type { PlanReading } from './plan-reading.ts'
import type { RecognisedPage } from './programs/recognise-pages.ts'
import { readPlan } from './read-plan.ts'

/** What the reading process answers: a reading, or the code of the problem with the file. */
export type WorkerAnswer =
  | { reading: PlanReading }
  | { code: string; params: Readonly<Record<string, unknown>> }
  | { crash: string }

async function answer(name: string, recognisedBytes: number): Promise<WorkerAnswer> {
  try {
    const input = readFileSync(0)
    const recognised: RecognisedPage[] = JSON.parse(input.subarray(0, recognisedBytes).toString('utf8') || '[]')
    const bytes = input.subarray(recognisedBytes)
    return { reading: await lintLayout(await readPlan(bytes, name, recognised), bytes) }
  } catch (error) {
    if (error instanceof PlanFileProblem) return { code: error.code, params: error.params }
    return { crash: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

// The PDF library leaves promises behind when it gives up on a damaged object; what it answers in the end is what counts.
process.on('unhandledRejection', () => {})

// Before the file's bytes stand those of what was recognised on its scanned pages.
const [, , name = 'plan', recognisedBytes = '0'] = process.argv
process.stdout.write(JSON.stringify(await answer(name, Number(recognisedBytes))), () => process.exit(0))
