import { dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { waivesFourEyes } from '../../facilities/four-eyes.api.ts'
import { isHeadOf, loadHeads } from '../../facilities/two-steps.api.ts'
import { authorsOf, tiedBy } from '../authors-of.ts'
import { giveBack } from '../decide-ties.ts'
import { listHandIns, listTies, lockOccurrence, type OccurrenceRow, setState } from '../occurrence.queries.ts'
import { canPassOn } from './acceptance.policy.ts'
import { waitsForHead } from './first-step.ts'
import { isTakenBackBy } from './take-back.ts'

type Stepper = Writer<'occurrence' | 'hand_in' | 'tie' | 'activity' | 'notice'>

interface Step {
  readonly row_version: number
  readonly verdict: 'accept' | 'return'
  readonly reason?: string | undefined
}

/** Bước của trưởng đơn vị: chuyển bài lên điều phối, hoặc trả lại với lý do. */
export const takeHeadStep = (scope: Scope, id: string, key: string, step: Step) => {
  const action = step.verdict === 'accept' ? 'occurrence.pass-on' : 'occurrence.head-return'
  return write(scope, { action, subject: id, key, input: { id, step } }, async (tx: Stepper) => {
    const occurrence = await lockOccurrence(tx, id)
    const handIn = (await listHandIns(tx, [id])).at(-1)
    const ties = (await listTies(tx, [id])).filter(tie => tie.state === 'offered')
    await assertHead(tx, occurrence, authorsOf(handIn, tiedBy(ties)))
    if (occurrence.row_version !== step.row_version) throw problem('stale', 'occurrence.stale', { current: occurrence })
    if (!handIn || !(await waitsForHead(tx, occurrence))) throw problem('conflict', 'occurrence.not-at-head')
    if (step.verdict === 'return' && !step.reason) throw problem('invalid', 'occurrence.reason-needed')

    if (step.verdict === 'accept') await setState(tx, id, { state: 'submitted' })
    else await giveBack(tx, occurrence, step.reason ?? '', ties)
    await noteStep(tx, handIn.id, step.verdict === 'accept' ? 'passed' : 'returned')
    return { occurrence_id: id, row_version: occurrence.row_version + 1 }
  })
}

async function assertHead(tx: Stepper, { unit_id }: OccurrenceRow, authors: readonly string[]): Promise<void> {
  const heads = unit_id === null ? [] : (await loadHeads(tx, dayOf(tx.now())))(unit_id)
  const isHead = unit_id !== null && isHeadOf(tx.actor, unit_id, heads)
  ensure(canPassOn(tx.actor, isHead, authors, await waivesFourEyes(tx)), 'occurrence.head-step')
}

const noteStep = (tx: Stepper, handIn: string, head_step: 'waits' | 'passed' | 'returned') =>
  tx.db
    .updateTable('hand_in')
    .set(
      head_step === 'waits'
        ? { head_step, head_step_by: null, head_step_at: null }
        : { head_step, head_step_by: tx.actor.id ?? null, head_step_at: tx.now() },
    )
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', handIn)
    .execute()

/** Lấy lại bài vừa chuyển lên, khi điều phối chưa duyệt. */
export const takeBack = (scope: Scope, id: string, key: string) =>
  write(scope, { action: 'occurrence.undo-pass', subject: id, key, input: { id } }, async (tx: Stepper) => {
    const occurrence = await lockOccurrence(tx, id)
    const handIn = (await listHandIns(tx, [id])).at(-1)
    const mine = handIn !== undefined && isTakenBackBy(tx, handIn)
    ensure(mine && occurrence.state === 'submitted' && occurrence.waits_for === null, 'occurrence.undo-pass')
    await setState(tx, id, { state: 'submitted', waits_for: 'unit_head' })
    await noteStep(tx, handIn.id, 'waits')
    return { occurrence_id: id }
  })

/** A head's return that is undone waits for the head again. */
export async function waitAgain(tx: Writer<'hand_in' | 'occurrence'>, id: string): Promise<boolean> {
  const handIn = (await listHandIns(tx, [id])).at(-1)
  if (handIn?.head_step !== 'returned') return false
  await tx.db
    .updateTable('hand_in')
    .set({ head_step: 'waits', head_step_by: null, head_step_at: null })
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', handIn.id)
    .execute()
  return true
}
