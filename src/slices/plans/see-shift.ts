import { problem } from '#platform/errors.ts'
import { isId } from '#platform/ids.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { lockForEdit } from './edit-version.ts'
import type { SeeShifts } from './plans.input.ts'

type ShiftWriter = Writer<'plan_shift' | 'plan_version' | 'plan_change' | 'notice'>

/** Ghi rằng một chỗ cần xem lại của kế hoạch năm mới đã được xem; bỏ ghi cũng được. */
export const seeShifts = (scope: Scope, versionId: string, { request_key, ...input }: SeeShifts) =>
  write(
    scope,
    { action: 'plan.see-shifts', subject: versionId, key: request_key, input },
    async (tx: ShiftWriter): Promise<{ seen: number }> => {
      await lockForEdit(tx, versionId)
      if (!input.ids.every(isId)) throw problem('not_found', 'plan.shift-not-found')
      const changed = await tx.db
        .updateTable('plan_shift')
        .set(input.seen ? { seen_by: tx.actor.id ?? null, seen_at: tx.now() } : { seen_by: null, seen_at: null })
        .where('facility_id', '=', tx.actor.facility)
        .where('version_id', '=', versionId)
        .where('id', 'in', input.ids)
        .executeTakeFirst()
      if (Number(changed.numUpdatedRows) !== new Set(input.ids).size) throw problem('not_found', 'plan.shift-not-found')
      return { seen: input.ids.length }
    },
  )
