import type { TieRow } from './occurrence.queries.ts'

/**
 * The authors of what waits on a duty: who handed it in and in whose place, who tied a fact to it by hand, who typed in a fact that nobody
 * else has confirmed. None of them decides it.
 */
export const authorsOf = (
  handedInBy: string | undefined,
  ties: readonly TieRow[],
  onBehalfOf: string | null | undefined,
): string[] =>
  [handedInBy, onBehalfOf, ...ties.filter(tie => tie.state === 'offered').flatMap(authorsOfTie)].filter(
    author => author !== undefined && author !== null,
  )

const authorsOfTie = (tie: TieRow): (string | null)[] => [
  tie.origin === 'hand' ? tie.offered_by : null,
  tie.counted_at === null ? tie.recorded_by : null,
]
