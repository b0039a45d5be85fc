import { z } from 'zod'
import { isDay } from '#platform/day.ts'

const day = z.string().refine(isDay, 'Ghi ngày theo dạng ngày/tháng/năm.')
const text = (max: number, what: string) =>
  z.string().trim().min(1, `${what} chưa ghi.`).max(max, `${what} dài quá ${max} chữ.`)
const dong = z.number().int('Số tiền ghi bằng đồng, không có phần lẻ.').max(1e13, 'Số tiền quá lớn.')
const reason = text(500, 'Lý do')
const command = { request_key: z.uuid() }

export const budgetFilter = z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() })

/** `after` is the estimate this one changes, null where only the plan's own stands. */
export const setEstimateInput = z.object({
  ...command,
  amount: dong.nonnegative('Dự toán không được âm.'),
  source: z.string().trim().max(200).nullable().default(null),
  reason,
  after: z.uuid().nullable(),
})
export type SetEstimate = z.output<typeof setEstimateInput>

const spent = {
  task_id: z.uuid().nullable(),
  spent_on: day,
  amount: dong.positive('Số tiền phải lớn hơn 0.'),
  source: text(200, 'Nguồn kinh phí'),
  purpose: text(300, 'Nội dung chi'),
  document_number: z.string().trim().max(60).nullable().default(null),
}
export const enterSpendingInput = z.object({ ...command, year: z.number().int().min(2000).max(2100), ...spent })
export type EnterSpending = z.output<typeof enterSpendingInput>
export const correctSpendingInput = z.object({ ...command, ...spent, reason })
export type CorrectSpending = z.output<typeof correctSpendingInput>
export const retractSpendingInput = z.object({ ...command, reason })
export type RetractSpending = z.output<typeof retractSpendingInput>
