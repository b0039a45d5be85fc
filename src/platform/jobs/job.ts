import type { ZodType, z } from 'zod'
import type { Scope } from '../scope.ts'

/** A job's literal name and the form of its payload; both stay readable to old rows in the queue. */
export interface Job<Payload extends ZodType> {
  readonly name: string
  readonly payload: Payload
}

/** What runs when a job comes up. It re-checks the state it was queued for: a job runs at least once. */
export interface JobHandler<Payload extends ZodType = ZodType> {
  readonly job: Job<Payload>
  run(scope: Scope, payload: z.output<Payload>, jobId: string): Promise<void>
}

export const defineJob = <Payload extends ZodType>(name: string, payload: Payload): Job<Payload> => ({ name, payload })

export const handle = <Payload extends ZodType>(
  job: Job<Payload>,
  run: (scope: Scope, payload: z.output<Payload>, jobId: string) => Promise<void>,
): JobHandler<Payload> => ({ job, run })
