import type { Day } from '#platform/day.ts'
import { problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Reader, Writer } from '#platform/scope.ts'
import { factsBetween } from '../activities/activities.api.ts'
import { dueDay, listTies, type OccurrenceRow } from './occurrence.queries.ts'

export interface OwnActivity {
  readonly id: string
  readonly title: string
  readonly happened_on: Day
  readonly kind: string
  readonly channel: string | null
}

const SHOWN = 20

/** What the duty's own unit has in the ledger between its first day and its due day, not tied to it yet; what fits first. */
export async function ownActivities(reader: Reader, occurrence: OccurrenceRow): Promise<OwnActivity[]> {
  if (occurrence.unit_id === null) return []
  const due = dueDay(occurrence)
  const isDueAfter = due > occurrence.period_to
  const until = isDueAfter ? due : occurrence.period_to
  const ties = await listTies(reader, [occurrence.id])
  const standing = ties.filter(tie => tie.state === 'accepted' || (tie.state === 'offered' && tie.origin === 'hand_in'))
  const tied = new Set(standing.map(tie => tie.activity_id))
  const facts = await factsBetween(reader, occurrence.period_from, until, occurrence.unit_id)
  return facts
    .filter(fact => !tied.has(fact.id))
    .sort((a, b) => Number(b.kind === occurrence.activity_kind) - Number(a.kind === occurrence.activity_kind))
    .slice(0, SHOWN)
    .map(({ id, title, happened_on, kind, channel }) => ({ id, title, happened_on, kind, channel }))
}

/** Gắn hoạt động sẵn có trong sổ của chính đơn vị làm minh chứng; hoạt động của đơn vị khác như không có. */
export async function offerOwnActivities(
  tx: Writer<'tie'>,
  occurrence: OccurrenceRow,
  handInId: string,
  activityIds: readonly string[],
): Promise<void> {
  if (activityIds.length === 0) return
  const own = new Set((await ownActivities(tx, occurrence)).map(one => one.id))
  for (const activity_id of new Set(activityIds)) {
    if (!own.has(activity_id)) throw problem('not_found', 'activity.not-found')
    await offerOne(tx, occurrence.id, handInId, activity_id)
  }
}

/** What a rule has proposed becomes the unit's own word. */
async function offerOne(tx: Writer<'tie'>, occurrence_id: string, hand_in_id: string, activity_id: string) {
  const said = { hand_in_id, origin: 'hand_in' as const, offered_by: tx.actor.id ?? null, offered_at: tx.now() }
  const proposed = await tx.db
    .updateTable('tie')
    .set(said)
    .where('facility_id', '=', tx.actor.facility)
    .where('occurrence_id', '=', occurrence_id)
    .where('activity_id', '=', activity_id)
    .where('evidence_id', 'is', null)
    .where('state', '=', 'offered')
    .returning('id')
    .executeTakeFirst()
  if (proposed) return
  await tx.db
    .insertInto('tie')
    .values({ facility_id: tx.actor.facility, id: newId<'tie'>(), occurrence_id, activity_id, ...said })
    .execute()
}
