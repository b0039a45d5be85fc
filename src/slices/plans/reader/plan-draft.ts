/**
 * The contract: what `lantoa plan read FILE --json` prints. The names are the contract's own (camelCase), every key is
 * always present: unknown is null, nothing is []. Only `at` and `confidence` are optional.
 */

/** Where an item stands: page of a PDF, line of a text file, table/row/col 1-based with header rows counted. */
export interface At {
  page?: number
  line?: number
  /** 1-based paragraph or table of the document, in reading order. */
  block?: number
  /** Characters of the block, from and to. */
  span?: [number, number]
  table?: number
  row?: number
  col?: number
}

export interface Anchored {
  at?: At
  /** 0 to 1. */
  confidence?: number
}

/** YYYY-MM-DD, YYYY-MM or YYYY, as far as the text goes. */
export type PartialDate = string
/** A year, half-year, quarter or month: 2026, 2026-H1, 2026-9M, 2026-Q1, 2026-02. */
export type Period = string

export const CHANNELS = [
  'website',
  'facebook',
  'zalo',
  'youtube',
  'mobile_app',
  'internal_network',
  'email',
  'hotline',
  'press',
  'radio',
  'tv',
  'loudspeaker',
  'signage_tv',
  'led',
  'mobile_vehicle',
  'poster',
  'leaflet',
  'qr',
  'one_stop_desk',
  'citizen_reception',
  'briefing',
  'conference',
  'training',
  'contest',
  'dialogue',
  'community',
  'patient_council',
  'party_meeting',
] as const
export type Channel = (typeof CHANNELS)[number]

export const SCHEDULE_KINDS = [
  'by_date',
  'in_period',
  'event',
  'weekly',
  'monthly',
  'quarterly',
  'semiannual',
  'yearly',
  'continuous',
  'unspecified',
] as const
export type ScheduleKind = (typeof SCHEDULE_KINDS)[number]

export const METRICS = [
  'articles',
  'sessions',
  'bulletins',
  'attendance_rate',
  'coverage_rate',
  'satisfaction_rate',
  'other',
] as const
export type Metric = (typeof METRICS)[number]

export type TargetOp = '>=' | '>' | '=' | '<=' | '<'
export type TargetPer = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year'

export const DEFECT_KINDS = [
  'missing_number',
  'missing_owner',
  'missing_deadline',
  'skipped_section',
  'skipped_row',
  'stale_year',
  'inconsistent_date',
  'duplicate_citation_conflict',
  'typo',
] as const
export type DefectKind = (typeof DEFECT_KINDS)[number] | `x-${string}`

export interface TextItem extends Anchored {
  value: string
}
export interface ChannelItem extends Anchored {
  value: Channel
}

export interface Replaces extends Anchored {
  number: string | null
  date: PartialDate | null
}

export interface Citation extends Anchored {
  type: string
  number: string | null
  name: string | null
  date: PartialDate | null
  issuer: string | null
}

export interface LegalBasis extends Citation {
  subject: string | null
}

export interface Section extends Anchored {
  label: string
  title: string
}

export interface Target extends Anchored {
  text: string
  metric: Metric
  op: TargetOp
  value: number
  unit: string
  per: TargetPer | null
  scope: string | null
}

export interface Schedule extends Anchored {
  kind: ScheduleKind
  year: number | null
  dates: string[]
  periods: Period[]
  /** The plan's own words; empty when it gives no time. */
  raw: string
}

export interface TaskPart {
  product: string | null
  schedule: Schedule
}

export interface DraftTask extends Anchored {
  no: string
  group: string | null
  title: string
  schedule: Schedule
  lead: string[]
  coordinators: string[]
  supervisors: string[]
  products: string[]
  forms: string[]
  /** In đồng; null when the cell is empty. */
  budget: number | null
  /** Products that have schedules of their own. */
  parts?: TaskPart[]
}

export interface BodySchedule extends Anchored {
  what: string
  schedule: Schedule
}

export interface ReportDeadline extends Anchored {
  /** The period reported on, or the rhythm (monthly, quarterly, semiannual, yearly) when no dates are given. */
  period: string | null
  due: string | null
  to: string | null
}

export interface Responsibility extends Anchored {
  unit: string | null
  duties: string[]
}

export interface Signer extends Anchored {
  /** The signing-authority line (KT./TL./TM./Q./TUQ.); null when the head signs. */
  capacity: string | null
  position: string | null
  name: string | null
}

export interface Defect extends Anchored {
  kind: DefectKind
  code?: string
  fix?: string | null
  where: string
  what: string
  quotes: string[]
}

export interface Remark extends Anchored {
  where: string
  what: string
}

export interface PlanDraft {
  source: string
  facility: string | null
  parentAgency: string | null
  number: string | null
  place: string | null
  date: PartialDate | null
  title: string | null
  year: number | null
  replaces: Replaces | null
  budgetSource: string | null
  budgetTotal: number | null
  legalBases: LegalBasis[]
  citations: Citation[]
  sections: Section[]
  audiences: TextItem[]
  topics: TextItem[]
  channels: ChannelItem[]
  targets: Target[]
  tasks: DraftTask[]
  bodySchedules: BodySchedule[]
  reportDeadlines: ReportDeadline[]
  responsibilities: Responsibility[]
  recipients: TextItem[]
  signer: Signer | null
  /** Certain findings only. */
  defects: Defect[]
  /** What a careful reader may also mention. */
  remarks: Remark[]
}
