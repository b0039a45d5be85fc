import type { Mention } from '../reader/citations/read-citations.ts'
import type { Letterhead } from '../reader/header/letterhead.ts'
import type { Outline } from '../reader/outline/outline.ts'
import type { PlanDraft } from '../reader/plan-draft.ts'
import type { RawRow } from '../reader/plan-reading.ts'
import type { TableTask } from '../reader/tasks/table-tasks.ts'
import type { Placed } from './places.ts'

/** What the reader hands over to be checked. */
export interface ReadPlanParts {
  outline: Outline
  draft: PlanDraft
  mentions: readonly Mention[]
  tableTasks: readonly TableTask[]
  rows: readonly RawRow[]
  letterhead: Letterhead
  hasLetterhead: boolean
}

/** All that a rule looks at: the parts of the plan, and its words from the title on, each with its place. */
export interface Checked extends ReadPlanParts {
  places: readonly Placed[]
}
