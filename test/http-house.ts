import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll } from 'vitest'
import { type FirstRun, noFirstRun } from '#app/first-run/first-run.ts'
import { type App, createApp } from '#app/server.ts'
import { insertAccount } from '#platform/auth/accounts.ts'
import { type Auth, inAuthTransaction, openAuth } from '#platform/auth/auth.ts'
import type { Database } from '#platform/db/open-database.ts'
import { readPlan } from '#slices/plans/reader/read-plan.ts'
import type { World } from './world.ts'

export interface TestHouse {
  readonly app: App
  readonly auth: Auth
  readonly secret: string
  /** Everything that was logged, as text. */
  logged(): string
}

interface HouseOptions {
  readonly now?: () => Date
  readonly firstRun?: FirstRun
  readonly publicUrl?: string
  readonly trustProxy?: boolean
}

/** The whole HTTP side over a test database, without a port: `browser()` asks it. */
export function openTestHouse(database: Database, options: HouseOptions = {}): TestHouse {
  const secret = randomBytes(16).toString('hex')
  const folder = mkdtempSync(join(tmpdir(), 'lantoa-files-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const lines: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const { publicUrl, trustProxy = false, now = () => new Date('2026-03-06T01:00:00Z') } = options
  const app = createApp({
    database: { app: database.app, auth: database.auth },
    secret,
    now,
    config: { publicUrl, trustProxy },
    files: { folder },
    log: pino({ level: 'trace' }, stream),
    firstRun: options.firstRun ?? noFirstRun,
    readPlan,
    sitesMaxAgeMs: 0,
  })
  const auth = openAuth({ pool: database.auth, secret, publicUrl })
  return { app, auth, secret, logged: () => lines.join('') }
}

export const PASSWORD = 'hàng tre trước sân nhà'

/** Gives a person of a test world an account with `PASSWORD`; the user name is the person's name in the world. */
export async function openTestAccount(house: TestHouse, world: World, name: keyof World['staff']): Promise<string> {
  const { password } = await house.auth.engine.$context
  const hash = await password.hash(PASSWORD)
  const user_name = name.toLowerCase()
  await inAuthTransaction(house.auth.pool, client =>
    insertAccount(client, { facility: world.facility, staff_id: world.staff[name], full_name: name, user_name }, hash),
  )
  return user_name
}
