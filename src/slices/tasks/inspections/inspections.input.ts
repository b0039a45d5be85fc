import { z } from 'zod'
import { isDay } from '#platform/day.ts'
import { FINDING_VERDICTS } from './inspections.table.ts'

const day = z.string().refine(isDay, 'Ghi ngày theo dạng ngày/tháng/năm.')
const text = (max: number, what: string) =>
  z.string().trim().min(1, `${what} chưa ghi.`).max(max, `${what} dài quá ${max} chữ.`)
const note = (max: number) => z.string().trim().max(max, `Dài quá ${max} chữ.`)
const command = { request_key: z.uuid() }
const version = { row_version: z.number().int().positive() }

export const inspectionsFilter = z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() })

const scheduled = {
  title: text(300, 'Tên cuộc kiểm tra'),
  from_day: day,
  to_day: day,
  lead_staff_id: z.uuid('Chưa chọn trưởng đoàn.'),
  /** Who goes along; the lead is one of them, named or not. */
  member_ids: z.array(z.uuid()).max(30).default([]),
  unit_ids: z.array(z.uuid()).min(1, 'Chưa chọn đơn vị nào.').max(100),
  lines: z
    .array(z.object({ task_id: z.uuid().nullable().default(null), words: text(500, 'Nội dung') }))
    .min(1, 'Chưa có nội dung kiểm tra nào.')
    .max(60, 'Nhiều quá 60 nội dung.'),
}
export const scheduleInspectionInput = z.object({ ...command, ...scheduled })
export type ScheduleInspection = z.output<typeof scheduleInspectionInput>
export const changeInspectionInput = z.object({ ...command, ...version, ...scheduled })
export type ChangeInspection = z.output<typeof changeInspectionInput>
export const cancelInspectionInput = z.object({ ...command, ...version, reason: text(500, 'Lý do') })
export type CancelInspection = z.output<typeof cancelInspectionInput>

/** The minutes as far as they are written: saved as often as wanted until they are closed. */
export const writeMinutesInput = z.object({
  ...command,
  ...version,
  conclusions: note(5000),
  met_with: z
    .array(z.object({ unit_id: z.uuid(), words: note(300) }))
    .max(100)
    .default([]),
  findings: z
    .array(
      z.object({
        line_id: z.uuid(),
        unit_id: z.uuid(),
        verdict: z.enum(FINDING_VERDICTS),
        note: note(1000).default(''),
      }),
    )
    .max(6000),
  follow_ups: z
    .array(
      z.object({
        unit_id: z.uuid(),
        line_id: z.uuid().nullable().default(null),
        words: text(1000, 'Kiến nghị'),
        due_on: day,
      }),
    )
    .max(300)
    .default([]),
})
export type WriteMinutes = z.output<typeof writeMinutesInput>
export const finishInspectionInput = z.object({ ...command, ...version })
export type FinishInspection = z.output<typeof finishInspectionInput>
export const addEvidenceInput = z.object({ ...command })

export const answerFollowUpInput = z.object({ ...command, words: text(2000, 'Kết quả khắc phục') })
export type AnswerFollowUp = z.output<typeof answerFollowUpInput>
export const decideFollowUpInput = z.object({
  ...command,
  ...version,
  verdict: z.enum(['close', 'return']),
  words: note(1000).default(''),
})
export type DecideFollowUp = z.output<typeof decideFollowUpInput>
