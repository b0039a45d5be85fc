import { dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { resolveNotices } from '#platform/notices/raise-notice.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { giveNumber } from './give-number.ts'
import { type LifeAnswer, moveVersion } from './move-version.ts'
import { noteChange } from './note-change.ts'
import type { FillNumber } from './plans.input.ts'
import { canIssuePlan } from './plans.policy.ts'
import { lockVersion } from './plans.queries.ts'

type NumberWriter = Writer<'plan_version' | 'plan_change' | 'notice' | 'document_entry'>

/** Điền số và ngày đến sau khi ký; một lần, vào sổ văn bản ngay lúc ấy. */
export const fillNumber = (scope: Scope, versionId: string, { request_key, ...input }: FillNumber) =>
  write(
    scope,
    { action: 'plan.fill-number', subject: versionId, key: request_key, input },
    async (tx: NumberWriter): Promise<LifeAnswer & { number: string }> => {
      const version = await lockVersion(tx, versionId)
      ensure(canIssuePlan(tx.actor), 'plan.issue')
      if (version.row_version !== input.row_version) throw problem('stale', 'plan.stale', { current: version })
      if (version.state !== 'issued' && version.state !== 'closed')
        throw problem('conflict', 'plan.not-issued', { state: version.state })
      if (version.number !== null) throw problem('conflict', 'plan.number-given', { number: version.number })
      if (input.dated > dayOf(tx.now())) throw problem('invalid', 'plan.issued-in-future')

      const number = await giveNumber(tx, version, { number: input.number, issued_on: input.dated })
      const answer = await moveVersion(tx, version, { state: version.state, number, dated: input.dated })
      await noteChange(tx, { version_id: versionId, kind: 'number', note: number })

      await resolveNotices(tx, versionId, 'plan.number-missing')
      return { ...answer, number }
    },
  )
