import { sql } from 'kysely'
import { problem } from '#platform/errors.ts'
import { isId } from '#platform/ids.ts'
import type { Reader, Writer } from '#platform/scope.ts'
import type { LedgerFilter } from './activities.input.ts'
import { evidenceOf } from './evidence.queries.ts'
import { feedsFigure } from './feeds-figure.ts'

export const LEDGER_PAGE = 50

const COLUMNS = [
  'activity.id',
  'activity.kind',
  'activity.title',
  'activity.happened_on',
  'activity.recorded_at',
  'activity.channel',
  'activity.unit_id',
  'activity.topic_id',
  'activity.programme_id',
  'activity.source',
  'activity.source_kind',
  'activity.source_id',
  'activity.natural_key',
  'activity.numerator',
  'activity.denominator',
  'activity.is_adjustment',
  'activity.reason',
  'activity.recorded_by',
  'activity.counted_at',
  'activity.counted_by',
  'activity.ended_at',
  'activity.ended_by',
  'activity.end_reason',
  'activity.superseded_by',
] as const

const measuresJson = sql<Record<string, number>>`coalesce((select jsonb_object_agg(m.measure, m.quantity)
  from app.activity_measure m where m.facility_id = activity.facility_id and m.activity_id = activity.id), '{}')`
const evidenceCount = sql<number>`(select count(*)::int from app.activity_evidence e
  where e.facility_id = activity.facility_id and e.activity_id = activity.id)`

const activities = (reader: Reader) =>
  reader.db
    .selectFrom('activity')
    .innerJoin('programme', join =>
      join
        .onRef('programme.facility_id', '=', 'activity.facility_id')
        .onRef('programme.id', '=', 'activity.programme_id'),
    )
    .where('activity.facility_id', '=', reader.actor.facility)
    .select([...COLUMNS, 'programme.counts as programme_counts', 'programme.name as programme_name'])
    .select([measuresJson.as('measures'), evidenceCount.as('evidence_count')])

export type LedgerRow = Awaited<ReturnType<typeof listLedger>>['rows'][number]

const filtered = (reader: Reader, filter: Omit<LedgerFilter, 'page'>) => {
  let rows = activities(reader)
  if (filter.from) rows = rows.where('activity.happened_on', '>=', filter.from)
  if (filter.to) rows = rows.where('activity.happened_on', '<=', filter.to)
  if (filter.kind) rows = rows.where('activity.kind', '=', filter.kind)
  if (filter.channel) rows = rows.where('activity.channel', '=', filter.channel)
  if (filter.unit) rows = rows.where('activity.unit_id', '=', filter.unit)
  if (filter.source) rows = rows.where('activity.source', '=', filter.source)
  if (filter.figure) rows = rows.where(feedsFigure(filter.figure))
  if (filter.ids !== undefined) {
    const ids = filter.ids.split(',').filter(isId)
    rows = rows.where('activity.id', 'in', ids.length > 0 ? ids : ['00000000-0000-0000-0000-000000000000'])
  }
  if (filter.counted === 'ended') return rows.where('activity.ended_at', 'is not', null)
  if (filter.counted === undefined) return rows
  const inForce = rows.where('activity.ended_at', 'is', null)
  return inForce.where('activity.counted_at', filter.counted === 'yes' ? 'is not' : 'is', null)
}

/** A page of the ledger, newest fact first, and how many there are in all. */
export async function listLedger(reader: Reader, filter: LedgerFilter) {
  const paged = filtered(reader, filter)
    .orderBy('activity.happened_on', 'desc')
    .orderBy('activity.id', 'desc')
    .limit(LEDGER_PAGE)
    .offset((filter.page - 1) * LEDGER_PAGE)
  const counted = filtered(reader, filter)
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('total'))
  const [rows, { total }] = await Promise.all([paged.execute(), counted.executeTakeFirstOrThrow()])
  return { rows, total, page: filter.page, page_size: LEDGER_PAGE }
}

/** One fact with its evidence; unknown and foreign look the same. */
export async function getActivity(reader: Reader, id: string) {
  const found = isId(id) ? await activities(reader).where('activity.id', '=', id).executeTakeFirst() : undefined
  if (!found) throw problem('not_found', 'activity.not-found')
  return { ...found, evidence: await evidenceOf(reader, [id]) }
}

/** These facts, oldest first; also those that have ended, since a signed report may hold them. */
export async function listActivities(reader: Reader, ids: readonly string[]) {
  return ids.length === 0
    ? []
    : activities(reader)
        .where('activity.id', 'in', [...ids])
        .orderBy('activity.happened_on')
        .orderBy('activity.id')
        .execute()
}

/** What happened in these days, stands in the ledger and can count for a duty, of one unit or all; the newest first. */
export function factsBetween(reader: Reader, from: string, to: string, unit?: string) {
  const facts = activities(reader)
    .where('activity.happened_on', '>=', from)
    .where('activity.happened_on', '<=', to)
    .where('activity.ended_at', 'is', null)
    .where('activity.is_adjustment', '=', false)
    .where('programme.counts', '=', true)
    .orderBy('activity.happened_on', 'desc')
    .orderBy('activity.id', 'desc')
  return (unit === undefined ? facts : facts.where('activity.unit_id', '=', unit)).execute()
}

/** One fact, with what it replaced and what replaced it: nothing in the ledger is edited, so this is its history. */
export async function historyOf(reader: Reader, id: string) {
  const fact = await getActivity(reader, id)
  const linked = await activities(reader)
    .where(where =>
      where.or([
        where('activity.superseded_by', '=', id),
        ...(fact.superseded_by ? [where('activity.id', '=', fact.superseded_by)] : []),
      ]),
    )
    .orderBy('activity.recorded_at')
    .execute()
  return { ...fact, linked }
}

/** Takes the row for this transaction, so that two decisions about one fact go one after the other. */
export async function lockActivity(tx: Writer<'activity'>, id: string) {
  const found = isId(id)
    ? await tx.db
        .selectFrom('activity')
        .select(['id', 'source', 'recorded_by', 'counted_at', 'ended_at'])
        .where('facility_id', '=', tx.actor.facility)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  if (!found) throw problem('not_found', 'activity.not-found')
  return found
}
