import { type Day, dayOf } from '#platform/day.ts'
import { problem } from '#platform/errors.ts'
import { isId } from '#platform/ids.ts'
import type { Reader, Writer } from '#platform/scope.ts'
import { unitNamesOn } from '../../facilities/names.api.ts'
import { staffNames } from '../../facilities/staff.api.ts'
import { followUpsWhere } from './follow-up.queries.ts'
import { canReadInspection } from './inspections.policy.ts'

const COLUMNS = [
  'id',
  'title',
  'from_day',
  'to_day',
  'lead_staff_id',
  'state',
  'state_reason',
  'conclusions',
  'activity_id',
  'created_by',
  'done_by',
  'done_at',
  'row_version',
] as const

const inspections = (reader: Reader) =>
  reader.db.selectFrom('inspection').select(COLUMNS).where('facility_id', '=', reader.actor.facility)

/** A cuộc kiểm tra that the asker may see, with its team; another's looks like none. */
export async function getInspection(reader: Reader, id: string) {
  const found = isId(id) ? await inspections(reader).where('id', '=', id).executeTakeFirst() : undefined
  const member_ids = found ? await membersOf(reader, id) : []
  if (!found || !canReadInspection(reader.actor, { member_ids })) throw problem('not_found', 'inspection.not-found')
  return { ...found, member_ids }
}
export type InspectionRow = Awaited<ReturnType<typeof getInspection>>

/** The same, locked, still open for changes and as the asker saw it. */
export async function lockInspection(tx: Writer<'inspection'>, id: string, seen: number): Promise<InspectionRow> {
  if (isId(id))
    await tx.db
      .selectFrom('inspection')
      .select('id')
      .where('facility_id', '=', tx.actor.facility)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
  const found = await getInspection(tx, id)
  if (found.state !== 'scheduled') throw problem('conflict', 'inspection.closed')
  if (found.row_version !== seen) throw problem('stale', 'inspection.stale')
  return found
}

export async function membersOf(reader: Reader, id: string): Promise<string[]> {
  const rows = await reader.db
    .selectFrom('inspection_member')
    .select('staff_id')
    .where('facility_id', '=', reader.actor.facility)
    .where('inspection_id', '=', id)
    .execute()
  return rows.map(row => row.staff_id)
}

export const unitsOf = (reader: Reader, id: string) =>
  reader.db
    .selectFrom('inspection_unit')
    .select(['unit_id', 'met_with'])
    .where('facility_id', '=', reader.actor.facility)
    .where('inspection_id', '=', id)
    .orderBy('position')
    .execute()

export const linesOf = (reader: Reader, id: string) =>
  reader.db
    .selectFrom('inspection_line')
    .select(['id', 'task_id', 'task_no', 'words'])
    .where('facility_id', '=', reader.actor.facility)
    .where('inspection_id', '=', id)
    .orderBy('position')
    .execute()

export const findingsOf = (reader: Reader, id: string) =>
  reader.db
    .selectFrom('inspection_finding')
    .select(['line_id', 'unit_id', 'verdict', 'note'])
    .where('facility_id', '=', reader.actor.facility)
    .where('inspection_id', '=', id)
    .execute()

/** Photos and papers of the inspection itself. */
export const evidenceOfInspection = (reader: Reader, id: string) =>
  reader.db
    .selectFrom('inspection_evidence')
    .innerJoin('evidence', join =>
      join
        .onRef('evidence.facility_id', '=', 'inspection_evidence.facility_id')
        .onRef('evidence.id', '=', 'inspection_evidence.evidence_id'),
    )
    .select(['evidence.id', 'evidence.title', 'inspection_evidence.follow_up_id'])
    .where('inspection_evidence.facility_id', '=', reader.actor.facility)
    .where('inspection_id', '=', id)
    .orderBy('evidence.id')
    .execute()

