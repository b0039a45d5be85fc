import { dayOf } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { planVersion } from '../plans/plans.api.ts'
import { shownOn } from './build-matrix.ts'
import { occurrences } from './occurrence.queries.ts'

/** How many occurrences of a task stand how: what a replacement carries over or ends. */
export interface OpenWork {
  open: number
  late: number
  submitted: number
  ahead: number
  accepted: number
}

const PLACE = {
  open: 'open',
  returned: 'open',
  overdue: 'late',
  submitted: 'submitted',
  upcoming: 'ahead',
  accepted: 'accepted',
  waived: undefined,
} as const

/** Open work of a version's plan, by task. */
export async function openWork(reader: Reader, versionId: string): Promise<Record<string, OpenWork>> {
  const version = await planVersion(reader, versionId)
  const today = dayOf(reader.now())
  const rows = await occurrences(reader).where('occurrence.plan_id', '=', version.plan_id).execute()
  const work: Record<string, OpenWork> = {}
  for (const row of rows) {
    const place = PLACE[shownOn(row, today)]
    if (!place) continue
    const counts = work[row.task_id] ?? { open: 0, late: 0, submitted: 0, ahead: 0, accepted: 0 }
    counts[place]++
    work[row.task_id] = counts
  }
  return work
}
