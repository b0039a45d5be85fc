import { EventEmitter } from 'node:events'
import { Logger, run, type WorkerEvents } from 'graphile-worker'
import type pg from 'pg'
import { z } from 'zod'
import type { Actor } from '../actor.ts'
import { isId } from '../ids.ts'
import { log } from '../log.ts'
import type { Scope } from '../scope.ts'
import { keepPresence } from './free-orphans.ts'
import type { JobHandler } from './job.ts'

const envelope = z.object({ facility_id: z.string().refine(isId), body: z.unknown() })

export interface WorkerDeps {
  readonly jobs: pg.Pool
  readonly app: pg.Pool
  readonly now: () => Date
  readonly handlers: readonly JobHandler[]
  /** A job failed for good: somebody must see it. */
  readonly onGivenUp: (scope: Scope, name: string, jobId: string, reason: string) => Promise<void>
  readonly chores: readonly Chore[]
  readonly concurrency?: number
}

/** House work by the clock, of no single facility. */
export interface Chore {
  readonly name: string
  /** Minute, hour, day, month, weekday, in UTC. */
  readonly cron: string
  run(): Promise<void>
}

const LEVELS = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const
/* Of a job only its name and number are logged: payloads may name people. */
const logger = new Logger(() => (level, message, meta) => {
  const job = meta?.job as { id?: unknown; task_identifier?: unknown } | undefined
  log[LEVELS[level]]({ job: job?.task_identifier, id: job?.id }, message.split(/\r?\n/, 1)[0])
})

/** Starts taking jobs off the queue. Each runs as the actor "job" of the facility that queued it, at least once. */
export async function runWorker(deps: WorkerDeps): Promise<{ stop(): Promise<void> }> {
  const taskList = Object.fromEntries([
    ...deps.handlers.map(handler => [handler.job.name, taskOf(deps, handler)]),
    ...deps.chores.map(chore => [chore.name, () => chore.run()]),
  ])
  const crontab = deps.chores.map(chore => `${chore.cron} ${chore.name}`).join('\n')
  const events: WorkerEvents = new EventEmitter()
  let name = ''
  events.on('pool:create', ({ workerPool }) => {
    name = workerPool.id
  })
  const runner = await run({
    events,
    pgPool: deps.jobs,
    concurrency: deps.concurrency ?? 2,
    noHandleSignals: true,
    pollInterval: 1000,
    logger,
    taskList,
    crontab,
  })
  const presence = await keepPresence(deps.jobs.options, name)
  return {
    stop: async () => {
      await runner.stop()
      await presence.leave()
    },
  }
}

function taskOf(deps: WorkerDeps, handler: JobHandler) {
  return async (
    payload: unknown,
    helpers: { job: { id: string; attempts: number; max_attempts: number } },
  ): Promise<void> => {
    const { facility_id: facility, body } = envelope.parse(payload)
    const jobId = String(helpers.job.id)
    const actor: Actor = { kind: 'job', facility, request_id: `job-${jobId}` }
    const scope: Scope = { actor, now: deps.now, store: { pool: deps.app } }
    try {
      await handler.run(scope, handler.job.payload.parse(body), jobId)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      log.error({ job: handler.job.name, id: jobId, error: reason }, 'job failed')
      if (helpers.job.attempts >= helpers.job.max_attempts) await deps.onGivenUp(scope, handler.job.name, jobId, reason)
      throw error
    }
  }
}
