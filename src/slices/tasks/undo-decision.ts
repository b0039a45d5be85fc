import { ensure, problem } from '#platform/errors.ts'
import { resolveNotices } from '#platform/notices/raise-notice.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { uncountActivity } from '../activities/activities.api.ts'
import { waitAgain } from './acceptance/pass-on.ts'
import { listTies, lockOccurrence, type OccurrenceRow, setState, type TieRow } from './occurrence.queries.ts'

type Undoer = Writer<'occurrence' | 'hand_in' | 'tie' | 'activity' | 'notice'>
const WINDOW_MS = 10 * 60_000

/** Hoàn tác quyết định vừa rồi: kỳ trở lại chờ duyệt, điều chưa ai khác tính thì thôi tính. */
export const undoDecision = (scope: Scope, key: string, occurrenceIds: readonly string[]) =>
  write(scope, { action: 'occurrence.undo-decision', key, input: { occurrenceIds } }, async (tx: Undoer) => {
    for (const id of [...occurrenceIds].sort()) await undoOne(tx, id)
    return { undone: occurrenceIds.length }
  })

async function undoOne(tx: Undoer, id: string): Promise<void> {
  const occurrence = await lockOccurrence(tx, id)
  assertUndoable(tx, occurrence)
  const decidedThen = (await listTies(tx, [id])).filter(
    tie => tie.state !== 'offered' && tie.decided_at?.getTime() === occurrence.decided_at?.getTime(),
  )
  await offerAgain(tx, decidedThen)
  await uncountAlone(tx, decidedThen)
  await setState(tx, id, {
    state: occurrence.submitted_at ? 'submitted' : 'open',
    state_reason: null,
    decided_at: null,
    decided_by: null,
    waits_for: (await waitAgain(tx, id)) ? 'unit_head' : null,
  })
  await resolveNotices(tx, id)
}

function assertUndoable(tx: Undoer, occurrence: OccurrenceRow): void {
  const age = tx.now().getTime() - (occurrence.decided_at?.getTime() ?? 0)
  ensure(occurrence.decided_by === tx.actor.id && age <= WINDOW_MS, 'occurrence.undo')
  if (!['accepted', 'returned'].includes(occurrence.state)) throw problem('conflict', 'occurrence.undo')
}

async function offerAgain(tx: Undoer, ties: readonly TieRow[]): Promise<void> {
  if (ties.length === 0) return
  await tx.db
    .updateTable('tie')
    .set(eb => ({
      state: 'offered',
      reason: null,
      decided_at: null,
      decided_by: null,
      row_version: eb('row_version', '+', 1),
    }))
    .where('facility_id', '=', tx.actor.facility)
    .where(
      'id',
      'in',
      ties.map(tie => tie.id),
    )
    .execute()
}

/** A fact that another accepted tie holds up still counts; so does one that was counted before this decision. */
async function uncountAlone(tx: Undoer, ties: readonly TieRow[]): Promise<void> {
  const ids = ties
    .filter(tie => tie.state === 'accepted' && tie.counted_at?.getTime() === tie.decided_at?.getTime())
    .flatMap(tie => tie.activity_id ?? [])
  if (ids.length === 0) return
  const held = await tx.db
    .selectFrom('tie')
    .select('activity_id')
    .where('facility_id', '=', tx.actor.facility)
    .where('activity_id', 'in', ids)
    .where('state', '=', 'accepted')
    .execute()
  const alone = ids.filter(id => !held.some(tie => tie.activity_id === id))
  await uncountActivity(tx, alone)
}
