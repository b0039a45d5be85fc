import { dayOf } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { acceptsInTwoSteps, isHeadOf, loadHeads } from '../facilities/two-steps.api.ts'
import { type Duty, withWords } from './duties.queries.ts'
import { authorsBy, coordinators, decidesAs, judge, loadDecidable } from './inbox.queries.ts'
import { type OccurrenceRow, occurrences } from './occurrence.queries.ts'
import { waitingEvidence } from './waiting-evidence.queries.ts'

/** A duty that waits, and since when. */
export interface WaitingDuty {
  readonly duty: Duty
  readonly since: Date | null
}

/** What this leader decides because no coordinator may: of the coordinator's own unit or hand. */
export async function loadLeadersInbox(reader: Reader): Promise<WaitingDuty[]> {
  const mine = await loadDecidable(reader, 500)
  if (mine.length === 0) return []
  const [authorsOn, actors] = await Promise.all([authorsBy(reader, mine), coordinators(reader)])
  const others = await Promise.all(actors.map(actor => decidesAs(reader, actor)))
  return waitingDuties(
    reader,
    mine.filter(row => !others.some(may => may(row, authorsOn(row)))),
  )
}

async function waitingDuties(reader: Reader, rows: readonly OccurrenceRow[]): Promise<WaitingDuty[]> {
  const ids = rows.map(row => row.id)
  const [waits, duties] = await Promise.all([waitingEvidence(reader, ids), withWords(reader, rows)])
  return duties.map(duty => ({
    duty,
    since: duty.submitted_at ?? waits(duty.id).proposal?.offered_at ?? null,
  }))
}

/** What waits for the head of a unit to pass it on, the longest waiting first. */
export async function loadHeadsInbox(reader: Reader): Promise<WaitingDuty[]> {
  if (!(await acceptsInTwoSteps(reader))) return []
  const heads = await loadHeads(reader, dayOf(reader.now()))
  const rows = await occurrences(reader)
    .where('occurrence.waits_for', '=', 'unit_head')
    .where('occurrence.state', '=', 'submitted')
    .orderBy('occurrence.submitted_at')
    .orderBy('occurrence.id')
    .execute()
  const mine = rows.filter(row => row.unit_id !== null && isHeadOf(reader.actor, row.unit_id, heads(row.unit_id)))
  const ids = mine.map(row => row.id)
  const [waits, rightsOf] = await Promise.all([waitingEvidence(reader, ids), judge(reader)])
  return waitingDuties(
    reader,
    mine.filter(row => rightsOf(row, waits(row.id).last, waits(row.id).tied_by).may_pass),
  )
}
