import type { Outline, RowContent } from './plan-content.ts'
import type { TargetPer } from './reader/plan-draft.ts'
import type { PlanReading } from './reader/plan-reading.ts'

/** A row of the plan, and which task of the reading it was if it still says what it said there. */
export interface WrittenRow extends RowContent {
  readonly task: number | null
  readonly untouched: boolean
}

export interface WrittenCitation {
  readonly is_basis: boolean
  readonly type: string
  readonly number: string | null
  readonly name: string | null
  readonly dated: string | null
  readonly issuer: string | null
  readonly subject: string | null
}

export interface WrittenTarget {
  readonly text: string
  readonly value: number
  readonly unit: string
  readonly per: TargetPer | null
  readonly scope: string | null
}

export interface WrittenDeadline {
  readonly period: string | null
  readonly due_on: string | null
  readonly addressee: string | null
}

/** All that a version says, as its document needs it; nothing of it depends on the database. */
export interface WrittenPlan {
  readonly year: number
  readonly letterhead: { readonly superior: string | null; readonly issuer: string; readonly place: string }
  /** `KH-TTYT`, used while the plan has no number of its own. */
  readonly sign: string
  readonly number: string | null
  /** As far as it is known: a day, a month or a year. */
  readonly dated: string | null
  readonly title: string | null
  readonly replaces: { readonly number: string | null; readonly dated: string | null } | null
  readonly signature: { readonly capacity: string | null; readonly position: string; readonly name: string | null }
  readonly budget: { readonly source: string | null; readonly total: number | null }
  readonly citations: readonly WrittenCitation[]
  readonly targets: readonly WrittenTarget[]
  readonly deadlines: readonly WrittenDeadline[]
  readonly rows: readonly WrittenRow[]
  readonly outline: Outline
  /** What was read from the plan's own file, if it came from one: its words are kept. */
  readonly reading: PlanReading | null
}
