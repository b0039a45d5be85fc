import type { GeneratedAlways } from 'kysely'
import type { Day, Generated, Instant, NullableInstant } from '#platform/db/tables.ts'
import type { Rhythm } from '../plans/plans.api.ts'

export const OCCURRENCE_STATES = ['upcoming', 'open', 'submitted', 'accepted', 'returned', 'waived'] as const
export type OccurrenceState = (typeof OCCURRENCE_STATES)[number]

export const RECEIVED_VIA = ['app', 'zalo', 'paper', 'other'] as const
export type ReceivedVia = (typeof RECEIVED_VIA)[number]

/** Kỳ thực hiện: một lần đến hạn của một phần việc cho một bên; hạn của nó không bao giờ dời. */
export interface OccurrenceTable {
  facility_id: string
  id: Generated<string>
  /** Of its task: the database writes it. */
  plan_id: GeneratedAlways<string>
  task_id: string
  part_id: string
  party_key: string
  unit_id: string | null
  staff_id: string | null
  party_name: string | null
  answers_staff_id: string
  period_code: string
  period_from: Day
  period_to: Day
  due_on: Day
  state: Generated<OccurrenceState>
  state_reason: string | null
  nothing_arose: Generated<boolean>
  submitted_at: NullableInstant
  decided_at: NullableInstant
  decided_by: string | null
  /** The absent person in whose place it was decided. */
  decided_for: string | null
  /** The first of two steps of acceptance; null where it waits for the coordinator. */
  waits_for: WaitsFor | null
  /** The unit whose duty it was, before that was merged or closed. */
  from_unit_id: string | null
  row_version: Generated<number>
}
export type WaitsFor = 'unit_head'

/** What the first step did with a hand-in, or why it had none. */
export const HEAD_STEPS = ['waits', 'passed', 'returned', 'own', 'no_head'] as const
export type HeadStep = (typeof HEAD_STEPS)[number]

/** Gia hạn một kỳ; hạn cũ vẫn hiện. */
export interface ExtensionTable {
  facility_id: string
  id: Generated<string>
  occurrence_id: string
  due_on: Day
  reason: string
  granted_by: string
  granted_at: Instant
}

/** Lần nộp kết quả của một kỳ. */
export interface HandInTable {
  facility_id: string
  id: Generated<string>
  occurrence_id: string
  happened_on: Day | null
  note: string | null
  nothing_arose: Generated<boolean>
  privacy_checked: Generated<boolean>
  received_via: Generated<ReceivedVia>
  handed_in_by: string
  for_unit_id: string | null
  handed_in_at: Instant
  device_id: string | null
  device_no: number | null
  device_label: string | null
  device_queued_at: NullableInstant
  /** The absent person in whose place it was handed in. */
  on_behalf_of: string | null
  head_step: HeadStep | null
  head_step_by: string | null
  head_step_at: NullableInstant
}

export const TIE_ORIGINS = ['hand_in', 'rule', 'hand'] as const
export type TieOrigin = (typeof TIE_ORIGINS)[number]
export type TieState = 'offered' | 'accepted' | 'returned'

/** Gắn kết quả: minh chứng hoặc hoạt động nào tính cho kỳ nào. */
export interface TieTable {
  facility_id: string
  id: Generated<string>
  occurrence_id: string
  hand_in_id: string | null
  evidence_id: string | null
  activity_id: string | null
  origin: TieOrigin
  state: Generated<TieState>
  reason: string | null
  offered_by: string | null
  offered_at: Instant
  decided_by: string | null
  decided_at: NullableInstant
  row_version: Generated<number>
}

/** Sự việc làm phát sinh kỳ của phần việc theo sự kiện. */
export interface TaskEventTable {
  facility_id: string
  id: Generated<string>
  part_id: string
  happened_on: Day
  title: string
  due_on: Day
  reported_by: string
  reported_at: Instant
}

/** Nhịp của một phần việc, đặt sau khi ban hành. */
export interface PartRhythmTable {
  facility_id: string
  id: Generated<string>
  part_id: string
  rhythm: Rhythm
  from_day: Day
  reason: string | null
  set_by: string
  set_at: Instant
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    occurrence: OccurrenceTable
    extension: ExtensionTable
    hand_in: HandInTable
    tie: TieTable
    task_event: TaskEventTable
    part_rhythm: PartRhythmTable
  }
}
