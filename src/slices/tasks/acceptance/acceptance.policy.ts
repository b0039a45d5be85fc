import { type Actor, isOneWith } from '#platform/actor.ts'

/** The head's step: by the head or who stands in, never by who handed in, unless the facility is too small for that. */
export const canPassOn = (actor: Actor, isHead: boolean, authors: readonly string[], waived: boolean): boolean =>
  isHead && (waived || !authors.some(author => isOneWith(actor, author)))
