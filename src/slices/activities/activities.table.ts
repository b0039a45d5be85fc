import type { Day, Generated, Instant, NullableInstant } from '#platform/db/tables.ts'

export const ACTIVITY_SOURCES = ['hand_in', 'typed', 'room'] as const
export type ActivitySource = (typeof ACTIVITY_SOURCES)[number]

/** Hoạt động: một việc đã xảy ra; không sửa, chỉ được thay hoặc rút, có lý do. */
export interface ActivityTable {
  facility_id: string
  id: Generated<string>
  kind: string
  title: string
  happened_on: Day
  recorded_at: Instant
  programme_id: string
  topic_id: string | null
  channel: string | null
  unit_id: string | null
  staff_id: string | null
  source: ActivitySource
  source_kind: string | null
  source_id: string | null
  natural_key: string | null
  numerator: number | null
  denominator: number | null
  is_adjustment: Generated<boolean>
  reason: string | null
  recorded_by: string | null
  counted_at: NullableInstant
  counted_by: string | null
  ended_at: NullableInstant
  ended_by: string | null
  end_reason: string | null
  superseded_by: string | null
}

/** Số đo của một hoạt động. */
export interface ActivityMeasureTable {
  facility_id: string
  activity_id: string
  measure: string
  quantity: number
}

/** Minh chứng: tệp đã băm hoặc đường dẫn. */
export interface EvidenceTable {
  facility_id: string
  id: Generated<string>
  kind: 'file' | 'link'
  title: string
  sha256: string | null
  file_name: string | null
  url: string | null
  taken_on: Day | null
  /** The picture itself, or whoever handed it in. */
  taken_on_told_by: 'picture' | 'person' | null
  /** The hash of what arrived; `sha256` is of what is kept of it. */
  received_sha256: string | null
  received_size: number | null
  thumbnail_sha256: string | null
  latitude: number | null
  longitude: number | null
  role: 'sign_sheet' | null
  unit_id: string | null
  received_by: string | null
  received_at: Instant
}

/** Dấu nhìn của một ảnh, chia thành bốn dải. */
export interface EvidenceLookTable {
  facility_id: string
  evidence_id: string
  band: number
  bits: number
}

/** Minh chứng nào chứng minh hoạt động nào. */
export interface ActivityEvidenceTable {
  facility_id: string
  activity_id: string
  evidence_id: string
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    activity: ActivityTable
    activity_measure: ActivityMeasureTable
    evidence: EvidenceTable
    evidence_look: EvidenceLookTable
    activity_evidence: ActivityEvidenceTable
  }
}
