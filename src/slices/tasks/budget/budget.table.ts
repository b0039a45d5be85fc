import type { Day, Generated, Instant, NullableInstant } from '#platform/db/tables.ts'

/** Dự toán của một nhiệm vụ đổi sau khi ban hành; dòng mới nhất có hiệu lực. */
export interface TaskEstimateTable {
  facility_id: string
  id: Generated<string>
  task_id: string
  amount: number
  source: string | null
  reason: string
  set_by: string
  set_at: Instant
}

/** Khoản chi: không sửa; chỉ được thay hoặc rút, có lý do. */
export interface SpendingTable {
  facility_id: string
  id: Generated<string>
  plan_id: string
  task_id: string | null
  spent_on: Day
  amount: number
  source: string
  purpose: string
  document_number: string | null
  evidence_id: string | null
  activity_id: string
  entered_by: string
  entered_at: Instant
  ended_at: NullableInstant
  ended_by: string | null
  end_reason: string | null
  superseded_by: string | null
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    task_estimate: TaskEstimateTable
    spending: SpendingTable
  }
}
