import type { ColumnType, GeneratedAlways } from 'kysely'
import type { Day, Generated, Json, NullableInstant, NullableJson } from '#platform/db/tables.ts'
import type { FieldSource, Outline } from './plan-content.ts'
import type { ScheduleKind } from './reader/plan-draft.ts'
import type { PlanReading } from './reader/plan-reading.ts'

export const PLAN_STATES = ['draft', 'in_review', 'approved', 'issued', 'superseded', 'closed'] as const
export type PlanState = (typeof PLAN_STATES)[number]

export const ROW_REVIEWS = ['unread', 'accepted', 'corrected', 'skipped'] as const
export type RowReview = (typeof ROW_REVIEWS)[number]

export const RHYTHMS = ['weekly', 'monthly', 'quarterly', 'semiannual', 'yearly'] as const
export type Rhythm = (typeof RHYTHMS)[number]

export const MINIMUM_PERS = ['day', 'week', 'month', 'quarter', 'half', 'year', 'occurrence'] as const
export type MinimumPer = (typeof MINIMUM_PERS)[number]

export const PARTY_ROLES = ['lead', 'coordinator', 'supervisor', 'approver'] as const
export type PartyRole = (typeof PARTY_ROLES)[number]

export const PARTY_KINDS = [
  'unit',
  'group',
  'committee',
  'position',
  'person',
  'facility',
  'outside',
  'unknown',
] as const
export type PartyKind = (typeof PARTY_KINDS)[number]

export const TARGET_OPS = ['>=', '>', '=', '<=', '<'] as const
export type TargetOp = (typeof TARGET_OPS)[number]

export type ChangeKind =
  | 'import'
  | 'type_in'
  | 'accept'
  | 'correct'
  | 'skip'
  | 'add'
  | 'split'
  | 'merge'
  | 'undo'
  | 'redo'
  | 'finding'
  | 'header'
  | 'submit'
  | 'return'
  | 'withdraw'
  | 'void'
  | 'approve'
  | 'issue'
  | 'amend'
  | 'replace'
  | 'next_year'
  | 'map_task'
  | 'supersede'
  | 'number'
  | 'attach'
  | 'detach'
  | 'publish'
  | 'close'
  | 'reopen'

/** How a version came to be: the year's first, changed from the one in force, read anew in its place, or after last year's. */
export const STARTED_AS = ['new', 'amendment', 'replacement', 'next_year'] as const
export type StartedAs = (typeof STARTED_AS)[number]

export interface PlanTable {
  facility_id: string
  id: Generated<string>
  year: number
  created_at: Generated<Date>
}

export interface PlanVersionTable {
  facility_id: string
  id: Generated<string>
  plan_id: string
  version_no: number
  state: Generated<PlanState>
  title: string | null
  number: string | null
  place: string | null
  dated: string | null
  signer_capacity: string | null
  signer_position: string | null
  signer_name: string | null
  budget_source: string | null
  budget_total: number | null
  replaces_number: string | null
  replaces_dated: string | null
  outline: Json<Outline>
  source_sha256: string | null
  source_name: string | null
  reading: NullableJson<PlanReading>
  /** What the reading's budget column says in words, by the task's place in the reading; the database takes it from there. */
  budget_words: GeneratedAlways<readonly { readonly task: number; readonly text: string }[] | null>
  author_staff_id: string
  created_at: ColumnType<Date, Date | string, never>
  submitted_at: NullableInstant
  submitted_by: string | null
  return_reason: string | null
  approved_at: NullableInstant
  approved_by: string | null
  approved_hash: string | null
  approved_by_author: Generated<boolean>
  issued_on: Day | null
  issued_at: NullableInstant
  issued_by: string | null
  ended_at: NullableInstant
  started_as: Generated<StartedAs>
  from_version_id: string | null
  row_version: Generated<number>
}

export interface PlanCitationTable {
  facility_id: string
  id: Generated<string>
  version_id: string
  position: number
  is_basis: boolean
  type: string
  number: string | null
  name: string | null
  dated: string | null
  issuer: string | null
  subject: string | null
  source: Json<FieldSource>
}

export interface PlanTargetTable {
  facility_id: string
  id: Generated<string>
  version_id: string
  position: number
  text: string
  metric: string
  op: TargetOp
  value: number
  unit: string
  per: Exclude<MinimumPer, 'occurrence'> | null
  scope: string | null
  source: Json<FieldSource>
}

export interface PlanDeadlineTable {
  facility_id: string
  id: Generated<string>
  version_id: string
  position: number
  period: string | null
  due_on: Day | null
  addressee: string | null
  source: Json<FieldSource>
}

export interface TaskTable {
  facility_id: string
  id: Generated<string>
  plan_id: string
  created_at: Generated<Date>
  /** The task of last year's plan that this one was written after. */
  after_task_id: string | null
}

export interface PlanRowTable {
  facility_id: string
  id: Generated<string>
  version_id: string
  task_id: string
  position: number
  no: string
  group_title: string | null
  title: string
  schedule_raw: Generated<string>
  products: Generated<string[]>
  forms: Generated<string[]>
  budget: number | null
  source: Json<FieldSource>
  review: Generated<RowReview>
  skip_reason: string | null
  reviewed_by: string | null
  row_version: Generated<number>
}

export interface PartTable {
  facility_id: string
  id: Generated<string>
  row_id: string
  task_id: string
  position: number
  product: string | null
  schedule_kind: ScheduleKind
  schedule_year: number | null
  dates: Generated<Day[]>
  before_dates: Generated<boolean>
  periods: Generated<string[]>
  schedule_raw: Generated<string>
  rhythm: Rhythm | null
  rhythm_is_assumed: Generated<boolean>
  activity_kind: string | null
  channel: string | null
  minimum: number | null
  measure: string | null
  minimum_per: MinimumPer | null
  rule_is_proposed: Generated<boolean>
  continues_part_id: string | null
}

export interface PartyTable {
  facility_id: string
  id: Generated<string>
  part_id: string
  role: PartyRole
  position: number
  words: string
  kind: PartyKind
  unit_id: string | null
  group_id: string | null
  position_id: string | null
  staff_id: string | null
  outside_name: string | null
  answers_staff_id: string | null
  has_duty: boolean
  /** How surely the words were tied by the reader; null once a person chose. */
  confidence: number | null
}

export interface PlanChangeTable {
  facility_id: string
  id: Generated<string>
  version_id: string
  row_id: string | null
  kind: ChangeKind
  note: string | null
  before: NullableJson<unknown>
  undone: Generated<boolean>
  staff_id: string | null
  at: ColumnType<Date, Date | string, never>
  /** All rows that a split or a merge touched. */
  row_ids: Generated<string[]>
  /** The change that an undo took back. */
  undoes: string | null
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    plan: PlanTable
    plan_version: PlanVersionTable
    plan_citation: PlanCitationTable
    plan_target: PlanTargetTable
    plan_deadline: PlanDeadlineTable
    task: TaskTable
    plan_row: PlanRowTable
    part: PartTable
    party: PartyTable
    plan_change: PlanChangeTable
  }
}
