import type { Instant } from '#platform/db/tables.ts'

/** Số của máy không thành bài nộp: bị từ chối, hoặc người dùng bỏ khỏi hàng đợi. */
export interface DeviceRefusalTable {
  facility_id: string
  device_id: string
  staff_id: string
  device_no: number
  device_label: string
  device_queued_at: Instant
  occurrence_id: string | null
  reason: string
  told_at: Instant
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    device_refusal: DeviceRefusalTable
  }
}
