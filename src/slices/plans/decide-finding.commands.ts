import { ensure, problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { listDecisions, loadFindings } from './list-findings.ts'
import { noteChange } from './note-change.ts'
import type { DecideFinding } from './plans.input.ts'
import { canEditPlan, canSendBack, takesEdits } from './plans.policy.ts'
import { lockVersion } from './plans.queries.ts'

type FindingWriter = Writer<'plan_version' | 'plan_finding_decision' | 'plan_change'>

/** Quyết một điều cần xem: chấp nhận như văn bản viết, hoặc gửi lại người soạn (trang việc của người ấy đọc từ đây). */
export const decideFinding = (
  scope: Scope,
  versionId: string,
  findingId: string,
  { request_key, ...input }: DecideFinding,
) =>
  write(
    scope,
    { action: 'plan.decide-finding', subject: versionId, key: request_key, input: { ...input, findingId } },
    async (tx: FindingWriter): Promise<{ finding_id: string }> => {
      const version = await lockVersion(tx, versionId)
      if (input.decision === 'accepted') ensure(canEditPlan(tx.actor), 'plan.edit')
      else ensure(canSendBack(tx.actor), 'plan.finding-send')
      if (!takesEdits(version)) throw problem('conflict', 'plan.no-longer-edited', { state: version.state })
      const finding = (await loadFindings(tx, versionId)).find(one => one.id === findingId)
      if (!finding) throw problem('not_found', 'plan.finding-not-found')
      if (finding.state !== 'open') throw problem('conflict', 'plan.finding-decided')

      const id = newId<'plan_finding_decision'>()
      await tx.db
        .insertInto('plan_finding_decision')
        .values({
          facility_id: tx.actor.facility,
          id,
          version_id: versionId,
          finding_id: findingId,
          code: finding.code,
          place: finding.where,
          what: finding.what,
          decision: input.decision,
          reason: input.reason,
          staff_id: tx.actor.id ?? '',
          decided_at: tx.now(),
        })
        .execute()
      await noteChange(tx, { version_id: versionId, kind: 'finding', note: `${finding.what}: ${input.reason}` })
      return { finding_id: findingId }
    },
  )

/** Mở lại một điều đã quyết. */
export const reopenFinding = (
  scope: Scope,
  versionId: string,
  findingId: string,
  { request_key }: { request_key: string },
) =>
  write(
    scope,
    { action: 'plan.reopen-finding', subject: versionId, key: request_key, input: { findingId } },
    async (tx: FindingWriter): Promise<{ finding_id: string }> => {
      const version = await lockVersion(tx, versionId)
      ensure(canSendBack(tx.actor), 'plan.finding-send')
      if (!takesEdits(version)) throw problem('conflict', 'plan.no-longer-edited', { state: version.state })
      const decision = (await listDecisions(tx, versionId)).find(one => one.finding_id === findingId)
      if (!decision) throw problem('not_found', 'plan.finding-not-found')
      if (decision.decision === 'accepted') ensure(canEditPlan(tx.actor), 'plan.edit')

      await tx.db
        .deleteFrom('plan_finding_decision')
        .where('facility_id', '=', tx.actor.facility)
        .where('id', '=', decision.id)
        .execute()
      await noteChange(tx, { version_id: versionId, kind: 'finding', note: `Mở lại: ${decision.what}` })
      return { finding_id: findingId }
    },
  )
