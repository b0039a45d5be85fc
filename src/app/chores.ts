import { sealAudit } from '#platform/audit/seal-audit.ts'
import type { Database } from '#platform/db/open-database.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import type { Chore } from '#platform/jobs/run-worker.ts'
import { queueLinkChecks, sweepUploads } from '#slices/activities/activities.api.ts'
import { askUnitsByClock } from '#slices/reports/inputs/ask-by-clock.ts'
import { remindAll } from './open-reminders.ts'

const RATE_ROWS_KEPT = '2 days'

/** House work by the clock, of all facilities. */
export const choresOf = (database: Pick<Database, 'app' | 'auth'>, files: FileStore, now: () => Date): Chore[] => [
  {
    name: 'seal-audit',
    cron: '*/10 * * * *',
    async run() {
      for (const facility of await facilitiesOf(database)) while ((await sealAudit(database.app, facility)) > 0);
    },
  },
  {
    name: 'sweep-sign-in',
    cron: '17 19 * * *',
    run: () => sweepSignIn(database),
  },
  {
    name: 'remind',
    // Working hours of the day in Vietnam, 07:00 to 17:00, are 0 to 10 o'clock UTC.
    cron: '*/15 0-9 * * *',
    run: async () =>
      remindAll(await facilitiesOf(database), facility => ({
        actor: { kind: 'system', facility },
        now,
        store: { pool: database.app },
      })),
  },
  {
    name: 'ask-units',
    // Before the working day begins, so that the day's first reminders tell of it.
    cron: '40 23 * * *',
    async run() {
      for (const facility of await facilitiesOf(database))
        await askUnitsByClock({ actor: { kind: 'system', facility }, now, store: { pool: database.app } })
    },
  },
  {
    name: 'check-links',
    // At night in Vietnam, when the houses that are asked are quiet.
    cron: '23 16 * * *',
    async run() {
      for (const facility of await facilitiesOf(database))
        await queueLinkChecks({ actor: { kind: 'system', facility }, now, store: { pool: database.app } })
    },
  },
  {
    name: 'sweep-uploads',
    cron: '37 19 * * *',
    async run() {
      for (const facility of await facilitiesOf(database))
        await sweepUploads({ actor: { kind: 'system', facility }, now, store: { pool: database.app } }, files)
    },
  },
]

async function facilitiesOf({ auth }: Pick<Database, 'auth'>): Promise<string[]> {
  const { rows } = await auth.query<{ facility_id: string }>('select facility_id from auth.site')
  return rows.map(row => row.facility_id)
}

/** Sessions and codes that have run out, tries that are long past. */
async function sweepSignIn({ auth }: Pick<Database, 'auth'>): Promise<void> {
  await auth.query('delete from auth.session where "expiresAt" < clock_timestamp()')
  await auth.query('delete from auth.verification where "expiresAt" < clock_timestamp()')
  await auth.query(
    `delete from auth."rateLimit"
     where "lastRequest" < (extract(epoch from clock_timestamp() - $1::interval) * 1000)::bigint`,
    [RATE_ROWS_KEPT],
  )
}
