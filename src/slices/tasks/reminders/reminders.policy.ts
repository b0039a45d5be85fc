import { type Actor, holds } from '#platform/actor.ts'

/** Who was reminded, and who was not. */
export const canReadReminders = (actor: Actor): boolean =>
  holds(actor, 'coordinator', 'leader', 'owner', 'administrator')

/** Chasing units by hand. */
export const canChase = (actor: Actor): boolean => holds(actor, 'coordinator', 'leader')

export const canTestMail = (actor: Actor): boolean => holds(actor, 'owner', 'administrator')
