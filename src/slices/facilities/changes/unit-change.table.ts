import type { Day, Generated, Instant } from '#platform/db/tables.ts'

export const UNIT_CHANGE_KINDS = ['merge', 'close'] as const
export type UnitChangeKind = (typeof UNIT_CHANGE_KINDS)[number]

/** What becomes of the open work: it goes on with the other unit, is waived, or is listed for the coordinator. */
export const OPEN_WORK = ['carry', 'waive', 'list'] as const
export type OpenWork = (typeof OPEN_WORK)[number]

/** Đơn vị nhập vào đơn vị khác hoặc thôi hoạt động từ một ngày. */
export interface UnitChangeTable {
  facility_id: string
  id: Generated<string>
  kind: UnitChangeKind
  unit_id: string
  into_unit_id: string | null
  on_day: Day
  open_work: OpenWork
  reason: string
  made_by: string | null
  made_at: Instant
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    unit_change: UnitChangeTable
  }
}
