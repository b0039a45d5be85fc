import { z } from 'zod'
import { requestKey, rowVersion, submitReport } from '../reports.input.ts'

const versioned = { request_key: requestKey, row_version: rowVersion }
const hash = z.string().length(64)

export const assignAuthor = z.object({ ...versioned, staff_id: z.uuid({ error: 'Chọn người viết báo cáo.' }) })
export type AssignAuthor = z.output<typeof assignAuthor>

/** `content_hash` is of what the coordinator saw: passing on something else is refused. */
export const passReport = submitReport.extend({ content_hash: hash })
export type PassReport = z.output<typeof passReport>

export const askAgain = z.object(versioned)
export type AskAgain = z.output<typeof askAgain>

/** The pass as a form sends it, where no script runs: the number is taken at the desk, or left to the office. */
export const passReportForm = z.object({
  request_key: requestKey,
  row_version: z.coerce.number().int().positive(),
  content_hash: hash,
})
export const askAgainForm = passReportForm.omit({ content_hash: true })
