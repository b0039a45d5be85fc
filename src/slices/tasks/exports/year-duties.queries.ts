import { dayOf } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { kindWords } from '../../activities/activities.api.ts'
import { unitNamesOn } from '../../facilities/names.api.ts'
import { type PlanVersion, versionsOfPlan } from '../../plans/plans.api.ts'
import type { Duty } from '../duties.queries.ts'
import { dueDay, stateOn } from '../occurrence.queries.ts'
import { daysOfMonth, dueSql, latestExtensions } from '../views/due.queries.ts'
import { monthOf, type ViewFilter } from '../views/views.input.ts'

const COLUMNS = [
  'occurrence.id',
  'occurrence.task_id',
  'occurrence.part_id',
  'occurrence.unit_id',
  'occurrence.staff_id',
  'occurrence.party_name',
  'occurrence.answers_staff_id',
  'occurrence.period_code',
  'occurrence.period_from',
  'occurrence.due_on',
  'occurrence.state',
  'occurrence.state_reason',
  'occurrence.submitted_at',
  'occurrence.decided_at',
  'occurrence.waits_for',
  'extended.extended_to',
] as const

type Told = 'no' | 'title' | 'product' | 'minimum' | 'proof' | 'now' | 'due' | 'unit_name'
type Kept = (typeof COLUMNS)[number] extends `${string}.${infer Name}` ? Name : never

/** Of a duty, only what paper and workbooks say: a year has thousands. */
export type YearDuty = Pick<Duty, Extract<Kept, keyof Duty> | Told>

/** The occurrences of a plan that the filter's ids and month leave, by due day and as the plan stands. Three queries. */
export async function dutiesOfYear(reader: Reader, plan: PlanVersion, filter: ViewFilter): Promise<YearDuty[]> {
  const today = dayOf(reader.now())
  const [own, units, found] = await Promise.all([
    partsOf(reader, plan),
    unitNamesOn(reader, today),
    wanted(reader, plan, filter).execute(),
  ])
  const parts = new Map(own.map(({ id, ...part }) => [id, part]))
  const rows = found.flatMap(row => {
    const part = parts.get(row.part_id)
    return part ? [{ row, part }] : []
  })
  return rows
    .toSorted(
      (a, b) =>
        byText(a.row.due_on, b.row.due_on) ||
        a.part.position - b.part.position ||
        byText(a.row.part_id, b.row.part_id) ||
        byText(a.row.period_code, b.row.period_code),
    )
    .map(({ row, part: { position: _position, ...part } }) => ({
      ...row,
      ...part,
      now: stateOn(row, today),
      due: dueDay(row),
      unit_name: row.unit_id ? (units.get(row.unit_id)?.name ?? null) : row.party_name,
    }))
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What each part of any version of the plan says, once: its occurrences share it. */
async function partsOf(reader: Reader, plan: PlanVersion) {
  const versions = (await versionsOfPlan(reader, plan.plan_id)).map(version => version.id)
  const parts = await reader.db
    .selectFrom('part')
    .innerJoin('plan_row', join =>
      join.onRef('plan_row.facility_id', '=', 'part.facility_id').onRef('plan_row.id', '=', 'part.row_id'),
    )
    .select(['part.id', 'part.product', 'part.minimum', 'part.activity_kind'])
    .select(['plan_row.no', 'plan_row.title', 'plan_row.position'])
    .where('part.facility_id', '=', reader.actor.facility)
    .where('plan_row.version_id', 'in', versions)
    .execute()
  return parts.map(({ activity_kind, ...part }) => ({ ...part, proof: kindWords(activity_kind ?? 'other').proof }))
}

function wanted(reader: Reader, plan: PlanVersion, filter: ViewFilter) {
  let query = reader.db
    .selectFrom('occurrence')
    .leftJoin(latestExtensions(reader), 'extended.occurrence_id', 'occurrence.id')
    .select(COLUMNS)
    .where('occurrence.facility_id', '=', reader.actor.facility)
    .where('occurrence.plan_id', '=', plan.plan_id)
    .orderBy('occurrence.id')
  if (filter['nhiem-vu']) query = query.where('occurrence.task_id', '=', filter['nhiem-vu'])
  if (filter['phan-viec']) query = query.where('occurrence.part_id', '=', filter['phan-viec'])
  if (filter['don-vi']) query = query.where('occurrence.unit_id', '=', filter['don-vi'])
  if (filter['ma-ky']) query = query.where('occurrence.period_code', '=', filter['ma-ky'])
  if (filter.nguoi) query = query.where('occurrence.answers_staff_id', '=', filter.nguoi)
  if (!filter.thang) return query
  const [first, last] = daysOfMonth(monthOf(filter.thang, plan.year))
  return query.where(dueSql, '>=', first).where(dueSql, '<=', last)
}
