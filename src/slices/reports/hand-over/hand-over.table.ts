import type { Day, Generated, Instant, Json, NullableInstant, NullableJson } from '#platform/db/tables.ts'
import type { Comparison } from './compare-signed.ts'

/** Thư điện tử, trục văn bản, bản giấy, cách khác. */
export const WAYS = ['mail', 'axis', 'paper', 'other'] as const
export type Way = (typeof WAYS)[number]

export type FileKind = 'signed' | 'received'

/** Tệp gắn vào báo cáo đã ký: bản có chữ ký từ phần mềm văn bản, giấy báo nhận của Sở. */
export interface ReportFileTable {
  facility_id: string
  id: Generated<string>
  report_id: string
  kind: FileKind
  sha256: string
  name: string
  media_type: string
  size: number
  comparison: NullableJson<Comparison>
  received_number: string | null
  received_on: Day | null
  attached_by: string
  attached_at: Instant
}

/** Nơi nhận đã dùng. */
export interface ReportRecipientTable {
  facility_id: string
  id: Generated<string>
  address: string
  name: string
  last_used_at: Instant
}

/** A file as it was sent, by its hash. */
export interface SentFileLine {
  readonly name: string
  readonly sha256: string
  readonly size: number
  readonly media_type: string
}

/** Một lần gửi: bằng thư hay bằng tay, những tệp nào. */
export interface ReportSendingTable {
  facility_id: string
  id: Generated<string>
  report_id: string
  way: Way
  to_words: string
  subject: string | null
  message: string | null
  files: Json<SentFileLine[]>
  sent_on: Day | null
  note: string | null
  sent_by: string
  created_at: Instant
}

/** Đang chờ gửi, đang gửi, đã gửi, bị từ chối, không rõ đã tới chưa. */
export const DELIVERY_STATES = ['queued', 'sending', 'sent', 'refused', 'unknown'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** Một dòng sổ gửi: một nơi nhận, một lần thử. */
export interface ReportDeliveryTable {
  facility_id: string
  id: Generated<string>
  sending_id: string
  address: string
  name: string
  attempt_no: number
  state: DeliveryState
  queued_at: Instant
  due_at: Instant
  started_at: NullableInstant
  ended_at: NullableInstant
  said: string | null
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    report_file: ReportFileTable
    report_recipient: ReportRecipientTable
    report_sending: ReportSendingTable
    report_delivery: ReportDeliveryTable
  }
}
