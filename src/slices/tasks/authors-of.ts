import type { TieRow } from './occurrence.queries.ts'

export interface Handed {
  readonly handed_in_by: string
  readonly on_behalf_of: string | null
  readonly head_step_by: string | null
}

/**
 * The authors of what waits on a duty: who handed it in and in whose place, who passed it on as the unit's head, who tied a fact to it by
 * hand, who typed in a fact that nobody else has confirmed. None of them decides it.
 */
export const authorsOf = (handIn: Handed | undefined, tiedBy: readonly string[]): string[] =>
  [handIn?.handed_in_by, handIn?.on_behalf_of, handIn?.head_step_by, ...tiedBy].filter(
    author => author !== undefined && author !== null,
  )

/** The authors among ties at hand. */
export const tiedBy = (ties: readonly TieRow[]): string[] =>
  ties
    .filter(tie => tie.state === 'offered')
    .flatMap(tie => [tie.origin === 'hand' ? tie.offered_by : null, tie.counted_at === null ? tie.recorded_by : null])
    .filter(author => author !== null)
