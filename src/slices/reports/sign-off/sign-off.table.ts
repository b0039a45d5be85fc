import type { Generated, Instant, NullableJson } from '#platform/db/tables.ts'

/** Giao viết, viết, trình, chuyển, trả lại, đề nghị xem lại, ký, ghi số, gửi, cấp trên trả lời. */
export const STEP_KINDS = [
  'assign',
  'write',
  'submit',
  'pass',
  'give_back',
  'ask_again',
  'sign',
  'number',
  'hand_over',
  'answer',
] as const
export type StepKind = (typeof STEP_KINDS)[number]
export type StepPart = 'author' | 'coordinator' | 'leader'

/** What somebody had before their eyes at a step: each figure's "kỳ này" and "lũy kế", and the texts. */
export interface SaidThen {
  readonly figures: Readonly<Record<string, readonly [number | null, number | null]>>
  readonly texts: Readonly<Record<string, string>>
}

/** Một bước của đường trình ký. */
export interface ReportStepTable {
  facility_id: string
  id: Generated<string>
  report_id: string
  kind: StepKind
  part: StepPart
  staff_id: string
  on_behalf_of: string | null
  at: Instant
  reason: string | null
  content_hash: string | null
  said: NullableJson<SaidThen>
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    report_step: ReportStepTable
  }
}
