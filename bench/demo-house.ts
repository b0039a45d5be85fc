import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillDemo } from '#app/demo/fill-demo.ts'
import { prepareDatabase } from '#app/prepare-database.ts'
import { openAuth } from '#platform/auth/auth.ts'
import { sourceDir } from '#platform/config/source-dir.ts'
import { startEmbedded } from '#platform/db/embedded/start-server.ts'
import { type Database, openEmbeddedDatabase } from '#platform/db/open-database.ts'
import type { FileStore } from '#platform/files/store-file.ts'

/** The demo facility with its year in a database of its own, for as long as `work` runs. */
export async function inDemoHouse<R>(
  work: (house: { database: Database; files: FileStore; secret: string }) => Promise<R>,
): Promise<R> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lantoa-bench-'))
  chmodSync(dataDir, 0o755)
  const server = await startEmbedded({ dataDir, sourceDir, purpose: 'bench' })
  const database = await openEmbeddedDatabase(server.superuser, server.secret)
  try {
    await prepareDatabase(database)
    const files = { folder: join(dataDir, 'files') }
    const auth = openAuth({ pool: database.auth, secret: server.secret, publicUrl: undefined })
    await fillDemo({ store: { pool: database.app }, auth, files, tell: () => {} })
    return await work({ database, files, secret: server.secret })
  } finally {
    await database.close()
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
