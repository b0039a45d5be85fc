import { z } from 'zod'
import { isDay } from '#platform/day.ts'
import { DELEGABLE } from './delegation.words.ts'

const day = z.string().refine(isDay, 'Chưa chọn ngày.')

export const delegateInput = z.object({
  request_key: z.uuid(),
  absent_staff_id: z.uuid(),
  stand_in_staff_id: z.uuid('Chưa chọn người đứng thay.'),
  roles: z.array(z.enum(DELEGABLE)).max(DELEGABLE.length),
  valid_from: day,
  /** The last day of being away. */
  last_day: day,
  reason: z.string().trim().min(1, 'Lý do chưa ghi.').max(300, 'Lý do dài quá 300 chữ.'),
})
export type Delegate = z.output<typeof delegateInput>

export const endDelegationInput = z.object({ request_key: z.uuid(), row_version: z.number().int() })
export type EndDelegation = z.output<typeof endDelegationInput>
