import type { Mention } from '../citations/read-citations.ts'
import type { Letterhead } from '../header/letterhead.ts'
import type { Outline } from '../outline/outline.ts'
import type { Defect, PlanDraft, Remark } from '../plan-draft.ts'
import type { TableTask } from '../tasks/table-tasks.ts'

/** All that the checks look at. */
export interface Checked {
  outline: Outline
  draft: PlanDraft
  mentions: readonly Mention[]
  tableTasks: readonly TableTask[]
  letterhead: Letterhead
  hasLetterhead: boolean
}

export interface Findings {
  defects: Defect[]
  remarks: Remark[]
}

export const findDefects = (_checked: Checked): Findings => ({ defects: [], remarks: [] })
