import type { Day, Generated, Instant, NullableInstant, NullableJson } from '#platform/db/tables.ts'
import type { InputState, InputStepKind, InputTexts } from './inputs.words.ts'

/** Ý kiến của một đơn vị cho báo cáo một kỳ. */
export interface ReportInputTable {
  facility_id: string
  id: Generated<string>
  period_id: string
  unit_id: string
  state: Generated<InputState>
  due_on: Day
  went_well: Generated<string>
  difficulties: Generated<string>
  proposals: Generated<string>
  nothing_more: Generated<boolean>
  /** Null: asked by the clock. */
  asked_by: string | null
  asked_at: Instant
  written_by: string | null
  sent_by: string | null
  sent_at: NullableInstant
  return_reason: string | null
  returned_by: string | null
  returned_at: NullableInstant
  row_version: Generated<number>
}

/** Từng bước của một ý kiến. */
export interface ReportInputStepTable {
  facility_id: string
  id: Generated<string>
  input_id: string
  kind: InputStepKind
  words: NullableJson<InputTexts>
  reason: string | null
  staff_id: string | null
  at: Instant
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    report_input: ReportInputTable
    report_input_step: ReportInputStepTable
  }
}
