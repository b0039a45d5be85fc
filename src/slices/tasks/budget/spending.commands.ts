import { dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import { isId, newId } from '#platform/ids.ts'
import { type Reader, type Scope, type Writer, write } from '#platform/scope.ts'
import {
  attachEvidence,
  type KeptFile,
  keepEvidence,
  keepProofs,
  type LedgerTables,
  receivedHash,
  recordActivity,
  type SentFile,
} from '../../activities/activities.api.ts'
import { endRoomFact } from '../../activities/room-facts.api.ts'
import { issuedVersion, planRowsEver } from '../../plans/plans.api.ts'
import type { CorrectSpending, EnterSpending, RetractSpending } from './budget.input.ts'
import { canEnterMoney } from './budget.policy.ts'
import { spendingDays } from './estimates.queries.ts'

type Cashier = Writer<'spending' | LedgerTables>
type Said = Omit<CorrectSpending, 'request_key' | 'reason'>

/** Ghi một khoản chi: dòng chi và hoạt động "kinh phí đã dùng" trong sổ vào cùng một giao dịch. */
export async function enterSpending(
  scope: Scope,
  files: FileStore,
  input: EnterSpending,
  sent: readonly SentFile[] = [],
) {
  ensure(canEnterMoney(scope.actor), 'budget.enter')
  const kept = await keepProofs(files, scope.actor.facility, sent)
  const { request_key: key, year, ...said } = input
  const deed = { action: 'spending.enter', key, input: { ...input, files: kept.map(receivedHash) } }
  return write(scope, deed, async (tx: Cashier) => {
    const plan = await planOfYear(tx, year, said)
    return insertSpending(tx, plan.plan_id, said, await keepFile(tx, kept))
  })
}

/** Thay một khoản chi ghi sai bằng một dòng mới, có lý do; dòng cũ vẫn còn để xem. */
export const correctSpending = (scope: Scope, id: string, { request_key: key, ...input }: CorrectSpending) =>
  write(scope, { action: 'spending.correct', subject: id, key, input: { id, ...input } }, async (tx: Cashier) => {
    const old = await lockSpending(tx, id)
    ensure(canEnterMoney(tx.actor), 'budget.enter')
    if (old.ended_at) throw problem('conflict', 'spending.ended')
    const { reason, ...said } = input
    await planOfYear(tx, old.year, said)

    const next = await insertSpending(tx, old.plan_id, said, old.evidence_id)
    await endRoomFact(tx, old.activity_id, reason, next.activity_id)
    await end(tx, id, reason, next.id)
    return { id: next.id }
  })

/** Rút một khoản chi ghi nhầm, có lý do. */
export const retractSpending = (scope: Scope, id: string, { request_key: key, reason }: RetractSpending) =>
  write(scope, { action: 'spending.retract', subject: id, key, input: { id, reason } }, async (tx: Cashier) => {
    const old = await lockSpending(tx, id)
    ensure(canEnterMoney(tx.actor), 'budget.enter')
    if (old.ended_at) throw problem('conflict', 'spending.ended')
    await endRoomFact(tx, old.activity_id, reason)
    await end(tx, id, reason, null)
    return { id }
  })

/** The plan in force of the year, with the task and the day in it. */
async function planOfYear(tx: Reader, year: number, { task_id, spent_on }: Said) {
  const version = await issuedVersion(tx, year)
  if (!version) throw problem('conflict', 'budget.no-plan')
  if (spent_on > dayOf(tx.now())) throw problem('invalid', 'spending.future')
  const { from, to } = spendingDays(year)
  if (spent_on < from || spent_on > to) throw problem('invalid', 'spending.year', { from: year - 1, to: year + 1 })
  if (task_id !== null && !(await planRowsEver(tx, version)).some(row => row.task_id === task_id))
    throw problem('invalid', 'budget.task')
  return version
}

async function insertSpending(tx: Cashier, planId: string, said: Said, evidenceId: string | null) {
  const id = newId<'spending'>()
  const { id: activity_id } = await recordActivity(tx, {
    kind: 'spending',
    title: said.purpose,
    happened_on: said.spent_on,
    source: 'room',
    of: { kind: 'spending', id },
    measures: { dong: said.amount },
    counts_at_once: true,
  })
  if (evidenceId) await attachEvidence(tx, activity_id, [evidenceId])
  await tx.db
    .insertInto('spending')
    .values({
      facility_id: tx.actor.facility,
      id,
      plan_id: planId,
      ...said,
      document_number: said.document_number || null,
      evidence_id: evidenceId,
      activity_id,
      entered_by: tx.actor.id ?? '',
      entered_at: tx.now(),
    })
    .execute()
  return { id, activity_id }
}

async function keepFile(tx: Cashier, kept: readonly KeptFile[]): Promise<string | null> {
  const [first] = await keepEvidence(tx, { unit_id: null }, kept.slice(0, 1), [])
  return first?.id ?? null
}

async function lockSpending(tx: Cashier, id: string) {
  const found = isId(id)
    ? await tx.db
        .selectFrom('spending')
        .innerJoin('plan', join =>
          join.onRef('plan.facility_id', '=', 'spending.facility_id').onRef('plan.id', '=', 'spending.plan_id'),
        )
        .select(['spending.id', 'plan_id', 'activity_id', 'evidence_id', 'ended_at', 'plan.year'])
        .where('spending.facility_id', '=', tx.actor.facility)
        .where('spending.id', '=', id)
        .forUpdate('spending')
        .executeTakeFirst()
    : undefined
  if (!found) throw problem('not_found', 'spending.not-found')
  return found
}

const end = (tx: Cashier, id: string, reason: string, successor: string | null) =>
  tx.db
    .updateTable('spending')
    .set({ ended_at: tx.now(), ended_by: tx.actor.id ?? null, end_reason: reason, superseded_by: successor })
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', id)
    .execute()
