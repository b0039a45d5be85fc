import { type Actor, holds, isHouse } from '#platform/actor.ts'

/** Legal documents, document book, topics, programmes, periods. */
export const canChangeRegisters = (actor: Actor): boolean =>
  isHouse(actor) || holds(actor, 'owner', 'administrator', 'coordinator')
