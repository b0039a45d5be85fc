import type { Generated, Instant, NullableInstant } from '#platform/db/tables.ts'

/** Liên kết lịch iCal của một người; chỉ giữ mã băm của khóa trong địa chỉ. */
export interface CalendarFeedTable {
  facility_id: string
  id: Generated<string>
  staff_id: string
  /** Việc của riêng đơn vị này; trống là mọi việc của người ấy. */
  unit_id: string | null
  token_sha256: string
  made_at: Instant
  revoked_at: NullableInstant
}

/** Mã ngắn in ở chân trang: mở lại đúng trang đã in. */
export interface ViewCodeTable {
  facility_id: string
  code: string
  path: string
  made_at: Instant
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    calendar_feed: CalendarFeedTable
    view_code: ViewCodeTable
  }
}
