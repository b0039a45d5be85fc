import { z } from 'zod'
import { defineJob } from '#platform/jobs/job.ts'

/** Xem ai cần được nhắc việc gì lúc này, và giữ chỗ các bản nhắc. */
export const remindFacility = defineJob('reminders.remind', z.object({}))

/** Gửi một bản nhắc ra ngoài: thư điện tử hoặc thông báo đẩy. */
export const sendDigestJob = defineJob('reminders.send', z.object({ digest_id: z.uuid() }))
