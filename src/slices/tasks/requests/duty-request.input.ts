import { z } from 'zod'
import { isDay } from '#platform/day.ts'
import { REQUEST_KINDS } from './duty-request.words.ts'

const day = z.string().refine(isDay, 'Ghi ngày theo dạng ngày/tháng/năm.')
const words = z.string().trim().max(1000, 'Dài quá 1.000 chữ.')

export const askInput = z.object({
  request_key: z.uuid(),
  kind: z.enum(REQUEST_KINDS),
  words: words.min(1, 'Chưa ghi lý do hoặc khó khăn gặp phải.'),
  wished_on: day.nullable().default(null),
})
export type Ask = z.output<typeof askInput>

export const decideRequestInput = z.object({
  request_key: z.uuid(),
  row_version: z.number().int(),
  verdict: z.enum(['grant', 'refuse']),
  answer: words.default(''),
  /** The new last day; without one the day wished for. */
  due_on: day.nullable().default(null),
})
export type DecideRequest = z.output<typeof decideRequestInput>

export const versionInput = z.object({ request_key: z.uuid(), row_version: z.number().int() })
export type Version = z.output<typeof versionInput>

export const REQUEST_VIEWS = ['cho', 'da-tra-loi'] as const
export const requestFilter = z.object({
  view: z.enum(REQUEST_VIEWS).default('cho'),
  page: z.coerce.number().int().min(1).max(1000).default(1),
})
export type RequestFilter = z.output<typeof requestFilter>
