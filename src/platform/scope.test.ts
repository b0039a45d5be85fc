import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { asOwner, testDatabase } from '#test/database.ts'
import { aFacility, type World } from '#test/world.ts'
import { defineJob } from './jobs/job.ts'
import { inRequest, read, type Scope, type Writer, write } from './scope.ts'

const database = testDatabase()
const ping = defineJob('test.ping', z.object({ n: z.number() }))

const raise = (
  scope: Scope,
  subject: string,
  deed: { key?: string; input?: unknown } = {},
  after?: () => Promise<void>,
) =>
  write(scope, { action: 'test.raise', ...deed }, async (tx: Writer<'notice'>) => {
    const row = {
      facility_id: tx.actor.facility,
      kind: 'test',
      severity: 'wait',
      staff_id: null,
      unit_id: null,
      role: 'leader',
    } as const
    const made = await tx.db
      .insertInto('notice')
      .values({ ...row, subject_kind: 'test', subject_id: subject, params: '{}' })
      .returning('id')
      .executeTakeFirstOrThrow()
    await after?.()
    return { id: made.id }
  })

const count = (world: World, subject: string) =>
  asOwner(database, async client => {
    const { rows } = await client.query(
      'select count(*)::int as n from app.notice where facility_id = $1 and subject_id = $2',
      [world.facility, subject],
    )
    return rows[0].n as number
  })

describe('write', () => {
  it('leaves one deed with the change', async () => {
    const world = await aFacility(database)
    await raise(world.as('coordinator'), 'a')
    const deeds = await read(world.as('coordinator'), r =>
      r.db.selectFrom('audit').select(['action', 'actor_id']).where('action', '=', 'test.raise').execute(),
    )
    expect(deeds).toEqual([{ action: 'test.raise', actor_id: world.staff.coordinator }])
  })

  it('leaves nothing when the work throws', async () => {
    const world = await aFacility(database)
    const thrown = raise(world.as('coordinator'), 'b', {}, () => Promise.reject(new Error('no')))
    await expect(thrown).rejects.toThrow('no')
    expect(await count(world, 'b')).toBe(0)
    const deeds = await read(world.as('coordinator'), r =>
      r.db.selectFrom('audit').select('id').where('action', '=', 'test.raise').execute(),
    )
    expect(deeds).toEqual([])
  })

  it('does not report success after a caught SQL error', async () => {
    const world = await aFacility(database)
    const caught = write(world.as('coordinator'), { action: 'test.caught' }, async (tx: Writer<'notice'>) => {
      await tx.db
        .updateTable('notice')
        .set({ subject_id: 'x' })
        .where('id', '=', 'not a uuid')
        .execute()
        .catch(() => {})
    })
    await expect(caught).rejects.toThrow('rolled back')
  })

  it('refuses a second door while it is open', async () => {
    const world = await aFacility(database)
    const scope = world.as('coordinator')
    await expect(raise(scope, 'c', {}, async () => void (await raise(scope, 'd')))).rejects.toThrow('second door')
    expect(await count(world, 'c')).toBe(0)
  })

  it('does not let a kept Writer live on', async () => {
    const world = await aFacility(database)
    let kept: Writer<'notice'> | undefined
    await write(world.as('coordinator'), { action: 'test.keep' }, async (tx: Writer<'notice'>) => {
      kept = tx
    })
    await expect(kept?.db.selectFrom('notice').selectAll().execute()).rejects.toThrow('the transaction is over')
  })
})

describe('request keys', () => {
  it('thirty duplicates at once have one effect and one answer', async () => {
    const world = await aFacility(database)
    const twins = Array.from({ length: 30 }, () =>
      raise(world.as('coordinator'), 'k', { key: 'key-1', input: { a: 1 } }),
    )
    const answers = await Promise.all(twins)
    expect(new Set(answers.map(answer => answer.id)).size).toBe(1)
    expect(await count(world, 'k')).toBe(1)
  })

  it('refuses the same key for another input or another deed', async () => {
    const world = await aFacility(database)
    await raise(world.as('coordinator'), 'k2', { key: 'key-2', input: { a: 1 } })
    await expect(raise(world.as('coordinator'), 'k2b', { key: 'key-2', input: { a: 2 } })).rejects.toMatchObject({
      code: 'request.key-reused',
    })
    expect(await count(world, 'k2b')).toBe(0)
  })

  it('is free again when the first try failed, and belongs to one person', async () => {
    const world = await aFacility(database)
    const deed = { key: 'key-3', input: 1 }
    await expect(raise(world.as('coordinator'), 'k3', deed, () => Promise.reject(new Error('cut')))).rejects.toThrow(
      'cut',
    )
    await raise(world.as('coordinator'), 'k3', deed)
    await raise(world.as('leader'), 'k3-leader', deed)
    expect([await count(world, 'k3'), await count(world, 'k3-leader')]).toEqual([1, 1])
  })
})

