import { z } from 'zod'
import type { Job } from '#platform/jobs/job.ts'

const payload = z.object({ version_id: z.uuid() })

/** Một phiên bản kế hoạch vừa được ban hành. */
export const planVersionIssued: Job<typeof payload> = { name: 'plans.version-issued', payload }
