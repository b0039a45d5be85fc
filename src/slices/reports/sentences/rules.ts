import type { Rule } from './rule.ts'
import { ASSESSMENT_RULES } from './rules/assessment-rules.ts'
import { COUNT_RULES } from './rules/count-rules.ts'
import { OTHER_RULES } from './rules/other-rules.ts'
import { PROGRESS_RULES } from './rules/progress-rules.ts'
import { RATE_RULES } from './rules/rate-rules.ts'

/** Every rule of the text, in the order in which their sentences stand under a heading. */
export const RULES: readonly Rule[] = [
  ...PROGRESS_RULES,
  ...COUNT_RULES,
  ...RATE_RULES,
  ...OTHER_RULES,
  ...ASSESSMENT_RULES,
]