/** One inspection with all that its page and its minutes say. */
export async function viewInspection(reader: Reader, id: string) {
  const row = await getInspection(reader, id)
  const names = await staffNames(reader)
  const units = await unitNamesOn(reader, row.to_day)
  const nameOf = (staff: string | null): string => names.get(staff ?? '') ?? ''
  const evidence = await evidenceOfInspection(reader, id)
  return {
    ...row,
    today: dayOf(reader.now()),
    lead_name: nameOf(row.lead_staff_id),
    created_name: nameOf(row.created_by),
    done_name: row.done_by ? nameOf(row.done_by) : null,
    members: row.member_ids.map(staff => ({ id: staff, name: nameOf(staff) })).sort(leadFirst(row.lead_staff_id)),
    units: (await unitsOf(reader, id)).map(one => ({ ...one, name: units.get(one.unit_id)?.name ?? '' })),
    lines: await linesOf(reader, id),
    findings: await findingsOf(reader, id),
    evidence: evidence.filter(one => one.follow_up_id === null).map(({ id: own, title }) => ({ id: own, title })),
    follow_ups: await followUpsWhere(reader, { inspection: id }),
  }
}
export type InspectionView = Awaited<ReturnType<typeof viewInspection>>

const leadFirst = (lead: string) => (a: { id: string; name: string }, b: { id: string; name: string }) =>
  Number(b.id === lead) - Number(a.id === lead) || a.name.localeCompare(b.name, 'vi')

/** Every inspection of a year that the asker may see, the next one first, with what is still open of it. */
export async function listInspections(reader: Reader, year: number) {
  const today: Day = dayOf(reader.now())
  const rows = await inspections(reader)
    .where('from_day', '>=', `${year}-01-01`)
    .where('from_day', '<=', `${year}-12-31`)
    .orderBy('from_day')
    .orderBy('id')
    .execute()
  const names = await staffNames(reader)
  const ids = rows.map(row => row.id)
  const counted = ids.length > 0 ? await countsOf(reader, ids, today) : new Map<string, Counted>()
  const members = ids.length > 0 ? await allMembers(reader, ids) : new Map<string, string[]>()
  return rows
    .map(row => ({ row, member_ids: members.get(row.id) ?? [] }))
    .filter(({ member_ids }) => canReadInspection(reader.actor, { member_ids }))
    .map(({ row }) => ({
      id: row.id,
      title: row.title,
      from_day: row.from_day,
      to_day: row.to_day,
      state: row.state,
      lead_name: names.get(row.lead_staff_id) ?? '',
      ...(counted.get(row.id) ?? { units: 0, follow_ups: 0, open: 0, late: 0 }),
    }))
}

interface Counted {
  readonly units: number
  readonly follow_ups: number
  readonly open: number
  readonly late: number
}

async function allMembers(reader: Reader, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await reader.db
    .selectFrom('inspection_member')
    .select(['inspection_id', 'staff_id'])
    .where('facility_id', '=', reader.actor.facility)
    .where('inspection_id', 'in', [...ids])
    .execute()
  return new Map(
    [...Map.groupBy(rows, row => row.inspection_id)].map(([id, own]) => [id, own.map(row => row.staff_id)]),
  )
}

async function countsOf(reader: Reader, ids: readonly string[], today: Day): Promise<Map<string, Counted>> {
  const units = await reader.db
    .selectFrom('inspection_unit')
    .select(({ fn }) => ['inspection_id', fn.countAll<number>().as('count')])
    .where('facility_id', '=', reader.actor.facility)
    .where('inspection_id', 'in', [...ids])
    .groupBy('inspection_id')
    .execute()
  const followUps = await reader.db
    .selectFrom('follow_up')
    .select(['inspection_id', 'state', 'due_on'])
    .where('facility_id', '=', reader.actor.facility)
    .where('inspection_id', 'in', [...ids])
    .execute()
  const own = Map.groupBy(followUps, one => one.inspection_id)
  return new Map(
    units.map(({ inspection_id: id, count }) => {
      const all = own.get(id) ?? []
      const open = all.filter(one => one.state !== 'closed')
      const late = open.filter(one => one.state === 'open' && one.due_on < today).length
      return [id, { units: count, follow_ups: all.length, open: open.length, late }]
    }),
  )
}
