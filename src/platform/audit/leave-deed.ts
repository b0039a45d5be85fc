import { createHash } from 'node:crypto'
import type { Actor } from '../actor.ts'
import { canonicalJson } from '../canonical-json.ts'
import type { Transaction } from '../db/transaction.ts'
import { problem } from '../errors.ts'
import type { Deed } from '../scope.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Writes the deed. The first of a transaction takes the id that the tables' triggers look for. */
export async function leaveDeed(transaction: Transaction, deed: Deed, which: 'first' | 'child'): Promise<void> {
  const { actor, client } = transaction
  const id = which === 'first' ? `current_setting('app.audit_id')::uuid` : 'uuidv7()'
  await client.query({
    name: `leave-deed-${which}`,
    text: `insert into app.audit (facility_id, id, actor_kind, actor_id, action, subject, detail, request_id)
           values ($1, ${id}, $2, $3, $4, $5, $6, $7)`,
    values: [
      actor.facility,
      actor.kind,
      actor.id ?? null,
      deed.action,
      deed.subject ?? null,
      JSON.stringify({ ...deed.detail, ...standingIn(actor) }),
      actor.request_id ?? null,
    ],
  })
}

/** Whoever stood in for somebody on that day can be told from the trail alone. */
const standingIn = ({ stands_for: absent = [] }: Actor) =>
  absent.length > 0 ? { stands_in_for: absent.map(one => one.id) } : {}

/** Takes the request key, or gives the answer of the first time. A twin still running is waited for. */
export async function answerAgain<R>(
  transaction: Transaction,
  deed: Deed,
  key: string,
): Promise<{ answer: R } | undefined> {
  const { actor, client } = transaction
  const hash = createHash('sha256')
    .update(canonicalJson(deed.input ?? null))
    .digest()
  const owner = [actor.facility, actor.id ?? NOBODY, key]
  const taken = await client.query({
    name: 'take-request-key',
    text: 'insert into app.request (facility_id, actor_id, key, action, input_hash) values ($1, $2, $3, $4, $5) on conflict do nothing',
    values: [...owner, deed.action, hash],
  })
  if (taken.rowCount) return undefined
  const first = await client.query<{ action: string; input_hash: Buffer; answer: R }>({
    name: 'first-answer',
    text: 'select action, input_hash, answer from app.request where facility_id = $1 and actor_id = $2 and key = $3',
    values: owner,
  })
  const row = first.rows[0]
  if (!row || row.action !== deed.action || !hash.equals(row.input_hash))
    throw problem('conflict', 'request.key-reused')
  return { answer: row.answer }
}

export async function keepAnswer(transaction: Transaction, key: string, answer: unknown): Promise<void> {
  const { actor, client } = transaction
  await client.query({
    name: 'keep-answer',
    text: 'update app.request set answer = $4 where facility_id = $1 and actor_id = $2 and key = $3',
    values: [actor.facility, actor.id ?? NOBODY, key, JSON.stringify(answer ?? null)],
  })
}
