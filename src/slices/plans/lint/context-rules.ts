import type { ContextRule } from './context.ts'
import { basisNotInForce } from './context-rules/basis-not-in-force.ts'
import { citationDayDiffers } from './context-rules/citation-day-differs.ts'
import { citationNotInForce } from './context-rules/citation-not-in-force.ts'
import { citationUnknown } from './context-rules/citation-unknown.ts'
import { partyUnknown } from './context-rules/party-unknown.ts'
import { unitWithoutDuty } from './context-rules/unit-without-duty.ts'

/** Rules that need to know more than the plan's own words. */
export const CONTEXT_RULES: readonly ContextRule[] = [
  basisNotInForce,
  citationNotInForce,
  citationDayDiffers,
  citationUnknown,
  partyUnknown,
  unitWithoutDuty,
]
