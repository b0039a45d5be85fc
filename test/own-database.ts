import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sourceDir } from '#platform/config/source-dir.ts'
import { startEmbedded } from '#platform/db/embedded/start-server.ts'
import { type Database, openEmbeddedDatabase } from '#platform/db/open-database.ts'

/** An empty data folder, as the application finds it on its first start. */
export function makeDataFolder(name: string): string {
  const dataDir = mkdtempSync(join(tmpdir(), `lantoa-${name}-`))
  // Else root's database would go to /var/lib/lantoa, and stay there.
  chmodSync(dataDir, 0o755)
  return dataDir
}

/** Starts the database of a data folder while no application has it, and stops it after. */
export async function withOwnDatabase<R>(
  dataDir: string,
  work: (database: Database, secret: string) => Promise<R>,
): Promise<R> {
  const server = await startEmbedded({ dataDir, sourceDir, purpose: 'test' })
  try {
    const database = await openEmbeddedDatabase(server.superuser, server.secret)
    try {
      return await work(database, server.secret)
    } finally {
      await database.close()
    }
  } finally {
    await server.stop()
  }
}
