import { z } from 'zod'
import { isDay } from '#platform/day.ts'

export const requestKey = z.uuid()
export const rowVersion = z.int().positive()
const text = z
  .string()
  .trim()
  .max(20_000, { error: 'Đoạn này dài quá 20.000 ký tự.' })
  .transform(value => value.normalize('NFC'))
export const day = z.string().refine(isDay, 'Ngày chưa đúng.')

export const startReport = z.object({ request_key: requestKey, period_id: z.uuid() })
export type StartReport = z.output<typeof startReport>

export const writeAssessment = z.object({
  request_key: requestKey,
  row_version: rowVersion,
  assessment: z.object({ results: text, shortcomings: text, causes: text, next_tasks: text, proposals: text }),
})
export type WriteAssessment = z.output<typeof writeAssessment>

/** Number and date may stay empty until the office system gives them. */
export const submitReport = z.object({
  request_key: requestKey,
  row_version: rowVersion,
  number: z.enum(['none', 'next']).or(z.int().positive({ error: 'Số văn bản phải lớn hơn 0.' })),
  dated: day.nullable(),
})
export type SubmitReport = z.output<typeof submitReport>

/** `snapshot_hash` is of what the leader saw: signing something else is refused. */
export const signReport = z.object({
  request_key: requestKey,
  row_version: rowVersion,
  snapshot_hash: z.string().length(64),
})
export type SignReport = z.output<typeof signReport>

export const returnReport = z.object({
  request_key: requestKey,
  row_version: rowVersion,
  reason: z.string().trim().min(3, { error: 'Ghi lý do trả lại.' }).max(1000),
})
export type ReturnReport = z.output<typeof returnReport>

/** The same decisions as a form sends them, where no script runs. */
export const signReportForm = signReport.extend({ row_version: z.coerce.number().int().positive() })

/** One of the ready sentences by its number, or own words. */
export const returnReportForm = z.object({
  request_key: requestKey,
  row_version: z.coerce.number().int().positive(),
  ready: z.string().optional(),
  own: z.string().trim().max(1000, { error: 'Lý do dài quá 1.000 ký tự.' }).optional(),
})
