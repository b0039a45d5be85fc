import type { Day, Generated, Instant, Json, NullableInstant, NullableJson } from '#platform/db/tables.ts'
import type { Assessment, ReportSnapshot } from './report-snapshot.ts'

/** Đang gom, đã soạn, đang trình, đã ký, đã gửi, Sở nhận, Sở trả lại. */
export const REPORT_STATES = [
  'collecting',
  'drafted',
  'in_review',
  'signed',
  'handed_over',
  'accepted',
  'returned',
] as const
export type ReportState = (typeof REPORT_STATES)[number]

export type ReportReview = 'check' | 'sign'

export interface ReportTable {
  facility_id: string
  id: Generated<string>
  period_id: string
  state: Generated<ReportState>
  author_staff_id: string
  assessment: Json<Partial<Assessment>>
  number: string | null
  dated: Day | null
  signer_staff_id: string | null
  signer_capacity: string | null
  created_at: Instant
  submitted_at: NullableInstant
  return_reason: string | null
  signed_at: NullableInstant
  snapshot: NullableJson<ReportSnapshot>
  snapshot_hash: string | null
  renderer: string | null
  docx_sha256: string | null
  handed_over_at: NullableInstant
  handed_over_to: string | null
  /** In review: the coordinator looks it over first, or the leader has it to sign. */
  review: Generated<ReportReview>
  predecessor_id: string | null
  answered_at: NullableInstant
  answered_on: Day | null
  answered_by: string | null
  answer_reason: string | null
  row_version: Generated<number>
}

/** Sự việc đứng sau từng số liệu của một báo cáo đã ký. */
export interface ReportFigureTable {
  facility_id: string
  report_id: string
  code: string
  activity_ids: string[]
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    report: ReportTable
    report_figure: ReportFigureTable
  }
}
