import { z } from 'zod'
import type { Job } from '#platform/jobs/job.ts'

const payload = z.object({
  version_id: z.uuid(),
  /** It was in force before and is opened again: nothing is taken over anew. */
  again: z.boolean().optional(),
})

/** Một phiên bản kế hoạch vừa được ban hành. */
export const planVersionIssued: Job<typeof payload> = { name: 'plans.version-issued', payload }

const closing = z.object({ version_id: z.uuid(), reason: z.string() })

/** Một kế hoạch vừa kết thúc, và các kỳ còn mở được miễn vì lý do này. */
export const planVersionClosed: Job<typeof closing> = { name: 'plans.version-closed', payload: closing }