describe('jobs', () => {
  const queued = async (key: string) => {
    const found = await database.jobs.query('select payload from graphile_worker._private_jobs where key like $1', [
      `%${key}`,
    ])
    return found.rows.map(row => row.payload)
  }

  it('exist only if the transaction committed, once a key, with the facility added', async () => {
    const world = await aFacility(database)
    const queue = (key: string, fail: boolean) =>
      write(world.as('coordinator'), { action: 'test.queue' }, async (tx: Writer<never>) => {
        await tx.enqueue(ping, { n: 1 }, key)
        await tx.enqueue(ping, { n: 2 }, key)
        if (fail) throw new Error('cut')
      })
    await expect(queue(`${world.slug}-no`, true)).rejects.toThrow('cut')
    expect(await queued(`${world.slug}-no`)).toEqual([])
    await queue(`${world.slug}-yes`, false)
    expect(await queued(`${world.slug}-yes`)).toEqual([{ facility_id: world.facility, body: { n: 2 } }])
  })

  it('wait as long as our clock says, however wrong that clock is', async () => {
    const world = await aFacility(database)
    const now = new Date('2020-02-28T08:00:00Z')
    const tomorrow = new Date('2020-02-29T08:00:00Z')
    const deed = { action: 'test.queue' }
    await write({ ...world.as('coordinator'), now: () => now }, deed, (tx: Writer<never>) =>
      tx.enqueue(ping, { n: 1 }, `${world.slug}-later`, tomorrow),
    )
    const { rows } = await database.jobs.query(
      `select round(extract(epoch from run_at - now()) / 3600)::int as hours
       from graphile_worker._private_jobs where key like $1`,
      [`%${world.slug}-later`],
    )
    expect(rows).toEqual([{ hours: 24 }])
  })

  it('cannot be read or changed by the app itself', async () => {
    await expect(database.app.query('select * from graphile_worker.jobs')).rejects.toThrow('permission denied')
  })
})

describe('read', () => {
  it('shares one Reader in a request, and a write closes it first', async () => {
    const world = await aFacility(database)
    const scope = world.as('coordinator')
    const seen = await inRequest(async () => {
      const [a, b] = await Promise.all(
        [1, 2].map(() => read(scope, async r => (await r.db.selectFrom('notice').select('id').execute()).length)),
      )
      await raise(scope, 'in-request')
      const after = await read(scope, async r => (await r.db.selectFrom('notice').select('id').execute()).length)
      return [a, b, after]
    })
    expect(seen).toEqual([0, 0, 1])
  })

  it('does not deadlock with many requests on a small pool', async () => {
    const world = await aFacility(database)
    const one = (n: number) =>
      inRequest(async () => {
        await read(world.as('coordinator'), r => r.db.selectFrom('unit').select('id').execute())
        await sleep(1)
        return raise(world.as('coordinator'), `many-${n}`)
      })
    const made = await Promise.all(Array.from({ length: 60 }, (_, n) => one(n)))
    expect(made).toHaveLength(60)
  })

  it('cannot write, whatever the type says', async () => {
    const world = await aFacility(database)
    const forced = read(world.as('coordinator'), reader =>
      (reader as Writer<'notice'>).db.deleteFrom('notice').execute(),
    )
    await expect(forced).rejects.toThrow('read-only transaction')
  })

  it('sees rows of its own facility only, and a visitor none that are not published', async () => {
    const [here, there] = [await aFacility(database), await aFacility(database)]
    await raise(there.as('coordinator'), 'theirs')
    const notices = (scope: Scope) => read(scope, r => r.db.selectFrom('notice').select('subject_id').execute())
    expect(await notices(here.as('owner'))).toEqual([])
    expect(await notices(there.as('owner'))).toEqual([{ subject_id: 'theirs' }])
    await expect(notices(there.visitor)).rejects.toThrow('permission denied')
  })
})
