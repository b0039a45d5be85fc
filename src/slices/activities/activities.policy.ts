import { type Actor, actsAs, holds, holdsIn, isOneWith } from '#platform/actor.ts'

/** Facts are typed in, adjusted, retracted and superseded by those who answer for the figures. */
export const canRecord = (actor: Actor): boolean => holds(actor, 'coordinator', 'leader')

/** Who typed a fact in does not confirm it, unless the facility is too small for two pairs of eyes. */
export const canConfirm = (actor: Actor, activity: { recorded_by: string | null }, waived: boolean): boolean =>
  holds(actor, 'coordinator', 'leader') && (waived || !isOneWith(actor, activity.recorded_by))

/** Everybody of the facility may look into the ledger: every figure opens to its rows. */
export const canReadLedger = (actor: Actor): boolean => actor.kind === 'person' && (actor.roles?.length ?? 0) > 0

/** A unit sees its own evidence; who answers for the figures sees all. What belongs to no unit is the house's. */
export const canReadEvidence = (
  actor: Actor,
  evidence: { unit_id: string | null; received_by: string | null },
): boolean =>
  holds(actor, 'coordinator', 'leader', 'owner', 'administrator', 'editor') ||
  holdsIn(actor, evidence.unit_id, 'unit_head', 'contributor') ||
  actsAs(actor, evidence.received_by)
