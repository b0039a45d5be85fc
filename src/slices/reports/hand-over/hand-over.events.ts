import { z } from 'zod'
import { defineJob } from '#platform/jobs/job.ts'

/** Gửi một thư báo cáo tới một nơi nhận, một lần thử; khóa là mã của dòng sổ gửi. */
export const sendReportMail = defineJob('report.send-mail', z.object({ delivery_id: z.uuid() }))
