import type { EvidenceLine, TaskLine } from '../report-snapshot.ts'

/** The name of a line of the evidence index, by its place in it: MC 1, MC 2 … */
export const proofName = (at: number): string => `MC ${at + 1}`

/** Which lines of the index prove each task: "MC 12–19; MC 25". Tasks without any are not in it. */
export function proofsOfTasks(evidence: readonly EvidenceLine[]): ReadonlyMap<string, string> {
  const places = Map.groupBy(
    evidence.map((line, at) => ({ task: keyOf(line.task_id, line.task_no), at })),
    ({ task }) => task,
  )
  return new Map([...places].map(([task, lines]) => [task, ranges(lines.map(({ at }) => at))]))
}

export const proofsOf = (proofs: ReadonlyMap<string, string>, task: TaskLine): string | undefined =>
  proofs.get(keyOf(task.task_id, task.no))

/** Two rows of a plan may bear one number; their ids differ. */
const keyOf = (id: string | undefined, no: string): string => id ?? `no ${no}`

function ranges(places: readonly number[]): string {
  const runs: { from: number; to: number }[] = []
  for (const at of places) {
    const last = runs.at(-1)
    if (last && last.to === at - 1) last.to = at
    else runs.push({ from: at, to: at })
  }
  return runs.map(({ from, to }) => (from === to ? proofName(from) : `${proofName(from)}–${to + 1}`)).join('; ')
}
