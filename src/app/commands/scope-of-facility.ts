import { problem } from '#platform/errors.ts'
import type { Scope } from '#platform/scope.ts'
import type { CommandCall } from './command.ts'
import type { DatabaseStay } from './enter-database.ts'

/** The house itself acts on the facility of that short name. */
export async function scopeOf(
  { config }: Pick<CommandCall, 'config'>,
  { database }: Pick<DatabaseStay, 'database'>,
  slug: string,
): Promise<Scope> {
  const { rows } = await database.auth.query<{ facility_id: string }>(
    'select facility_id from auth.site where slug = $1',
    [slug],
  )
  if (!rows[0]) throw problem('not_found', 'command.no-facility', { slug })
  return {
    actor: { kind: 'system', facility: rows[0].facility_id },
    now: () => config.testClock ?? new Date(),
    store: { pool: database.app },
  }
}
