import type { Day, Generated, Instant, NullableInstant } from '#platform/db/tables.ts'
import type { Delegable } from './delegation.words.ts'

/** Ủy quyền khi vắng mặt, từ một ngày đến trước một ngày. */
export interface DelegationTable {
  facility_id: string
  id: Generated<string>
  absent_staff_id: string
  stand_in_staff_id: string
  roles: Delegable[]
  valid_from: Day
  valid_to: Day
  reason: string
  made_by: string
  made_at: Instant
  ended_by: string | null
  ended_at: NullableInstant
  row_version: Generated<number>
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    delegation: DelegationTable
  }
}
