import type { Day, Generated, Instant, NullableInstant } from '#platform/db/tables.ts'

export const INSPECTION_STATES = ['scheduled', 'done', 'cancelled'] as const
export type InspectionState = (typeof INSPECTION_STATES)[number]
export const FINDING_VERDICTS = ['met', 'not_met', 'advice'] as const
export type FindingVerdict = (typeof FINDING_VERDICTS)[number]
export const FOLLOW_UP_STATES = ['open', 'answered', 'closed'] as const
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number]
export type FollowUpStepKind = 'answer' | 'return' | 'close'

/** Cuộc kiểm tra, đôn đốc; lập biên bản xong thì đóng lại. */
export interface InspectionTable {
  facility_id: string
  id: Generated<string>
  title: string
  from_day: Day
  to_day: Day
  lead_staff_id: string
  state: Generated<InspectionState>
  state_reason: string | null
  conclusions: Generated<string>
  activity_id: string | null
  created_by: string
  created_at: Instant
  done_by: string | null
  done_at: NullableInstant
  row_version: Generated<number>
}

/** Thành viên đoàn kiểm tra. */
export interface InspectionMemberTable {
  facility_id: string
  inspection_id: string
  staff_id: string
}

/** Đơn vị được kiểm tra. */
export interface InspectionUnitTable {
  facility_id: string
  inspection_id: string
  unit_id: string
  position: number
  met_with: string | null
}

/** Nội dung kiểm tra, từng dòng. */
export interface InspectionLineTable {
  facility_id: string
  id: Generated<string>
  inspection_id: string
  position: number
  task_id: string | null
  task_no: string | null
  words: string
}

/** Kết quả kiểm tra một nội dung ở một đơn vị. */
export interface InspectionFindingTable {
  facility_id: string
  line_id: string
  unit_id: string
  inspection_id: string
  verdict: FindingVerdict
  note: Generated<string>
  noted_by: string
  noted_at: Instant
}

/** Ảnh, tệp của một cuộc kiểm tra, hoặc của câu trả lời sau kiểm tra. */
export interface InspectionEvidenceTable {
  facility_id: string
  inspection_id: string
  evidence_id: string
  follow_up_id: string | null
}

/** Kiến nghị sau kiểm tra: mở đến khi đoàn đóng lại. */
export interface FollowUpTable {
  facility_id: string
  id: Generated<string>
  inspection_id: string
  unit_id: string
  line_id: string | null
  words: string
  due_on: Day
  state: Generated<FollowUpState>
  created_by: string
  created_at: Instant
  row_version: Generated<number>
}

/** Từng bước của một kiến nghị; không sửa. */
export interface FollowUpStepTable {
  facility_id: string
  id: Generated<string>
  follow_up_id: string
  kind: FollowUpStepKind
  words: string
  staff_id: string
  at: Instant
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    inspection: InspectionTable
    inspection_member: InspectionMemberTable
    inspection_unit: InspectionUnitTable
    inspection_line: InspectionLineTable
    inspection_finding: InspectionFindingTable
    inspection_evidence: InspectionEvidenceTable
    follow_up: FollowUpTable
    follow_up_step: FollowUpStepTable
  }
}
