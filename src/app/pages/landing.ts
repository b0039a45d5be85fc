import type { Actor, Role } from '#platform/actor.ts'

const AT_A_DESK: readonly Role[] = ['owner', 'administrator', 'coordinator', 'leader', 'editor']

/** Where a person's day begins: the desk for those who run the plan, the phone pages for the units. */
export const landingOf = (actor: Actor): '/quan-tri' | '/viec' =>
  actor.roles?.some(held => AT_A_DESK.includes(held.role)) ? '/quan-tri' : '/viec'
