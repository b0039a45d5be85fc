import { type Actor, onBehalfOf } from '#platform/actor.ts'
import { ensure, Problem, problem } from '#platform/errors.ts'
import { raiseNotice, resolveNotices } from '#platform/notices/raise-notice.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { countActivity } from '../activities/activities.api.ts'
import { unitsBehind } from '../facilities/delegation.api.ts'
import { waivesFourEyes } from '../facilities/four-eyes.api.ts'
import { waitsForHead } from './acceptance/first-step.ts'
import { authorsOf, tiedBy } from './authors-of.ts'
import {
  listHandIns,
  listTies,
  lockOccurrence,
  type OccurrenceRow,
  setState,
  type TieRow,
} from './occurrence.queries.ts'
import type { Decide, Decision } from './tasks.input.ts'
import { canDecide } from './tasks.policy.ts'

type Decider = Writer<'occurrence' | 'tie' | 'activity' | 'notice'>

export type Decided = { occurrence_id: string; ok: true; row_version: number } | Refusal
export interface Refusal {
  readonly occurrence_id: string
  readonly ok: false
  readonly kind: string
  readonly code: string
  readonly params: Readonly<Record<string, unknown>>
}

/**
 * Quyết nhiều kỳ một lượt: nhận hoặc trả lại từng kỳ. Each is a transaction of its own: what one is refused for does not
 * hold back the others, and each retry of the same request gives each first answer again.
 */
export async function decideTies(scope: Scope, { request_key, decisions }: Decide): Promise<Decided[]> {
  const answers: Decided[] = []
  for (const decision of decisions)
    answers.push(await tryOne(scope, `${request_key}:${decision.occurrence_id}`, decision))
  return answers
}

async function tryOne(scope: Scope, key: string, decision: Decision): Promise<Decided> {
  try {
    return await decideOccurrence(scope, key, decision)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { kind, code, params } = error
    return { occurrence_id: decision.occurrence_id, ok: false, kind, code, params }
  }
}

/** Quyết một kỳ: nhận hoặc trả lại. */
export const decideOccurrence = (scope: Scope, key: string, decision: Decision): Promise<Decided> => {
  const action = decision.verdict === 'accept' ? 'occurrence.accept' : 'occurrence.return'
  return write(scope, { action, subject: decision.occurrence_id, key, input: decision }, async (tx: Decider) => {
    const occurrence = await lockOccurrence(tx, decision.occurrence_id)
    const handIn = (await listHandIns(tx, [occurrence.id])).at(-1)
    const offered = (await listTies(tx, [occurrence.id])).filter(tie => tie.state === 'offered')
    const decidedFor = await assertMayDecide(tx, occurrence, authorsOf(handIn, tiedBy(offered)))
    if (await waitsForHead(tx, occurrence)) throw problem('conflict', 'occurrence.waits-for-head')
    assertDecidable(occurrence, decision, offered)

    if (decision.verdict === 'accept') await accept(tx, occurrence, decision, offered, decidedFor)
    else await giveBack(tx, occurrence, decision.reason ?? '', offered, decidedFor)
    return { occurrence_id: occurrence.id, ok: true, row_version: occurrence.row_version + 1 }
  })
}

async function assertMayDecide(
  tx: Decider,
  occurrence: OccurrenceRow,
  authors: readonly string[],
): Promise<string | null> {
  const thing = { ...occurrence, authors, decider_units: await unitsBehind(tx, tx.actor) }
  const waived = await waivesFourEyes(tx)
  const may = (actor: Actor) => canDecide(actor, thing, waived)
  ensure(may(tx.actor), 'occurrence.decide')
  return onBehalfOf(tx.actor, may)
}

function assertDecidable(occurrence: OccurrenceRow, decision: Decision, offered: readonly TieRow[]): void {
  if (occurrence.row_version !== decision.row_version)
    throw problem('stale', 'occurrence.stale', { current: occurrence })
  const proposed = ['upcoming', 'open', 'returned'].includes(occurrence.state) && offered.length > 0
  if (occurrence.state !== 'submitted' && !proposed) throw problem('conflict', 'occurrence.nothing-to-decide')
  if (!decision.reason && (decision.verdict === 'return' || decision.without.length > 0))
    throw problem('invalid', 'occurrence.reason-needed')
}

/** Accepted needs at least one accepted tie, or an accepted "không phát sinh"; the facts count from this moment. */
async function accept(
  tx: Decider,
  occurrence: OccurrenceRow,
  decision: Decision,
  offered: readonly TieRow[],
  decidedFor: string | null,
): Promise<void> {
  const taken = offered.filter(tie => !decision.without.includes(tie.id))
  const nothing = occurrence.state === 'submitted' && occurrence.nothing_arose
  if (taken.length === 0 && !nothing) throw problem('conflict', 'occurrence.no-tie')
  // Retracted it counts in no figure; what stands in its place is tied in a moment, and the page then shows it.
  if (taken.some(tie => tie.ended_at !== null)) throw problem('conflict', 'occurrence.fact-ended')
  await decideOffered(tx, taken, 'accepted', null)
  const left = offered.filter(tie => decision.without.includes(tie.id))
  await decideOffered(tx, left, 'returned', decision.reason ?? null)
  await countActivity(tx, [...new Set(taken.flatMap(tie => tie.activity_id ?? []))])
  await setState(tx, occurrence.id, {
    state: 'accepted',
    state_reason: null,
    decided_at: tx.now(),
    decided_by: tx.actor.id ?? null,
    decided_for: decidedFor,
  })
  await resolveNotices(tx, occurrence.id)
}

/** Back to the unit with the reason; a mere proposal is only turned down, the duty stays as it was. */
export async function giveBack(
  tx: Decider,
  occurrence: OccurrenceRow,
  reason: string,
  offered: readonly TieRow[],
  decidedFor: string | null = null,
): Promise<void> {
  await decideOffered(tx, offered, 'returned', reason)
  const handedIn = occurrence.state === 'submitted'
  const decided = { decided_at: tx.now(), decided_by: tx.actor.id ?? null, decided_for: decidedFor }
  await setState(tx, occurrence.id, {
    state: handedIn ? 'returned' : occurrence.state,
    state_reason: handedIn ? reason : occurrence.state_reason,
    ...decided,
  })
  if (handedIn)
    await raiseNotice(tx, {
      kind: 'occurrence.returned',
      severity: 'decided',
      to: occurrence.unit_id ? { unit_id: occurrence.unit_id } : { staff_id: occurrence.answers_staff_id },
      subject: { kind: 'occurrence', id: occurrence.id },
      params: { reason, no: occurrence.no, title: occurrence.title },
    })
}

async function decideOffered(
  tx: Decider,
  ties: readonly TieRow[],
  state: 'accepted' | 'returned',
  reason: string | null,
): Promise<void> {
  if (ties.length === 0) return
  await tx.db
    .updateTable('tie')
    .set(eb => ({
      state,
      reason,
      decided_at: tx.now(),
      decided_by: tx.actor.id ?? null,
      row_version: eb('row_version', '+', 1),
    }))
    .where('facility_id', '=', tx.actor.facility)
    .where(
      'id',
      'in',
      ties.map(tie => tie.id),
    )
    .execute()
}
