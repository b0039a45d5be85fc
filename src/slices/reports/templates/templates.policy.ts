import { type Actor, holds } from '#platform/actor.ts'

/** Who works in the facility sees its templates. */
export const canSeeTemplates = (actor: Actor): boolean => actor.kind === 'person'

/** Coordinators bring templates; so do administrators, who often keep the forms. */
export const canUploadTemplate = (actor: Actor): boolean =>
  actor.kind === 'person' && holds(actor, 'coordinator', 'administrator')
