import { join } from 'node:path'
import { sourceDir } from '#platform/config/source-dir.ts'
import { startEmbedded } from '#platform/db/embedded/start-server.ts'
import { openEmbeddedDatabase, withClient } from '#platform/db/open-database.ts'
import { read, type Scope } from '#platform/scope.ts'
import { rolesOf } from '#slices/facilities/staff.api.ts'
import { listPeriods } from '#slices/registers/periods.api.ts'
import type { Stated } from '#slices/reports/assemble-snapshot.ts'

export interface Year {
  readonly scope: Scope
  readonly report: Stated
  readonly logFile: string
  /** As the superuser, on a connection of its own. */
  readonly asOwner: <R>(work: Parameters<typeof withClient<R>>[1]) => Promise<R>
}

/** Work on the year's report of a grown facility, as its coordinator. */
export async function withYear<R>(dataDir: string, clock: string, work: (year: Year) => Promise<R>): Promise<R> {
  const server = await startEmbedded({ dataDir, sourceDir, purpose: 'bench' })
  try {
    const asOwner: Year['asOwner'] = owned => withClient({ ...server.superuser, database: 'lantoa' }, owned)
    const database = await openEmbeddedDatabase(server.superuser, server.secret)
    try {
      const sites = await database.auth.query<{ facility_id: string }>(
        `select facility_id from auth.site where slug !~ '-[0-9]+$'`,
      )
      const facility = sites.rows[0]?.facility_id ?? ''
      const now = () => new Date(clock)
      const store = { pool: database.app }
      const system: Scope = { actor: { kind: 'system', facility }, now, store }
      const { staff_id: id } = await read(system, reader =>
        reader.db
          .selectFrom('role_grant')
          .select('staff_id')
          .where('facility_id', '=', facility)
          .where('role', '=', 'coordinator')
          .executeTakeFirstOrThrow(),
      )
      const roles = await rolesOf(system, id, clock.slice(0, 10))
      const scope: Scope = { actor: { kind: 'person', facility, id, roles }, now, store }
      const period = (await read(scope, reader => listPeriods(reader, 2026))).find(one => one.kind === 'year')
      const report: Stated = { period_id: period?.id ?? '', number: null, dated: null, assessment: {} }
      return await work({ scope, report, logFile: join(dataDir, 'pg.log'), asOwner })
    } finally {
      await database.close()
    }
  } finally {
    await server.stop()
  }
}
