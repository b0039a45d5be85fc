import type { Day } from '#platform/day.ts'
import type { Run } from '#platform/document/layout.ts'
import type { Heading } from './sentences/headings.words.ts'

/**
 * Everything a report says, as plain JSON: what is signed is this, frozen by its hash, and the document is made from it alone.
 * Quantities are plain numbers in the figure's own unit; rates are in percent with numerator and denominator beside them;
 * null is "–": nobody asked for it or there is no fact.
 */
export interface ReportSnapshot {
  readonly period: ReportPeriod
  readonly facility: {
    readonly name: string
    readonly parent_agency: string
    readonly place: string
    readonly symbol_suffix: string
  }
  readonly plan: { readonly title: string; readonly number: string | null; readonly issued_on: Day | null } | null
  readonly number: string | null
  readonly dated: Day | null
  readonly figures: readonly FigureLine[]
  /** What earlier reports held and is no more, or is otherwise; missing where nothing changed. */
  readonly adjustments?: readonly AdjustmentLine[]
  /** What the plan promises by the month, of every session, as a share, and of its reports; missing without a plan. */
  readonly promises?: readonly PromiseLine[]
  readonly tasks: readonly TaskLine[]
  readonly evidence: readonly EvidenceLine[]
  /** Who had not handed in. Missing in what was signed before it was kept: nobody can tell any more. */
  readonly units?: UnitsLine
  /** From the year's first day on. Missing in what was signed before reports drew charts. */
  readonly months?: readonly MonthLine[]
  /** The sentences of the text in the document's order. Missing in what was signed before people could edit them. */
  readonly texts?: readonly SentenceText[]
  readonly assessment: Assessment
  readonly signer: { readonly capacity: string | null; readonly position: string; readonly name: string | null }
  /** The facility's own Word template that it is written in; missing: our own layout. */
  readonly template?: TemplateChoice
  /** True when the facility, having fewer than four accounts, lets an author approve: the report says so. */
  readonly waives_four_eyes: boolean
}

/** The template's bytes by their hash, and what fills them in. */
export interface TemplateChoice {
  readonly name: string
  readonly version: number
  readonly sha256: string
  readonly engine: string
}

export interface ReportPeriod {
  readonly code: string
  readonly name: string
  readonly year: number
  readonly from_day: Day
  readonly to_day: Day
  readonly cut_off: Day
  /** The last day the figures know: the cut-off, or the day the report was drawn up when that came earlier. */
  readonly counted_to: Day
  readonly due_on: Day
}

export interface Measured {
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
}

/** One line of the statistics table: KH, Kỳ này, Lũy kế, Cùng kỳ, % KH. */
export interface FigureLine {
  readonly code: string
  /** Row of the statistics table, 1 to 16, and the number as printed: 4a, 4b. */
  readonly row: number
  readonly number: string
  readonly name: string
  readonly unit: string
  readonly is_rate: boolean
  /** The sum of the year's promised minimums, or the promised rate. */
  readonly planned: number | null
  readonly period: Measured
  readonly cumulative: Measured
  readonly same_period: Measured
  /** Lũy kế / KH in percent, one decimal. */
  readonly percent: number | null
  /** What happened by the cut-off of a report already sent but came after it: in every cumulative from now on. */
  readonly late: number
  /** What was taken back or corrected of earlier reports' numbers, ± n: already in Lũy kế, never in what was signed. */
  readonly adjusted?: number
  /** The rows of the ledger behind it, in what was signed before they were kept in `report_figure`. */
  readonly period_activities?: readonly string[]
  readonly cumulative_activities?: readonly string[]
}

/** A promise of the plan that is kept or not each time, in the order of the plan. */
export interface PromiseLine {
  /** As the plan says it. */
  readonly text: string
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly op: '>=' | '>' | '=' | '<=' | '<'
  /** Promised each time, of all who owe it together; percent of a share. */
  readonly value: number
  readonly per: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | null
  /** What is looked at one by one. */
  readonly by: 'week' | 'month' | 'quarter' | 'half' | 'session' | 'report' | 'rate'
  readonly period: PromiseStand
  readonly cumulative: PromiseStand
}

/** How often a promise was kept, of how many times; with all together for a share, and the lowest of them. */
export interface PromiseStand extends Measured {
  readonly kept: number
  readonly of: number
  readonly worst: { readonly of: string; readonly on: Day; readonly value: number } | null
}

/** A figure that a sent report told otherwise: by how much, and why. */
export interface AdjustmentLine {
  readonly code: string
  readonly name: string
  readonly unit: string
  /** ± n in the figure's unit; null for a rate, which cannot be added to. */
  readonly amount: number | null
  readonly reason: string
  /** The fact that was withdrawn or replaced, or the typed correction itself. */
  readonly title: string
  readonly happened_on: Day
  readonly activity_id: string
}

/** Articles and sessions of a calendar month, YYYY-MM. */
export interface MonthLine {
  readonly month: string
  readonly articles: number
  readonly sessions: number
}

/** A task against the plan, for the annex. */
export interface TaskLine {
  readonly no: string
  readonly title: string
  readonly leads: readonly string[]
  readonly schedule: string
  readonly promised: number
  readonly accepted: number
  readonly waiting: number
  readonly late: number
  readonly waived: number
  /** Missing in what was signed before the annex said more than the counts; null where nobody wrote an amount. */
  readonly task_id?: string
  readonly estimate?: number | null
  readonly spent?: number | null
}

/** Units with duties due in the period, and those that had not handed all of them in. */
export interface UnitsLine {
  readonly asked: number
  readonly behind: readonly { readonly unit_id: string; readonly name: string; readonly count: number }[]
}

/** An accepted piece of evidence, for the index. */
export interface EvidenceLine {
  readonly task_no: string
  readonly period: string
  readonly unit: string
  readonly title: string
  readonly happened_on: Day | null
  readonly url: string | null
  readonly sha256: string | null
  /** Missing in what was signed before the index said who accepted and what became of a link. */
  readonly id?: string
  readonly task_id?: string
  readonly file_name?: string | null
  readonly accepted_by?: string | null
  readonly accepted_on?: Day | null
  /** Of an address: whether it opened when it was last looked at, and the text kept of it by its hash. */
  readonly link?: EvidenceLink | null
}

export interface EvidenceLink {
  readonly state: 'waiting' | 'alive' | 'dead' | 'unsure'
  readonly checked_on: Day | null
  readonly copy_sha256: string | null
}

/** A sentence as it stands in the document; a figure in it keeps its name. */
export interface SentenceText {
  readonly key: string
  readonly heading: Heading
  readonly runs: readonly Run[]
}

export interface Assessment {
  readonly results: string
  readonly shortcomings: string
  readonly causes: string
  readonly next_tasks: string
  readonly proposals: string
}
