import { ensure, problem } from '#platform/errors.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import { newId } from '#platform/ids.ts'
import { raiseNotice, resolveNotices } from '#platform/notices/raise-notice.ts'
import { type Reader, read, type Scope, type Writer, write } from '#platform/scope.ts'
import {
  keepEvidence,
  keepProofs,
  type LedgerTables,
  receivedHash,
  type SentFile,
} from '../../activities/activities.api.ts'
import { waivesFourEyes } from '../../facilities/four-eyes.api.ts'
import { type FollowUpView, getFollowUp, lockFollowUp } from './follow-up.queries.ts'
import { getInspection, membersOf } from './inspection.queries.ts'
import type { AnswerFollowUp, DecideFollowUp } from './inspections.input.ts'
import { canAnswer, canCloseFollowUp } from './inspections.policy.ts'
import type { FollowUpState, FollowUpStepKind } from './inspections.table.ts'

type Stepper = Writer<'follow_up' | 'follow_up_step' | 'notice'>

/** Another unit's follow-up looks like one that is not there. */
export async function getOwnFollowUp(reader: Reader, id: string): Promise<FollowUpView> {
  const found = await getFollowUp(reader, id)
  if (!canAnswer(reader.actor, found.unit_id)) throw problem('not_found', 'follow-up.not-found')
  return found
}

/** Đơn vị trả lời một kiến nghị sau kiểm tra, kèm ảnh hoặc tệp nếu có. */
export async function answerFollowUp(
  scope: Scope,
  files: FileStore,
  id: string,
  { request_key: key, words }: AnswerFollowUp,
  sent: readonly SentFile[] = [],
) {
  const before = await read(scope, reader => getOwnFollowUp(reader, id))
  const kept = await keepProofs(files, scope.actor.facility, sent)
  const deed = { action: 'follow-up.answer', subject: id, key, input: { id, words, files: kept.map(receivedHash) } }
  return write(
    scope,
    deed,
    async (tx: Writer<'follow_up' | 'follow_up_step' | 'notice' | 'inspection_evidence' | LedgerTables>) => {
      const followUp = await lockFollowUp(tx, id)
      if (!canAnswer(tx.actor, followUp.unit_id)) throw problem('not_found', 'follow-up.not-found')
      if (followUp.state !== 'open') throw problem('conflict', 'follow-up.answered')
      await step(tx, followUp, 'answer', words, 'answered')
      const evidence = await keepEvidence(tx, { unit_id: before.unit_id }, kept, [])
      if (evidence.length > 0)
        await tx.db
          .insertInto('inspection_evidence')
          .values(
            evidence.map(one => ({
              facility_id: tx.actor.facility,
              inspection_id: followUp.inspection_id,
              evidence_id: one.id,
              follow_up_id: id,
            })),
          )
          .execute()
      await resolveNotices(tx, id)
      await raiseNotice(tx, {
        kind: 'follow-up.told',
        severity: 'wait',
        to: { staff_id: followUp.lead_staff_id },
        subject: { kind: 'follow_up', id },
        params: { words: followUp.words },
      })
      return { id }
    },
  )
}

/** Đoàn đóng một kiến nghị đã được trả lời, hoặc trả lại, có lý do. */
export const decideFollowUp = (
  scope: Scope,
  id: string,
  { request_key: key, row_version, verdict, words }: DecideFollowUp,
) =>
  write(
    scope,
    { action: `follow-up.${verdict}`, subject: id, key, input: { id, row_version, verdict, words } },
    async (tx: Stepper) => {
      const followUp = await lockFollowUp(tx, id)
      // Who may not see the inspection cannot tell that it left something behind.
      await getInspection(tx, followUp.inspection_id)
      const answered_by = followUp.steps.filter(one => one.kind === 'answer').map(one => one.staff_id)
      const member_ids = await membersOf(tx, followUp.inspection_id)
      const thing = { unit_id: followUp.unit_id, answered_by, member_ids }
      ensure(canCloseFollowUp(tx.actor, thing, await waivesFourEyes(tx)), 'follow-up.close')
      if (followUp.row_version !== row_version) throw problem('stale', 'follow-up.stale')
      if (followUp.state !== 'answered') throw problem('conflict', 'follow-up.not-answered')
      if (verdict === 'return' && words === '') throw problem('invalid', 'follow-up.reason-needed')

      await step(tx, followUp, verdict, words, verdict === 'close' ? 'closed' : 'open')
      await resolveNotices(tx, id)
      if (verdict === 'return')
        await raiseNotice(tx, {
          kind: 'follow-up.returned',
          severity: 'trouble',
          to: { unit_id: followUp.unit_id },
          subject: { kind: 'follow_up', id },
          params: { reason: words },
        })
      return { id, row_version: row_version + 1 }
    },
  )

async function step(tx: Stepper, followUp: FollowUpView, kind: FollowUpStepKind, words: string, state: FollowUpState) {
  await tx.db
    .insertInto('follow_up_step')
    .values({
      facility_id: tx.actor.facility,
      id: newId<'follow_up_step'>(),
      follow_up_id: followUp.id,
      kind,
      words,
      staff_id: tx.actor.id ?? '',
      at: tx.now(),
    })
    .execute()
  await tx.db
    .updateTable('follow_up')
    .set({ state, row_version: followUp.row_version + 1 })
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', followUp.id)
    .execute()
}
