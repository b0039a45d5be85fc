import { join } from 'node:path'
import { sourceDir } from '#platform/config/source-dir.ts'
import { migrate } from '#platform/db/migrate.ts'
import { type Database, withClient } from '#platform/db/open-database.ts'
import { loadPacks } from '#slices/registers/load-packs.ts'

/** Brings schema and reference packs to what this version needs; harmless to run again. Gives the migrations applied. */
export async function prepareDatabase(database: Database): Promise<string[]> {
  const applied = await migrate(database.owner, database.jobs, join(sourceDir, 'migrations'))
  await withClient(database.owner, loadPacks)
  return applied
}
