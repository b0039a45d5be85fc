import { type Actor, holdsIn } from '#platform/actor.ts'

/** A unit's words are its own people's: nobody else reads them before they are sent, or writes them ever. */
export const canWriteInput = (actor: Actor, unit: string): boolean =>
  actor.kind === 'person' && holdsIn(actor, unit, 'unit_head', 'contributor')

/** Units whose words a person writes. */
export const unitsWrittenFor = (actor: Actor): string[] => [
  ...new Set(
    (actor.roles ?? []).flatMap(held =>
      held.unit_id !== null && (held.role === 'unit_head' || held.role === 'contributor') ? [held.unit_id] : [],
    ),
  ),
]
