import type { PlanReading } from '../reader/plan-reading.ts'
import { addFindings } from './add-findings.ts'
import type { LintContext } from './context.ts'
import { CONTEXT_RULES } from './context-rules.ts'

/** What can be said of a reading where more than the plan's own words is known: law in force, the facility's units. */
export const lintInContext = (reading: PlanReading, context: LintContext): PlanReading =>
  addFindings(
    reading,
    CONTEXT_RULES.flatMap(rule => rule.find(reading.draft, context)),
  )
