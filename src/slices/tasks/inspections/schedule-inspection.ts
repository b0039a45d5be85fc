import { writeDay } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { type Id, newId } from '#platform/ids.ts'
import { raiseNotice, resolveNotices } from '#platform/notices/raise-notice.ts'
import { type Reader, type Scope, type Writer, write } from '#platform/scope.ts'
import { unitsOn } from '../../facilities/names.api.ts'
import { staffOn } from '../../facilities/staff.api.ts'
import { findingsOf, lockInspection, unitsOf } from './inspection.queries.ts'
import type { CancelInspection, ChangeInspection, ScheduleInspection } from './inspections.input.ts'
import { canSchedule } from './inspections.policy.ts'

type Scheduler = Writer<
  'inspection' | 'inspection_member' | 'inspection_unit' | 'inspection_line' | 'follow_up' | 'notice'
>
type Content = Omit<ScheduleInspection, 'request_key'>

/** Lập lịch một cuộc kiểm tra: đoàn, đơn vị, nội dung; đơn vị và thành viên được báo. */
export const scheduleInspection = (scope: Scope, { request_key: key, ...input }: ScheduleInspection) =>
  write(scope, { action: 'inspection.schedule', key, input }, async (tx: Scheduler) => {
    ensure(canSchedule(tx.actor), 'inspection.schedule')
    const numbers = await assertKnown(tx, input)
    const id = newId<'inspection'>()
    await tx.db
      .insertInto('inspection')
      .values({
        facility_id: tx.actor.facility,
        id,
        ...ownColumns(input),
        created_by: tx.actor.id ?? '',
        created_at: tx.now(),
      })
      .execute()
    await insertParts(tx, id, input, numbers)
    await tell(tx, id, input)
    return { id }
  })

/** Đổi lịch, đoàn, đơn vị, nội dung, khi biên bản chưa ghi gì. */
export const changeInspection = (
  scope: Scope,
  id: string,
  { request_key: key, row_version, ...input }: ChangeInspection,
) =>
  write(
    scope,
    { action: 'inspection.change', subject: id, key, input: { id, row_version, ...input } },
    async (tx: Scheduler) => {
      await lockInspection(tx, id, row_version)
      ensure(canSchedule(tx.actor), 'inspection.schedule')
      if ((await findingsOf(tx, id)).length > 0) throw problem('conflict', 'inspection.begun')
      const numbers = await assertKnown(tx, input)
      for (const table of ['follow_up', 'inspection_line', 'inspection_unit', 'inspection_member'] as const)
        await tx.db
          .deleteFrom(table)
          .where('facility_id', '=', tx.actor.facility)
          .where('inspection_id', '=', id)
          .execute()
      await tx.db
        .updateTable('inspection')
        .set({ ...ownColumns(input), row_version: row_version + 1 })
        .where('facility_id', '=', tx.actor.facility)
        .where('id', '=', id)
        .execute()
      await insertParts(tx, id, input, numbers)
      await resolveNotices(tx, id)
      await tell(tx, id, input)
      return { id, row_version: row_version + 1 }
    },
  )

/** Hủy một cuộc kiểm tra chưa làm, có lý do; đơn vị được báo. */
export const cancelInspection = (
  scope: Scope,
  id: string,
  { request_key: key, row_version, reason }: CancelInspection,
) =>
  write(
    scope,
    { action: 'inspection.cancel', subject: id, key, input: { id, row_version, reason } },
    async (tx: Scheduler) => {
      const { title } = await lockInspection(tx, id, row_version)
      ensure(canSchedule(tx.actor), 'inspection.schedule')
      await tx.db
        .updateTable('inspection')
        .set({ state: 'cancelled', state_reason: reason, row_version: row_version + 1 })
        .where('facility_id', '=', tx.actor.facility)
        .where('id', '=', id)
        .execute()
      await resolveNotices(tx, id)
      for (const { unit_id } of await unitsOf(tx, id))
        await raiseNotice(tx, {
          kind: 'inspection.cancelled',
          severity: 'decided',
          to: { unit_id },
          subject: { kind: 'inspection', id },
          params: { title, reason },
        })
      return { id, row_version: row_version + 1 }
    },
  )

const ownColumns = ({ title, from_day, to_day, lead_staff_id }: Content) => ({ title, from_day, to_day, lead_staff_id })

/** Units open and staff at work on those days, tasks of an issued plan; gives the tasks' row numbers. */
async function assertKnown(tx: Reader, input: Content): Promise<Map<string, string>> {
  if (input.to_day < input.from_day) throw problem('invalid', 'inspection.days')
  const units = new Set((await unitsOn(tx, input.from_day)).map(unit => unit.id))
  if (!input.unit_ids.every(id => units.has(id))) throw problem('invalid', 'inspection.unit')
  const staff = new Set((await staffOn(tx, input.from_day)).map(one => one.id))
  if (![input.lead_staff_id, ...input.member_ids].every(id => staff.has(id)))
    throw problem('invalid', 'inspection.staff')
  const asked = [...new Set(input.lines.flatMap(line => line.task_id ?? []))]
  if (asked.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('plan_row')
    .innerJoin('plan_version', join =>
      join
        .onRef('plan_version.facility_id', '=', 'plan_row.facility_id')
        .onRef('plan_version.id', '=', 'plan_row.version_id'),
    )
    .select(['plan_row.task_id', 'plan_row.no'])
    .where('plan_row.facility_id', '=', tx.actor.facility)
    .where('plan_row.task_id', 'in', asked)
    .where('plan_version.state', '=', 'issued')
    .execute()
  const numbers = new Map(rows.map(row => [row.task_id, row.no]))
  if (!asked.every(id => numbers.has(id))) throw problem('invalid', 'inspection.task')
  return numbers
}

async function insertParts(
  tx: Scheduler,
  id: Id<'inspection'> | string,
  input: Content,
  numbers: ReadonlyMap<string, string>,
) {
  const common = { facility_id: tx.actor.facility, inspection_id: id }
  const members = [...new Set([input.lead_staff_id, ...input.member_ids])]
  await tx.db
    .insertInto('inspection_member')
    .values(members.map(staff_id => ({ ...common, staff_id })))
    .execute()
  await tx.db
    .insertInto('inspection_unit')
    .values([...new Set(input.unit_ids)].map((unit_id, position) => ({ ...common, unit_id, position })))
    .execute()
  await tx.db
    .insertInto('inspection_line')
    .values(
      input.lines.map(({ task_id, words }, position) => ({
        ...common,
        id: newId<'inspection_line'>(),
        position,
        task_id,
        task_no: task_id ? (numbers.get(task_id) ?? null) : null,
        words,
      })),
    )
    .execute()
}

async function tell(
  tx: Scheduler,
  id: string,
  { title, from_day, to_day, unit_ids, lead_staff_id, member_ids }: Content,
) {
  const days = from_day === to_day ? `ngày ${writeDay(from_day)}` : `từ ${writeDay(from_day)} đến ${writeDay(to_day)}`
  const notice = { severity: 'wait', subject: { kind: 'inspection', id }, params: { title, days } } as const
  for (const unit_id of new Set(unit_ids))
    await raiseNotice(tx, { ...notice, kind: 'inspection.invited', to: { unit_id } })
  for (const staff_id of new Set([lead_staff_id, ...member_ids]))
    await raiseNotice(tx, { ...notice, kind: 'inspection.member', to: { staff_id } })
}
