import type { Grounds } from './grounds.ts'
import type { Proposal } from './rule.ts'
import { RULES } from './rules.ts'

/** Between two rules there is room for sentences that people add or move. */
const STEP = 1000

/** The report's text in plain administrative Vietnamese, by rules and from figures alone. Pure. */
export const proposeSentences = (grounds: Grounds): Proposal[] =>
  RULES.flatMap(({ heading, why, propose }, rank) =>
    propose(grounds).map((proposed, at) => ({ ...proposed, heading, why, place: (rank + 1) * STEP + at })),
  )
