import { ensure, problem } from '#platform/errors.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { copyVersion, headerToCopy } from './copy-version.ts'
import { noteChange } from './note-change.ts'
import { type OpenedVersion, openNextVersion } from './open-version.ts'
import type { LifeStep } from './plans.input.ts'
import { canEditPlan } from './plans.policy.ts'
import { lockVersion } from './plans.queries.ts'

type AmendWriter = Writer<
  | 'plan'
  | 'plan_version'
  | 'plan_citation'
  | 'plan_target'
  | 'plan_deadline'
  | 'plan_row'
  | 'part'
  | 'party'
  | 'plan_change'
>

/** Mở bản điều chỉnh của kế hoạch đang có hiệu lực: mọi dòng được chép sang, nhiệm vụ giữ căn cước. */
export const amendPlan = (scope: Scope, versionId: string, { request_key, ...input }: LifeStep) =>
  write(
    scope,
    { action: 'plan.amend', subject: versionId, key: request_key, input },
    async (tx: AmendWriter): Promise<OpenedVersion> => {
      const version = await lockVersion(tx, versionId)
      ensure(canEditPlan(tx.actor), 'plan.edit')
      if (version.row_version !== input.row_version) throw problem('stale', 'plan.stale', { current: version })

      const opened = await openNextVersion(tx, version, { ...headerToCopy(version), started_as: 'amendment' })
      await copyVersion(tx, versionId, opened.version_id)
      await noteChange(tx, {
        version_id: opened.version_id,
        kind: 'amend',
        ...(version.number ? { note: version.number } : {}),
      })
      return opened
    },
  )
