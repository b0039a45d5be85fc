import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { testDatabase } from '#test/database.ts'
import { aFacility, type World } from '#test/world.ts'
import { type Scope, write } from '../scope.ts'
import { defineJob, handle } from './job.ts'
import { runWorker, type WorkerDeps } from './run-worker.ts'

const database = testDatabase()
const greet = defineJob('test.greet', z.object({ name: z.string() }))

let stop: (() => Promise<void>) | undefined
afterEach(() => stop?.())

async function startWorker(
  run: (scope: Scope, payload: { name: string }, id: string) => Promise<void>,
  givenUp = vi.fn<WorkerDeps['onGivenUp']>(async () => {}),
) {
  const runner = await runWorker({
    jobs: database.jobs,
    app: database.app,
    now: () => new Date(0),
    handlers: [handle(greet, run)],
    chores: [],
    onGivenUp: givenUp,
  })
  stop = () => runner.stop()
  return givenUp
}
const queue = (world: World, name: string) =>
  write(world.as('coordinator'), { action: 'test.queue' }, tx => tx.enqueue(greet, { name }, name))

describe('the worker', () => {
  it('runs a job as the actor "job" of its own facility', async () => {
    const world = await aFacility(database)
    const seen: unknown[] = []
    await startWorker(async (scope, payload, id) => void seen.push([scope.actor, payload, typeof id]))
    await queue(world, 'An')
    await vi.waitFor(() => expect(seen).toHaveLength(1), { timeout: 5000 })
    expect(seen[0]).toEqual([
      { kind: 'job', facility: world.facility, request_id: expect.stringMatching(/^job-/) },
      { name: 'An' },
      'string',
    ])
  })

  it('tries again after a failure and says so once it gives up', async () => {
    const world = await aFacility(database)
    await queue(world, 'Binh')
    await database.jobs.query(`update graphile_worker._private_jobs set max_attempts = 1`)
    const givenUp = await startWorker(async () => Promise.reject(new Error('outside is down')))
    await vi.waitFor(() => expect(givenUp).toHaveBeenCalledOnce(), { timeout: 5000 })
    expect(givenUp.mock.calls[0]?.slice(1)).toEqual(['test.greet', expect.any(String), 'outside is down'])
  })

  it('takes up a job whose worker was killed in the middle of it, and leaves alone what a living one holds', async () => {
    const world = await aFacility(database)
    await queue(world, 'Chi')
    await queue(world, 'Dung')
    const lock = 'update graphile_worker._private_jobs set locked_at = now(), locked_by = $1 where key like $2'
    await database.jobs.query(lock, ['pool-of-the-dead', '%Chi'])
    await database.jobs.query(lock, ['pool-alive', '%Dung'])
    const alive = await database.jobs.connect()
    await alive.query(`select pg_advisory_lock(hashtextextended('worker pool-alive', 0))`)
    const seen: string[] = []
    try {
      await startWorker(async (_scope, { name }) => void seen.push(name))
      await vi.waitFor(() => expect(seen).toEqual(['Chi']), { timeout: 5000 })
      const { rows } = await database.jobs.query('select locked_by from graphile_worker._private_jobs')
      expect(rows).toContainEqual({ locked_by: 'pool-alive' })
    } finally {
      alive.release(true)
    }
  })
})
