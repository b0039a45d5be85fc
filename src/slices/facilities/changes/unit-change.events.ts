import { z } from 'zod'
import { defineJob } from '#platform/jobs/job.ts'

/** Đơn vị nhập hoặc thôi hoạt động: đến ngày ấy thì việc còn mở được chuyển, miễn hoặc nêu ra. */
export const unitChanged = defineJob('facilities.unit-changed', z.object({ change_id: z.uuid() }))

/** Đến ngày nhập: viên chức của đơn vị cũ thuộc đơn vị mới. */
export const mergeDay = defineJob('facilities.merge-day', z.object({ change_id: z.uuid() }))

/** Nhóm có đơn vị vào hoặc ra: các kỳ phía trước được lập lại. */
export const membersChanged = defineJob('facilities.members-changed', z.object({ what: z.string().max(500) }))
