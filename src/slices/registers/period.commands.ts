import { ensure, problem } from '#platform/errors.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { daysChanged, noteChange } from './period-changes.ts'
import { makeMissingPeriods } from './periods.api.ts'
import type { ChangePeriod } from './registers.input.ts'
import { canChangeRegisters } from './registers.policy.ts'

/** Lập các kỳ báo cáo còn thiếu của một năm theo khung chung. */
export const makeYearPeriods = (scope: Scope, { request_key, year }: { request_key: string; year: number }) =>
  write(
    scope,
    { action: 'period.make', subject: `${year}`, key: request_key, input: { year } },
    async (tx: Writer<'period'>) => {
      ensure(canChangeRegisters(tx.actor), 'register.change')
      await makeMissingPeriods(tx, year)
      return { year }
    },
  )

/** Sửa kỳ: tên, khung ngày, ngày chốt, các hạn; ghi lại ai sửa và vì sao. Kỳ đã ký báo cáo thì không sửa. */
export const changePeriod = (scope: Scope, id: string, { request_key, ...input }: ChangePeriod) =>
  write(
    scope,
    { action: 'period.change', subject: id, key: request_key, input },
    async (tx: Writer<'period' | 'period_change'>) => {
      ensure(canChangeRegisters(tx.actor), 'register.change')
      const { facility } = tx.actor
      const current = await tx.db
        .selectFrom('period')
        .selectAll()
        .where('facility_id', '=', facility)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
      if (!current) throw problem('not_found', 'period.not-found')
      if (current.row_version !== input.row_version) throw problem('stale', 'period.stale', { current, sent: input })
      if (current.is_fixed) throw problem('conflict', 'period.fixed', { period: current.name })
      assertInOrder(input)
      const { row_version, why, ...content } = input
      const changed = daysChanged(current, content)
      if (changed) await noteChange(tx, { period_id: id, staff_id: tx.actor.id ?? null, why, ...changed })
      await tx.db
        .updateTable('period')
        .set({ ...content, ...(changed && { origin: 'hand' as const }), row_version: row_version + 1 })
        .where('facility_id', '=', facility)
        .where('id', '=', id)
        .execute()
      return { row_version: row_version + 1 }
    },
  )

function assertInOrder({ from_day, to_day, cut_off, due_on, unit_due_on }: Omit<ChangePeriod, 'request_key'>): void {
  if (from_day >= to_day) throw problem('invalid', 'period.window-order')
  if (cut_off < from_day || cut_off > to_day) throw problem('invalid', 'period.cut-off-outside', { from_day, to_day })
  if (due_on < cut_off) throw problem('invalid', 'period.due-before-cut-off')
  if (unit_due_on !== null && unit_due_on > due_on) throw problem('invalid', 'period.unit-due-late')
}
