import type { Reader } from '../scope.ts'

export interface NoticeRow {
  readonly id: string
  readonly kind: string
  readonly severity: 'trouble' | 'wait' | 'decided'
  readonly subject_kind: string
  readonly subject_id: string
  readonly params: Record<string, unknown>
  readonly created_at: Date
}

/** What waits for the person who asks: addressed to them, to a role they hold, or to a unit they hold a role in. */
export async function listNotices(reader: Reader, limit = 100): Promise<NoticeRow[]> {
  const { actor } = reader
  const roles = (actor.roles ?? []).filter(held => held.unit_id === null).map(held => held.role as string)
  const units = (actor.roles ?? []).flatMap(held => held.unit_id ?? [])
  return reader.db
    .selectFrom('notice')
    .select(['id', 'kind', 'severity', 'subject_kind', 'subject_id', 'params', 'created_at'])
    .where('resolved_at', 'is', null)
    .where(where =>
      where.or([
        where('staff_id', '=', actor.id ?? null),
        ...(roles.length ? [where('role', 'in', roles)] : []),
        ...(units.length ? [where('unit_id', 'in', units)] : []),
      ]),
    )
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()
}
