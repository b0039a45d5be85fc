import { z } from 'zod'
import { defineJob } from '#platform/jobs/job.ts'

/** Mỗi ngày: các kỳ sắp tới theo đúng nhóm đơn vị và người trả lời hiện nay. */
export const refreshOccurrences = defineJob('tasks.refresh-occurrences', z.object({ version_id: z.uuid() }))
