import type { Day, Generated, Instant, NullableInstant } from '#platform/db/tables.ts'
import type { RequestKind, RequestState } from './duty-request.words.ts'

/** Đề nghị về một kỳ: báo khó khăn, xin đổi hạn, không phải làm. */
export interface DutyRequestTable {
  facility_id: string
  id: Generated<string>
  occurrence_id: string
  kind: RequestKind
  words: string
  wished_on: Day | null
  state: Generated<RequestState>
  asked_by: string
  asked_for: string | null
  asked_at: Instant
  forwarded_by: string | null
  forwarded_at: NullableInstant
  answer: string | null
  extension_id: string | null
  decided_by: string | null
  decided_for: string | null
  decided_at: NullableInstant
  row_version: Generated<number>
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    duty_request: DutyRequestTable
  }
}
