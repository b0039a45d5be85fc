import { z } from 'zod'
import { isDay } from '#platform/day.ts'

export const changeQuery = z.object({
  /** Several, with commas between. */
  units: z
    .string()
    .transform(text => text.split(','))
    .pipe(z.array(z.uuid()).min(1).max(20)),
  into: z.uuid().optional(),
  on_day: z.string().refine(isDay),
  open_work: z.enum(['carry', 'waive', 'list']),
})

export const handOverInput = z.object({
  request_key: z.uuid(),
  row_version: z.number().int(),
  unit_id: z.uuid('Chưa chọn đơn vị.'),
  reason: z.string().trim().min(1, 'Lý do chưa ghi.').max(500, 'Lý do dài quá 500 chữ.'),
})
export type HandOver = z.output<typeof handOverInput>
