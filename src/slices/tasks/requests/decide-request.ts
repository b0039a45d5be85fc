import { onBehalfOf } from '#platform/actor.ts'
import { ensure, problem } from '#platform/errors.ts'
import { raiseNotice, resolveNotices } from '#platform/notices/raise-notice.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { unitsBehind } from '../../facilities/delegation.api.ts'
import { waivesFourEyes } from '../../facilities/four-eyes.api.ts'
import { extendWithin, waiveWithin } from '../occurrence.commands.ts'
import type { OccurrenceRow } from '../occurrence.queries.ts'
import type { DecideRequest } from './duty-request.input.ts'
import { canDecideRequest } from './duty-request.policy.ts'
import { REQUEST_WORDS, stateWordsOf } from './duty-request.words.ts'
import { type LockedRequest, lockRequest } from './lock-request.ts'

type Decider = Writer<'duty_request' | 'occurrence' | 'extension' | 'notice'>

/** Quyết một đề nghị; đồng ý thì điều xin có hiệu lực ngay trong cùng giao dịch. */
export const decideRequest = (scope: Scope, id: string, { request_key, ...input }: DecideRequest) =>
  write(
    scope,
    { action: `duty-request.${input.verdict}`, subject: id, key: request_key, input: { id, input } },
    async (tx: Decider) => {
      const { request, occurrence } = await lockRequest(tx, id)
      const decidedFor = await assertMayDecide(tx, request, occurrence)
      if (request.row_version !== input.row_version) throw problem('stale', 'duty-request.stale', { current: request })
      if (request.state !== 'open') throw problem('conflict', 'duty-request.decided')
      if (input.answer === '' && (input.verdict === 'refuse' || request.kind === 'difficulty'))
        throw problem('invalid', 'duty-request.answer-needed')

      const extension = input.verdict === 'grant' ? await takeEffect(tx, request, occurrence, input) : null
      const state = input.verdict === 'grant' ? 'granted' : 'refused'
      const answer = input.answer || stateWordsOf({ kind: request.kind, state })
      await tx.db
        .updateTable('duty_request')
        .set({
          state,
          answer,
          extension_id: extension,
          decided_by: tx.actor.id ?? null,
          decided_for: decidedFor,
          decided_at: tx.now(),
          row_version: request.row_version + 1,
        })
        .where('facility_id', '=', tx.actor.facility)
        .where('id', '=', id)
        .execute()
      await tellAsker(tx, request, occurrence, state, answer)
      return { id, state }
    },
  )

async function assertMayDecide(tx: Decider, request: LockedRequest, occurrence: OccurrenceRow): Promise<string | null> {
  const asked = { ...occurrence, ...request, decider_units: await unitsBehind(tx, tx.actor) }
  const waived = await waivesFourEyes(tx)
  const may = (actor: Scope['actor']) => canDecideRequest(actor, asked, waived)
  if (!may(tx.actor) && may({ ...tx.actor, roles: [...(tx.actor.roles ?? []), { role: 'leader', unit_id: null }] }))
    ensure(request.forwarded_at === null, 'duty-request.leader')
  ensure(may(tx.actor), 'duty-request.decide')
  return onBehalfOf(tx.actor, may)
}

/** The extension or the waiver is made by who grants it, with the reason of both sides. */
async function takeEffect(
  tx: Decider,
  request: LockedRequest,
  occurrence: OccurrenceRow,
  { answer, due_on }: Pick<DecideRequest, 'answer' | 'due_on'>,
): Promise<string | null> {
  const reason = answer || `Theo đề nghị của đơn vị: ${request.words}`.slice(0, 500)
  if (request.kind === 'not_applicable') {
    await waiveWithin(tx, occurrence, reason)
    return null
  }
  const day = due_on ?? (request.kind === 'new_date' ? request.wished_on : null)
  if (day === null && request.kind === 'new_date') throw problem('invalid', 'duty-request.new-date-needed')
  return day === null ? null : extendWithin(tx, occurrence, { due_on: day, reason })
}

async function tellAsker(
  tx: Decider,
  request: LockedRequest,
  occurrence: OccurrenceRow,
  state: 'granted' | 'refused',
  answer: string,
): Promise<void> {
  await resolveNotices(tx, request.id)
  await raiseNotice(tx, {
    kind: 'duty-request.answered',
    severity: 'decided',
    to: occurrence.unit_id ? { unit_id: occurrence.unit_id } : { staff_id: request.asked_by },
    subject: { kind: 'duty_request', id: request.id },
    params: {
      no: occurrence.no,
      request: REQUEST_WORDS[request.kind].toLocaleLowerCase('vi'),
      state: stateWordsOf({ kind: request.kind, state }).toLocaleLowerCase('vi'),
      answer,
    },
  })
}
