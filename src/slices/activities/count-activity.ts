import type { Writer } from '#platform/scope.ts'

/** Tính một hoạt động vào số liệu, từ lúc này. Đã tính rồi thì giữ nguyên lúc đầu. */
export async function countActivity(tx: Writer<'activity'>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.db
    .updateTable('activity')
    .set({ counted_at: tx.now(), counted_by: tx.actor.id ?? null })
    .where('facility_id', '=', tx.actor.facility)
    .where('id', 'in', [...ids])
    .where('counted_at', 'is', null)
    .execute()
}

/** Thôi tính: quyết định chấp nhận vừa được rút lại. */
export async function uncountActivity(tx: Writer<'activity'>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.db
    .updateTable('activity')
    .set({ counted_at: null, counted_by: null })
    .where('facility_id', '=', tx.actor.facility)
    .where('id', 'in', [...ids])
    .where('source', '<>', 'room')
    .execute()
}
