import { join } from 'node:path'
import { sourceDir } from '#platform/config/source-dir.ts'
import { migrate } from '#platform/db/migrate.ts'
import type { Database } from '#platform/db/open-database.ts'

/** Brings schema and reference packs to what this version needs; harmless to run again. Gives the migrations applied. */
export async function prepareDatabase(database: Database): Promise<string[]> {
  return migrate(database.owner, database.jobs, join(sourceDir, 'migrations'))
}
