import { z } from 'zod'
import { defineJob } from '#platform/jobs/job.ts'

/** An address is to be opened and, the first time it opens, kept. */
export const linkToCheck = defineJob('link.check', z.object({ url: z.string().max(2000) }))
