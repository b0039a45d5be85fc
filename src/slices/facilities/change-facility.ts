import { ensure, problem } from '#platform/errors.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import type { FacilityInput } from './facilities.input.ts'
import { canChangeStructure } from './facilities.policy.ts'

/** Sửa thông tin liên hệ của cơ sở. */
export const changeFacility = (scope: Scope, { request_key, ...input }: FacilityInput) =>
  write(
    scope,
    { action: 'facility.change', subject: scope.actor.facility, key: request_key, input },
    async (tx: Writer<'facility'>) => {
      ensure(canChangeStructure(tx.actor), 'facility.change-structure')
      const { row_version, ...contacts } = input
      const changed = await tx.db
        .updateTable('facility')
        .set({ ...contacts, row_version: row_version + 1 })
        .where('row_version', '=', row_version)
        .executeTakeFirst()
      if (changed.numUpdatedRows === 1n) return { row_version: row_version + 1 }
      const current = await tx.db.selectFrom('facility').selectAll().executeTakeFirst()
      throw problem('stale', 'facility.stale', { current, sent: input })
    },
  )
