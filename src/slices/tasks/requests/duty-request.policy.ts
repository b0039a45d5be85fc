import { type Actor, holds, isOneWith } from '#platform/actor.ts'
import type { UnitsBehind } from '../../facilities/delegation.api.ts'
import { canDecide, type Duty, isOwn } from '../tasks.policy.ts'

export interface Asked extends Duty {
  readonly asked_by: string
  /** The absent person in whose place it was asked. */
  readonly asked_for: string | null
  readonly forwarded_at: unknown
  readonly decider_units: UnitsBehind
}

/** As evidence is decided: never by who asked, never by the unit itself. What was passed on is the leader's. */
export const canDecideRequest = (actor: Actor, asked: Asked, waived: boolean): boolean =>
  canDecide(actor, { ...asked, authors: authorsOf(asked) }, waived) &&
  (asked.forwarded_at === null || holds(actor, 'leader'))

export const canForward = (actor: Actor, asked: Pick<Asked, 'forwarded_at'>): boolean =>
  holds(actor, 'coordinator') && asked.forwarded_at === null

export const canWithdraw = (actor: Actor, asked: Pick<Asked, keyof Duty | 'asked_by' | 'asked_for'>): boolean =>
  authorsOf(asked).some(author => isOneWith(actor, author)) || isOwn(actor, asked)

const authorsOf = ({ asked_by, asked_for }: Pick<Asked, 'asked_by' | 'asked_for'>): string[] =>
  asked_for === null ? [asked_by] : [asked_by, asked_for]
