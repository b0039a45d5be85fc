import { type Day, dayOf } from '#platform/day.ts'

/** Today in Vietnam, by this computer's clock: only ever a proposal in a form. */
export const today = (): Day => dayOf(new Date())
