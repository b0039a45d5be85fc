import { z } from 'zod'
import { isDay } from '#platform/day.ts'
import { deviceInput } from './devices/devices.input.ts'
import { RECEIVED_VIA } from './tasks.table.ts'
import { RHYTHMS } from './tasks.words.ts'

const day = z.string().refine(isDay, 'Ghi ngày theo dạng ngày/tháng/năm.')
const reason = z.string().trim().min(1, 'Lý do chưa ghi.').max(500, 'Lý do dài quá 500 chữ.')
const command = { request_key: z.uuid() }

/** What a unit says when it hands in: day, kind, quantities, links, or that nothing arose. Files come beside it. */
export const handInInput = z.object({
  ...command,
  happened_on: day.nullable().default(null),
  kind: z.string().min(1).max(40).nullable().default(null),
  measures: z.record(z.string().max(40), z.number().nonnegative().max(1e12)).default({}),
  numerator: z.number().nonnegative().max(1e12).nullable().default(null),
  denominator: z.number().positive().max(1e12).nullable().default(null),
  links: z.array(z.string().trim().min(1).max(2000)).max(20).default([]),
  note: z.string().trim().max(1000).default(''),
  nothing_arose: z.boolean().default(false),
  privacy_checked: z.boolean().default(false),
  received_via: z.enum(RECEIVED_VIA).default('app'),
  /** Further occurrences of one's own that the same evidence serves: all are handed in, or none. */
  also: z.array(z.uuid()).max(19).default([]),
  /** Activities of one's own unit that the ledger holds already. */
  activity_ids: z.array(z.uuid()).max(20).default([]),
  /** Pictures of pages: their words stay legible. */
  are_documents: z.boolean().default(false),
  keep_place: z.boolean().default(false),
  /** Of an item that a phone kept in its queue. */
  device: deviceInput.optional(),
})
export type HandIn = z.output<typeof handInInput>

/** What was done on paper in one period, before the plan was kept here: a link, or where the paper lies. */
export const paperLine = z
  .object({
    occurrence_id: z.uuid(),
    nothing_arose: z.boolean().default(false),
    happened_on: day.nullable().default(null),
    quantity: z.number().positive().max(1e9).nullable().default(null),
    link: z.string().trim().max(2000).default(''),
    kept_at: z.string().trim().max(500).default(''),
  })
  .refine(line => line.nothing_arose || line.happened_on !== null, 'Chưa ghi ngày thực hiện.')
  .refine(
    line => line.nothing_arose || line.link !== '' || line.kept_at !== '',
    'Ghi liên kết, hoặc hồ sơ giấy đang lưu ở đâu.',
  )
export type PaperLine = z.output<typeof paperLine>
export const takeOverInput = z.object({ ...command, lines: z.array(paperLine).min(1).max(100) })
export type TakeOver = z.output<typeof takeOverInput>

/** One decision; ties left out of `ties` go the same way as the whole. */
export const decisionInput = z.object({
  occurrence_id: z.uuid(),
  row_version: z.number().int(),
  verdict: z.enum(['accept', 'return']),
  reason: z.string().trim().max(500).optional(),
  /** Ties that are not taken although the rest is. */
  without: z.array(z.uuid()).max(50).default([]),
})
export type Decision = z.output<typeof decisionInput>
export const decideInput = z.object({ ...command, decisions: z.array(decisionInput).min(1).max(100) })
export type Decide = z.output<typeof decideInput>
/** The same from a form without script: numbers come as text, the reason as the place of a ready one or in own words. */
export const decideForm = z.object({
  ...command,
  row_version: z.coerce.number().int().positive(),
  ready: z.string().max(2).optional(),
  own: z.string().trim().max(500, 'Lý do dài quá 500 chữ.').default(''),
})
export const undoInput = z.object({ ...command, occurrence_ids: z.array(z.uuid()).min(1).max(100) })

export const extendInput = z.object({ ...command, due_on: day, reason })
export const waiveInput = z.object({ ...command, row_version: z.number().int(), reason })
export const tieInput = z.object({ ...command, activity_id: z.uuid() })
export const candidatesFilter = z.object({ search: z.string().max(100).default('') })
export const rhythmInput = z.object({
  ...command,
  rhythm: z.enum(RHYTHMS),
  reason: z.string().trim().max(500).default(''),
})
export const eventInput = z.object({
  ...command,
  title: z.string().trim().min(1, 'Sự việc chưa ghi.').max(300),
  happened_on: day,
  due_on: day,
})
export type ReportEvent = z.output<typeof eventInput>

/** Filters of the lists, as they stand in the address. */
export const occurrenceFilter = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  state: z.string().max(80).optional(),
  task: z.uuid().optional(),
  part: z.uuid().optional(),
  unit: z.uuid().optional(),
  month: z.coerce.number().int().min(1).max(12).optional(),
  page: z.coerce.number().int().min(1).default(1),
})
export type OccurrenceFilter = z.output<typeof occurrenceFilter>
