import type { Day } from '#platform/day.ts'
import type { MinimumPer, PartyKind, PartyRole, Rhythm } from './plans.table.ts'
import type {
  At,
  BodySchedule,
  ChannelItem,
  Responsibility,
  ScheduleKind,
  Section,
  TextItem,
} from './reader/plan-draft.ts'

/** Where the reader found a thing and how sure it was; `task` is its index in the reading's draft. */
export interface FieldSource {
  at?: At
  confidence?: number
  task?: number
  /** Where rows that were merged into this one come from. */
  also?: Omit<FieldSource, 'also'>[]
}

/** What the plan says beside its rows: kept as read, shown, not computed with yet. */
export interface Outline {
  facility?: string | null
  parent_agency?: string | null
  sections?: Section[]
  audiences?: TextItem[]
  topics?: TextItem[]
  channels?: ChannelItem[]
  body_schedules?: BodySchedule[]
  responsibilities?: Responsibility[]
  recipients?: string[]
}

/** Whom the plan's words mean, and who answers for it. */
export interface PartyContent {
  role: PartyRole
  words: string
  kind: PartyKind
  unit_id: string | null
  group_id: string | null
  position_id: string | null
  staff_id: string | null
  outside_name: string | null
  answers_staff_id: string | null
  has_duty: boolean
  confidence: number | null
}

/** How results of a part are counted: kind from its product, channel from its form, minimum from its target. */
export interface RuleContent {
  activity_kind: string | null
  channel: string | null
  minimum: number | null
  measure: string | null
  minimum_per: MinimumPer | null
}

export interface ScheduleContent {
  schedule_kind: ScheduleKind
  schedule_year: number | null
  dates: Day[]
  before_dates: boolean
  periods: string[]
  schedule_raw: string
  rhythm: Rhythm | null
  rhythm_is_assumed: boolean
}

export interface PartContent extends RuleContent, ScheduleContent {
  /** The part that this one was, when it is corrected; a new one has none. */
  id?: string | undefined
  /** The part of an earlier version that this one goes on with. */
  continues_part_id?: string | null | undefined
  product: string | null
  rule_is_proposed: boolean
  parties: PartyContent[]
}

/** All that a person may correct in one row of the plan. */
export interface RowContent {
  no: string
  group_title: string | null
  title: string
  schedule_raw: string
  products: string[]
  forms: string[]
  budget: number | null
  parts: PartContent[]
}
