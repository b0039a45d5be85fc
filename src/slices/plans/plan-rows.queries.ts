import { isId } from '#platform/ids.ts'
import type { Reader } from '#platform/scope.ts'
import type { FieldSource, PartContent, PartyContent, RowContent } from './plan-content.ts'
import type { RowReview } from './plans.table.ts'

export interface PlanPart extends PartContent {
  id: string
  row_id: string
  task_id: string
  position: number
  parties: (PartyContent & { id: string; part_id: string; position: number })[]
}

export interface PlanRow extends RowContent {
  id: string
  version_id: string
  task_id: string
  position: number
  source: FieldSource
  review: RowReview
  skip_reason: string | null
  row_version: number
  parts: PlanPart[]
}

const parts = (reader: Reader) =>
  reader.db
    .selectFrom('part')
    .innerJoin('plan_row', join =>
      join.onRef('plan_row.facility_id', '=', 'part.facility_id').onRef('plan_row.id', '=', 'part.row_id'),
    )
    .where('part.facility_id', '=', reader.actor.facility)

async function partsWhere(
  reader: Reader,
  column: 'plan_row.version_id' | 'part.id',
  value: string,
): Promise<PlanPart[]> {
  const found = parts(reader)
    .where(column, '=', value)
    .select([
      'part.id',
      'part.row_id',
      'part.task_id',
      'part.position',
      'part.product',
      'part.schedule_kind',
      'part.schedule_year',
      'part.dates',
      'part.before_dates',
      'part.periods',
      'part.schedule_raw',
      'part.rhythm',
      'part.rhythm_is_assumed',
      'part.activity_kind',
      'part.channel',
      'part.minimum',
      'part.measure',
      'part.minimum_per',
      'part.rule_is_proposed',
      'part.continues_part_id',
    ])
    .orderBy('part.position')
  const [own, parties] = await Promise.all([found.execute(), listParties(reader, column, value)])
  return own.map(part => ({ ...part, parties: parties.filter(party => party.part_id === part.id) }))
}

const PARTY = [
  'party.id',
  'party.part_id',
  'party.role',
  'party.position',
  'party.words',
  'party.kind',
  'party.unit_id',
  'party.group_id',
  'party.position_id',
  'party.staff_id',
  'party.outside_name',
  'party.answers_staff_id',
  'party.has_duty',
  'party.confidence',
] as const

const listParties = (reader: Reader, column: 'plan_row.version_id' | 'part.id', value: string) => {
  // Of one part they are asked for by it alone: joined, the part would be looked up again beside each.
  if (column === 'part.id')
    return reader.db
      .selectFrom('party')
      .where('party.facility_id', '=', reader.actor.facility)
      .where('party.part_id', '=', value)
      .select(PARTY)
      .orderBy('party.position')
      .execute()
  return parts(reader)
    .innerJoin('party', join =>
      join.onRef('party.facility_id', '=', 'part.facility_id').onRef('party.part_id', '=', 'part.id'),
    )
    .where(column, '=', value)
    .select(PARTY)
    .orderBy('party.position')
    .execute()
}

/** The rows of a version in the plan's order, each with its parts and their parties. Three queries, however many rows. */
export async function listRows(reader: Reader, versionId: string): Promise<PlanRow[]> {
  const rows = await reader.db
    .selectFrom('plan_row')
    .select([
      'id',
      'version_id',
      'task_id',
      'position',
      'no',
      'group_title',
      'title',
      'schedule_raw',
      'products',
      'forms',
      'budget',
      'source',
      'review',
      'skip_reason',
      'row_version',
    ])
    .where('facility_id', '=', reader.actor.facility)
    .where('version_id', '=', versionId)
    .orderBy('position')
    .execute()
  const all = rows.length > 0 ? await partsWhere(reader, 'plan_row.version_id', versionId) : []
  return rows.map(row => ({ ...row, parts: all.filter(part => part.row_id === row.id) }))
}

/** How far the review of these versions is: the number of rows of each kind. One query, however many versions. */
export async function countRows(reader: Reader, versionIds: readonly string[]): Promise<(id: string) => RowCounts> {
  const counted = await reader.db
    .selectFrom('plan_row')
    .where('facility_id', '=', reader.actor.facility)
    .where('version_id', 'in', versionIds)
    .groupBy('version_id')
    .select(({ fn }) => ['version_id', fn.countAll<number>().as('all')])
    .select(({ fn }) => fn.countAll<number>().filterWhere('review', '=', 'unread').as('unread'))
    .select(({ fn }) => fn.countAll<number>().filterWhere('review', '=', 'skipped').as('skipped'))
    .execute()
  const byVersion = new Map(counted.map(({ version_id, ...counts }) => [version_id, counts]))
  return id => byVersion.get(id) ?? { all: 0, unread: 0, skipped: 0 }
}
export interface RowCounts {
  readonly all: number
  readonly unread: number
  readonly skipped: number
}

export async function findPart(reader: Reader, partId: string): Promise<PlanPart | undefined> {
  return isId(partId) ? (await partsWhere(reader, 'part.id', partId))[0] : undefined
}
