import type { MiddlewareHandler } from 'hono'
import { type Actor, holds } from '#platform/actor.ts'
import { visitOf } from '#platform/auth/ask-better-auth.ts'
import type { Auth } from '#platform/auth/auth.ts'
import { findSession } from '#platform/auth/find-session.ts'
import type { Env } from '#platform/http/env.ts'
import { addressOf, type ReachRules } from '#platform/http/reach.ts'
import { inRequest, type Store } from '#platform/scope.ts'
import { personAtWork } from './person-at-work.ts'

export interface EntryDeps {
  readonly store: Store
  readonly auth: Auth
  readonly now: () => Date
  readonly rules: ReachRules
}

const mustEnrol = (actor: Actor, twoFactor: boolean): boolean => !twoFactor && holds(actor, 'owner', 'administrator')

/** Finds out who asks and gives the request its scope. Somebody who still owes a second factor sees what a visitor sees. */
export const enterRequest =
  ({ store, auth, now, rules }: EntryDeps): MiddlewareHandler<Env> =>
  async (c, next) => {
    const facility = c.var.facility.facility_id
    const requestId = c.var.request_id
    const address = addressOf(c.req.raw, c.env.peer, rules)
    c.set('address', address)
    const { person, cookies } = await findSession(auth, visitOf(c.req.raw, address), facility)
    const visitor: Actor = { kind: 'visitor', facility, request_id: requestId }
    let actor = visitor
    if (person) {
      const known = await personAtWork(store, now, facility, person.staff_id, requestId)
      const must_enrol = mustEnrol(known, person.two_factor)
      c.set('session', { ...person, must_enrol })
      if (!must_enrol) actor = known
    }
    c.set('scope', { actor, now, store })
    await inRequest(() => next())
    for (const cookie of cookies) c.res.headers.append('set-cookie', cookie)
  }
