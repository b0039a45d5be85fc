import { z } from 'zod'
import { defineJob } from '#platform/jobs/job.ts'

/** Một hoạt động vừa vào sổ từ một phòng hoặc do nhập tay. */
export const activityRecorded = defineJob('activities.activity-recorded', z.object({ activity_id: z.uuid() }))
