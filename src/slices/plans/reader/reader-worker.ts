import { readFileSync } from 'node:fs'
import { PlanFileProblem } from './plan-file-problem.ts'
import type { PlanReading } from './plan-reading.ts'
import { readPlan } from './read-plan.ts'

/** What the reading process answers: a reading, or the code of the problem with the file. */
export type WorkerAnswer =
  | { reading: PlanReading }
  | { code: string; params: Readonly<Record<string, unknown>> }
  | { crash: string }

async function answer(name: string): Promise<WorkerAnswer> {
  try {
    return { reading: await readPlan(readFileSync(0), name) }
  } catch (error) {
    if (error instanceof PlanFileProblem) return { code: error.code, params: error.params }
    return { crash: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

const [, , name = 'plan'] = process.argv
process.stdout.write(JSON.stringify(await answer(name)), () => process.exit(0))
