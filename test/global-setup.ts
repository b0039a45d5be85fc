import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { prepareDatabase } from '#app/prepare-database.ts'
import { sourceDir } from '#platform/config/source-dir.ts'
import { startEmbedded } from '#platform/db/embedded/start-server.ts'
import { openEmbeddedDatabase } from '#platform/db/open-database.ts'
import { TEMPLATE, type TestServer } from './database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    server: TestServer
  }
}

/** One PostgreSQL for the run, with a migrated template that each test file clones. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lantoa-test-'))
  // Else root's database would go to /var/lib/lantoa, and stay there.
  chmodSync(dataDir, 0o755)
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }
  const server = await startEmbedded({ dataDir, sourceDir, purpose: 'test', settings })
  const database = await openEmbeddedDatabase(server.superuser, server.secret, TEMPLATE)
  await prepareDatabase(database)
  await database.close()
  const { host, port, user, password } = server.superuser
  project.provide('server', { host, port, user, password, secret: server.secret })
  return async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
