import { PlanFileProblem } from '#slices/plans/reader/plan-file-problem.ts'
import { readPlan } from '#slices/plans/reader/read-plan.ts'

/** How a reading ended: with a draft, with a problem that the sender understands, or by breaking. */
export type CaseEnd = { end: 'read' | 'refused'; code?: string; size?: number } | { end: 'broke'; why: string }

async function endOf(bytes: Uint8Array, name: string): Promise<CaseEnd> {
  try {
    return { end: 'read', size: JSON.stringify({ reading: await readPlan(bytes, name) }).length }
  } catch (error) {
    if (error instanceof PlanFileProblem) return { end: 'refused', code: error.code }
    return { end: 'broke', why: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

// One process reads case after case as the house's reading process reads one; like that one it lets go of promises that the
// PDF library leaves behind.
process.on('unhandledRejection', () => {})
process.on('message', async (message: { bytes: Uint8Array; name: string; limit: number }) => {
  const from = process.cpuUsage()
  const answer = await endOf(message.bytes, message.name)
  const { user, system } = process.cpuUsage(from)
  const worked = (user + system) / 1_000
  process.send?.(worked > message.limit ? { end: 'too-slow', why: `worked for ${worked.toFixed(0)} ms` } : answer)
})
