import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { type Database, openEmbeddedDatabase, type Superuser, withClient } from '#platform/db/open-database.ts'
import { ensureOwnerAndDatabase } from '#platform/db/roles.ts'

export const TEMPLATE = 'lantoa_template'
export interface TestServer extends Superuser {
  readonly secret: string
}

/** A migrated database of this test file's own, cloned before its tests and dropped after. */
export function testDatabase(): Database {
  const holder: { database?: Database } = {}
  const server = inject('server')
  const name = `t_${randomBytes(6).toString('hex')}`
  const asSuperuser = (work: (client: pg.Client) => Promise<unknown>) =>
    withClient({ ...server, database: 'postgres' }, work)
  beforeAll(async () => {
    await asSuperuser(async client => {
      await client.query(`create database ${name} template ${TEMPLATE} owner lantoa_owner`)
      await ensureOwnerAndDatabase(client, server.secret, name)
    })
    holder.database = await openEmbeddedDatabase(server, server.secret, name)
  })
  afterAll(async () => {
    await holder.database?.close()
    await asSuperuser(client => client.query(`drop database if exists ${name} with (force)`))
  })
  return new Proxy({} as Database, {
    get(_, property: keyof Database) {
      if (!holder.database) throw new Error('the test database is there once the tests run')
      return holder.database[property]
    },
  })
}

/** A client that sees everything, for what a test must look at or break from outside. */
export const asOwner = <R>(database: Database, work: (client: pg.Client) => Promise<R>): Promise<R> =>
  withClient(database.owner, work)
