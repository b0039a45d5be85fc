import { type Day, dayOf } from '#platform/day.ts'
import { forItsValues } from '#platform/db/plan-for-values.ts'
import { problem } from '#platform/errors.ts'
import { isId } from '#platform/ids.ts'
import type { Reader, Writer } from '#platform/scope.ts'
import { unitNamesOn } from '../../facilities/names.api.ts'
import { staffNames } from '../../facilities/staff.api.ts'
import { inspectionsById } from './inspections-by-id.queries.ts'

/** Which follow-ups: of an inspection, of units (only of inspections that are done), one, or all that are open. */
export interface FollowUpFilter {
  readonly inspection?: string
  readonly units?: readonly string[]
  readonly id?: string
  readonly open?: true
}

/** Kiến nghị sau kiểm tra, the nearest due day first. */
export async function listFollowUps(reader: Reader, filter: FollowUpFilter) {
  let query = reader.db
    .selectFrom('follow_up')
    .where('facility_id', '=', reader.actor.facility)
    .select(['id', 'inspection_id', 'unit_id', 'line_id', 'words', 'due_on', 'state', 'row_version'])
  if (filter.inspection) query = query.where('inspection_id', '=', filter.inspection)
  if (filter.id) query = query.where('id', '=', filter.id)
  if (filter.units) query = query.where('unit_id', 'in', [...filter.units])
  if (filter.open) query = query.where('state', 'in', ['open', 'answered'])
  const found = await query.orderBy('due_on').orderBy('id').execute()
  // Dozens of follow-ups share an inspection: it is looked up once, not beside each of them.
  const inspections = await inspectionsById(reader, found)
  const onlyDone = filter.units !== undefined || filter.open !== undefined
  return found.flatMap(row => {
    const inspection = inspections.get(row.inspection_id)
    if (!inspection || (onlyDone && inspection.state !== 'done')) return []
    const { title, state: inspection_state, lead_staff_id, to_day } = inspection
    return [{ ...row, title, inspection_state, lead_staff_id, to_day }]
  })
}

/** The same with their units' names, steps and evidence. */
export async function followUpsWhere(reader: Reader, filter: FollowUpFilter) {
  const rows = await listFollowUps(reader, filter)
  if (rows.length === 0) return []
  const ids = rows.map(row => row.id)
  const today = dayOf(reader.now())
  const [allSteps, allEvidence, units, names] = await Promise.all([
    stepsOf(reader, ids),
    evidenceOf(reader, ids),
    unitNamesOn(reader, today),
    staffNames(reader),
  ])
  const steps = Map.groupBy(allSteps, step => step.follow_up_id)
  const evidence = Map.groupBy(allEvidence, one => one.follow_up_id)
  return rows.map(row => ({
    ...row,
    unit_name: units.get(row.unit_id)?.name ?? '',
    late: isLate(row, today),
    steps: (steps.get(row.id) ?? []).map(({ kind, words, staff_id, at }) => ({
      kind,
      words,
      staff_id,
      by: names.get(staff_id) ?? '',
      at,
    })),
    evidence: (evidence.get(row.id) ?? []).map(({ id, title }) => ({ id, title })),
  }))
}
export type FollowUpView = Awaited<ReturnType<typeof followUpsWhere>>[number]

export const isLate = ({ state, due_on }: { readonly state: string; readonly due_on: Day }, today: Day): boolean =>
  state === 'open' && due_on < today

const stepsOf = (reader: Reader, ids: readonly string[]) =>
  reader.db
    .selectFrom('follow_up_step')
    .select(['follow_up_id', 'kind', 'words', 'staff_id', 'at'])
    .where('facility_id', '=', reader.actor.facility)
    .where('follow_up_id', 'in', [...ids])
    .orderBy('at')
    .orderBy('id')
    .modifyEnd(forItsValues)
    .execute()

const evidenceOf = (reader: Reader, ids: readonly string[]) =>
  reader.db
    .selectFrom('follow_up')
    .innerJoin('inspection_evidence', join =>
      join
        .onRef('inspection_evidence.facility_id', '=', 'follow_up.facility_id')
        .onRef('inspection_evidence.inspection_id', '=', 'follow_up.inspection_id')
        .onRef('inspection_evidence.follow_up_id', '=', 'follow_up.id'),
    )
    .innerJoin('evidence', join =>
      join
        .onRef('evidence.facility_id', '=', 'inspection_evidence.facility_id')
        .onRef('evidence.id', '=', 'inspection_evidence.evidence_id'),
    )
    .select(['evidence.id', 'evidence.title', 'inspection_evidence.follow_up_id'])
    .where('follow_up.facility_id', '=', reader.actor.facility)
    .where('follow_up.id', 'in', [...ids])
    .execute()

/** One follow-up of an inspection that is done, or not found. */
export async function getFollowUp(reader: Reader, id: string): Promise<FollowUpView> {
  const [found] = isId(id) ? await followUpsWhere(reader, { id }) : []
  if (found?.inspection_state !== 'done') throw problem('not_found', 'follow-up.not-found')
  return found
}

/** The same, locked. */
export async function lockFollowUp(tx: Writer<'follow_up'>, id: string): Promise<FollowUpView> {
  if (isId(id))
    await tx.db
      .selectFrom('follow_up')
      .select('id')
      .where('facility_id', '=', tx.actor.facility)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
  return getFollowUp(tx, id)
}
