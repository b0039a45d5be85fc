import type { Day } from '#platform/day.ts'
import { problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Reader, Writer } from '#platform/scope.ts'
import { factsOfUnits } from '../activities/activities.api.ts'
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
export const ownActivities = async (reader: Reader, occurrence: OccurrenceRow): Promise<OwnActivity[]> =>
  (await ownActivitiesOf(reader, [occurrence])).get(occurrence.id) ?? []

/** The same of several duties. Two queries, however many. */
export async function ownActivitiesOf(
  reader: Reader,
  occurrences: readonly OccurrenceRow[],
): Promise<Map<string, OwnActivity[]>> {
  const owned = occurrences.flatMap(row =>
    row.unit_id === null ? [] : [{ row, unit: row.unit_id, days: daysOf(row) }],
  )
  if (owned.length === 0) return new Map()
  const ids = owned.map(({ row }) => row.id)
  const standing = (await listTies(reader, ids)).filter(
    tie => tie.state === 'accepted' || (tie.state === 'offered' && tie.origin === 'hand_in'),
  )
  const tied = Map.groupBy(standing, tie => tie.occurrence_id)
  const units = [...new Set(owned.map(({ unit }) => unit))]
  const [from = ''] = owned.map(({ days }) => days.from).toSorted()
  const [to = ''] = owned.map(({ days }) => days.to).toSorted((a, b) => b.localeCompare(a))
  const facts = Map.groupBy(await factsOfUnits(reader, units, from, to), fact => fact.unit_id)
  return new Map(
    owned.map(({ row, unit, days }) => {
      const taken = new Set(tied.get(row.id)?.map(tie => tie.activity_id))
      const free = (facts.get(unit) ?? []).filter(
        fact => days.from <= fact.happened_on && fact.happened_on <= days.to && !taken.has(fact.id),
      )
      return [row.id, fitting(free, row.activity_kind)]
    }),
  )
}

function daysOf(occurrence: OccurrenceRow): { from: Day; to: Day } {
  const due = dueDay(occurrence)
  const isDueAfter = due > occurrence.period_to
  return { from: occurrence.period_from, to: isDueAfter ? due : occurrence.period_to }
}

const fitting = (facts: readonly OwnActivity[], kind: string | null): OwnActivity[] =>
  facts
    .toSorted((a, b) => Number(b.kind === kind) - Number(a.kind === kind))
    .slice(0, SHOWN)
    .map(({ id, title, happened_on, kind: of, channel }) => ({ id, title, happened_on, kind: of, channel }))

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
