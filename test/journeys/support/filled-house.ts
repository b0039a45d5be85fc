import { join } from 'node:path'
import { type DemoAccount, fillDemo } from '#app/demo/fill-demo.ts'
import { prepareDatabase } from '#app/prepare-database.ts'
import { openAuth } from '#platform/auth/auth.ts'
import { sourceDir } from '#platform/config/source-dir.ts'
import { startEmbedded } from '#platform/db/embedded/start-server.ts'
import { openEmbeddedDatabase } from '#platform/db/open-database.ts'
import { makeDataDir, type RunningHouse, startHouseOn } from './start-house.ts'

export interface FilledHouse {
  readonly house: RunningHouse
  readonly clock: string
  /** Owner, coordinator, leader, a nurse of a commune station. */
  readonly accounts: Record<'owner' | 'coordinator' | 'leader' | 'nurse', DemoAccount>
}

/** The demo facility with the first weeks of its year, on a Friday morning when the month's duties fall due. */
export async function startFilledHouse(): Promise<FilledHouse> {
  const clock = '2026-02-27T08:47:00+07:00'
  const dataDir = makeDataDir()
  const [owner, coordinator, leader, nurse] = await fill(dataDir)
  if (!owner || !coordinator || !leader || !nurse) throw new Error('the demo made fewer than four accounts')
  const house = await startHouseOn(dataDir, clock)
  return { house, clock, accounts: { owner, coordinator, leader, nurse } }
}

async function fill(dataDir: string): Promise<DemoAccount[]> {
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  const server = await startEmbedded({ dataDir, sourceDir, purpose: 'test', settings })
  try {
    const database = await openEmbeddedDatabase(server.superuser, server.secret)
    try {
      await prepareDatabase(database)
      const auth = openAuth({ pool: database.auth, secret: server.secret, publicUrl: undefined })
      const files = { folder: join(dataDir, 'files') }
      return await fillDemo({ store: { pool: database.app }, auth, files, tell: () => {}, until: '2026-02-26' })
    } finally {
      await database.close()
    }
  } finally {
    await server.stop()
  }
}
