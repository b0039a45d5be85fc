import { onBehalfOf } from '#platform/actor.ts'
import { dayOf } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { acceptsInTwoSteps, isHeadOf, loadHeads } from '../../facilities/two-steps.api.ts'
import type { OccurrenceRow } from '../occurrence.queries.ts'
import { canHandIn, isOwn } from '../tasks.policy.ts'
import type { HeadStep, WaitsFor } from '../tasks.table.ts'

export interface FirstStep {
  readonly head_step: HeadStep | null
  readonly waits_for: WaitsFor | null
  readonly on_behalf_of: string | null
}

/**
 * Where a hand-in goes first. With two steps on, what a contributor hands in waits for the unit's head; the hand-in of a
 * head, or of who stands in for the head, and that of a unit without one go straight to the coordinator, and say so.
 */
export async function firstStepOf(reader: Reader, occurrence: OccurrenceRow): Promise<FirstStep> {
  const { actor } = reader
  const on_behalf_of = onBehalfOf(actor, one => canHandIn(one, occurrence))
  const straight = (head_step: HeadStep | null): FirstStep => ({ head_step, waits_for: null, on_behalf_of })
  const unit = occurrence.unit_id
  // What the coordinator enters for a unit is not the unit's hand-in.
  if (unit === null || !isOwn(actor, occurrence) || !(await acceptsInTwoSteps(reader))) return straight(null)
  const today = dayOf(reader.now())
  const heads = (await loadHeads(reader, today))(unit)
  if (isHeadOf(actor, unit, heads)) return straight('own')
  if (heads.length === 0) return straight('no_head')
  return { head_step: 'waits', waits_for: 'unit_head', on_behalf_of }
}

/** With two steps switched off nothing waits for a head any more. */
export const waitsForHead = async (
  reader: Reader,
  { state, waits_for }: Pick<OccurrenceRow, 'state' | 'waits_for'>,
): Promise<boolean> => state === 'submitted' && waits_for === 'unit_head' && (await acceptsInTwoSteps(reader))
