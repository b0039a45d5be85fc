import { join } from 'node:path'
import { type DemoAccount, fillDemo } from '#app/demo/fill-demo.ts'
import { prepareDatabase } from '#app/prepare-database.ts'
import { openAuth } from '#platform/auth/auth.ts'
import { sourceDir } from '#platform/config/source-dir.ts'
import type { Day } from '#platform/day.ts'
import { startEmbedded } from '#platform/db/embedded/start-server.ts'
import { openEmbeddedDatabase } from '#platform/db/open-database.ts'
import { takeFilled } from './keep-filled.ts'
import { type RunningHouse, startHouseOn } from './start-house.ts'

export interface FilledHouse {
  readonly house: RunningHouse
  readonly clock: string
  /** Owner, coordinator, leader, a nurse of a commune station. */
  readonly accounts: Record<'owner' | 'coordinator' | 'leader' | 'nurse', DemoAccount>
}

/** The demo facility with the first weeks of its year, on a Friday morning when the month's duties fall due. */
export const startFilledHouse = (): Promise<FilledHouse> =>
  fillHouse({ until: '2026-02-26', clock: '2026-02-27T08:47:00+07:00' })

/** The demo facility with its year up to a day, running with its clock at an instant. */
export async function fillHouse({ until, clock }: { until: Day; clock: string }): Promise<FilledHouse> {
  const { dataDir, accounts } = await takeFilled(until, folder => fill(folder, until))
  const [owner, coordinator, leader, nurse] = accounts
  if (!owner || !coordinator || !leader || !nurse) throw new Error('the demo made fewer than four accounts')
  const house = await startHouseOn(dataDir, clock)
  return { house, clock, accounts: { owner, coordinator, leader, nurse } }
}

async function fill(dataDir: string, until: Day): Promise<DemoAccount[]> {
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  const server = await startEmbedded({ dataDir, sourceDir, purpose: 'test', settings })
  try {
    const database = await openEmbeddedDatabase(server.superuser, server.secret)
    try {
      await prepareDatabase(database)
      const auth = openAuth({ pool: database.auth, secret: server.secret, publicUrl: undefined })
      const files = { folder: join(dataDir, 'files') }
      return await fillDemo({ store: { pool: database.app }, auth, files, tell: () => {}, until })
    } finally {
      await database.close()
    }
  } finally {
    await server.stop()
  }
}
