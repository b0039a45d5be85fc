import { ensure } from '#platform/errors.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { type ImportedPlan, openFor } from './import-plan.ts'
import { noteChange } from './note-change.ts'
import type { TypeInPlan } from './plans.input.ts'
import { canEditPlan } from './plans.policy.ts'

/** Mở một bản dự thảo trống để gõ kế hoạch, không cần tệp. */
export const typeInPlan = (scope: Scope, { request_key, ...input }: TypeInPlan): Promise<ImportedPlan> =>
  write(
    scope,
    { action: 'plan.type-in', key: request_key, input },
    async (tx: Writer<'plan' | 'plan_version' | 'plan_change'>) => {
      ensure(canEditPlan(tx.actor), 'plan.edit')
      const opened = await openFor(tx, input.year, input.replaces, { title: input.title, outline: '{}' })
      await noteChange(tx, { version_id: opened.version_id, kind: input.replaces ? 'replace' : 'type_in' })
      return opened
    },
  )
