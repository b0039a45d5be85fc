import { ensure, problem } from '#platform/errors.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
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

/** Sửa tên, ngày chốt số liệu, hạn gửi của một kỳ; khung từ ngày, đến ngày theo quy định nên giữ nguyên. */
export const changePeriod = (scope: Scope, id: string, { request_key, ...input }: ChangePeriod) =>
  write(scope, { action: 'period.change', subject: id, key: request_key, input }, async (tx: Writer<'period'>) => {
    ensure(canChangeRegisters(tx.actor), 'register.change')
    const current = await tx.db.selectFrom('period').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    if (!current) throw problem('not_found', 'period.not-found')
    if (current.row_version !== input.row_version) throw problem('stale', 'period.stale', { current, sent: input })
    if (input.cut_off < current.from_day || input.cut_off > current.to_day)
      throw problem('invalid', 'period.cut-off-outside', { from_day: current.from_day, to_day: current.to_day })
    if (input.due_on < input.cut_off) throw problem('invalid', 'period.due-before-cut-off')
    const { row_version, ...content } = input
    await tx.db
      .updateTable('period')
      .set({ ...content, row_version: row_version + 1 })
      .where('id', '=', id)
      .execute()
    return { row_version: row_version + 1 }
  })
