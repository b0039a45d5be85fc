import { z } from 'zod'
import { isDay } from '#platform/day.ts'

const text = z
  .string()
  .transform(value => value.normalize('NFC').replaceAll('\r\n', '\n').trim())
  .pipe(z.string().max(4000, { error: 'Mục này dài quá 4.000 ký tự; viết gọn lại.' }))

/** No units named: all with duties in the period. No day: the period's own. */
export const askUnits = z.object({
  request_key: z.uuid(),
  period_id: z.uuid(),
  unit_ids: z.array(z.uuid()).max(300).nullable(),
  due_on: z.string().refine(isDay, 'Ngày chưa đúng.').nullable(),
})
export type AskUnits = z.output<typeof askUnits>

export const returnInput = z.object({
  request_key: z.uuid(),
  row_version: z.number().int().positive(),
  reason: z.string().trim().min(3, { error: 'Ghi lý do trả lại.' }).max(1000),
})
export type ReturnInput = z.output<typeof returnInput>

export const inputsQuery = z.object({ ky: z.uuid() })
export const inputId = z.object({ id: z.uuid() })

/** The unit's form, as a browser without script sends it. */
export const writeInputForm = z.object({
  ma: z.uuid(),
  ban: z.coerce.number().int().positive(),
  went_well: text,
  difficulties: text,
  proposals: text,
  nothing_more: z.literal('co').optional(),
  viec: z.enum(['luu', 'gui']),
})

export interface WriteInput {
  readonly request_key: string
  readonly row_version: number
  readonly texts: { went_well: string; difficulties: string; proposals: string; nothing_more: boolean }
  readonly send: boolean
}
