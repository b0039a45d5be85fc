import { z } from 'zod'
import { isDay } from '#platform/day.ts'
import { BOOKS } from './registers.words.ts'

const request_key = z.uuid()
const row_version = z.number().int().positive()
const day = z.string().refine(isDay, 'Ngày không có trong lịch.')
const someWords = (max: number) =>
  z
    .string()
    .transform(text => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, 'Chưa điền.').max(max, `Dài quá ${max} ký tự.`))
const maybe = (max: number) =>
  z
    .string()
    .nullish()
    .transform(text => text?.normalize('NFC').replaceAll(/\s+/g, ' ').trim() || null)
    .pipe(z.string().max(max, `Dài quá ${max} ký tự.`).nullable())
const year = z.coerce.number().int().min(2000).max(2100)

const legalDocument = {
  number: maybe(60),
  type: someWords(60),
  issuer: maybe(200),
  title: someWords(1000),
  issued_on: day.nullable(),
  effective_from: day.nullable(),
  effective_to: day.nullable(),
}
export const addDocumentInput = z.object({ request_key, ...legalDocument })
export const changeDocumentInput = z.object({ request_key, row_version, ...legalDocument })
export type AddDocument = z.output<typeof addDocumentInput>
export type ChangeDocument = z.output<typeof changeDocumentInput>

export const takeNumberInput = z.object({
  request_key,
  type: someWords(60),
  subject: someWords(500),
  issued_on: day,
  /** Given by hand when the paper book came first; else the next one. */
  number: z.number().int().min(1).max(99_999).nullable(),
})
export type TakeNumber = z.output<typeof takeNumberInput>

export const changeEntryInput = z.object({ request_key, row_version, subject: someWords(500), issued_on: day })
export type ChangeEntry = z.output<typeof changeEntryInput>

const incoming = {
  received_on: day,
  /** The sender's own; some letters have none. */
  symbol: z
    .string()
    .transform(text => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim())
    .pipe(z.string().max(60, 'Dài quá 60 ký tự.')),
  issued_on: day,
  type: someWords(60),
  issuer: someWords(200),
  subject: someWords(500),
  passed_to: maybe(200),
}
export const receiveDocumentInput = z.object({
  request_key,
  ...incoming,
  /** Given by hand when the paper book came first; else the next one. */
  number: z.number().int().min(1).max(99_999).nullable(),
})
export const changeIncomingInput = z.object({ request_key, row_version, ...incoming })
export type ReceiveDocument = z.output<typeof receiveDocumentInput>
export type ChangeIncoming = z.output<typeof changeIncomingInput>

export const changePeriodInput = z.object({
  request_key,
  row_version,
  name: someWords(100),
  from_day: day,
  to_day: day,
  cut_off: day,
  due_on: day,
  unit_due_on: day.nullable(),
  parent_due_on: day.nullable(),
  is_asked: z.boolean(),
  why: someWords(300),
})
export type ChangePeriod = z.output<typeof changePeriodInput>
export const makePeriodsInput = z.object({ request_key, year })

export const addTopicInput = z.object({ request_key, name: someWords(200) })
export const changeTopicInput = z.object({
  request_key,
  row_version,
  name: someWords(200),
  position: z.number().int().min(0).max(999),
  is_closed: z.boolean(),
})
export type ChangeTopic = z.output<typeof changeTopicInput>

export const addProgrammeInput = z.object({
  request_key,
  code: someWords(20),
  name: someWords(200),
})
export const changeProgrammeInput = z.object({ request_key, row_version, name: someWords(200) })

export const documentsQuery = z.object({
  tim: z.string().max(200).optional(),
  ngay: day.optional(),
})
export const bookQuery = z.object({ nam: year.optional(), so: z.enum(BOOKS).default('outgoing') })
export const yearQuery = z.object({ nam: year.optional() })
export const idParam = z.object({ id: z.uuid() })
