import { withClient } from '#platform/db/open-database.ts'
import { problem } from '#platform/errors.ts'
import type { DatabaseStay } from './enter-database.ts'

/** A command that only looks does not prepare the database on its own. */
export const ensureMigrated = ({ database }: DatabaseStay): Promise<void> =>
  withClient(database.owner, async client => {
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('migration.applied') is not null as there`,
    )
    if (!rows[0]?.there) throw problem('conflict', 'command.not-migrated')
  })
