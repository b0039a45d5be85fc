import { z } from 'zod'
import { ROLES } from '#platform/actor.ts'
import { isDay } from '#platform/day.ts'
import { CALENDAR_DAY_KINDS, UNIT_KINDS } from './facilities.words.ts'

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
const maybeMail = maybe(200).refine(
  text => text === null || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
  'Thư điện tử có dạng ten@coquan.vn.',
)

export const facilityInput = z.object({
  request_key,
  row_version,
  address: maybe(300),
  phone: maybe(60),
  hotline: maybe(60),
  email: maybeMail,
  website: maybe(200),
  open_hours: maybe(300),
  waives_four_eyes: z.boolean(),
  /** Left out, it stays as it is. */
  accepts_in_two_steps: z.boolean().exactOptional(),
})
export type FacilityInput = z.output<typeof facilityInput>

const letterhead = {
  valid_from: day,
  parent_agency: someWords(200),
  name: someWords(200),
  short_name: maybe(60),
  place: someWords(100),
  symbol_suffix: someWords(40),
  head_title: someWords(100),
}
export const addLetterheadInput = z.object({ request_key, ...letterhead })
export const correctLetterheadInput = z.object({ request_key, row_version, ...letterhead })
export type AddLetterhead = z.output<typeof addLetterheadInput>
export type CorrectLetterhead = z.output<typeof correctLetterheadInput>

export const addUnitsInput = z.object({
  request_key,
  opened_on: day,
  units: z
    .array(z.object({ kind: z.enum(UNIT_KINDS), name: someWords(200), short_name: maybe(60) }))
    .min(1)
    .max(200),
})
export type AddUnits = z.output<typeof addUnitsInput>

export const changeUnitInput = z.object({
  request_key,
  row_version,
  kind: z.enum(UNIT_KINDS),
  position: z.number().int().min(0).max(999),
  head_staff_id: z.uuid().nullable(),
})
export type ChangeUnit = z.output<typeof changeUnitInput>

export const renameUnitInput = z.object({
  request_key,
  row_version,
  name: someWords(200),
  short_name: maybe(60),
  valid_from: day,
})
export type RenameUnit = z.output<typeof renameUnitInput>

export const closeUnitInput = z.object({
  request_key,
  row_version,
  closed_on: day,
  /** What becomes of the work that is open on that day. */
  open_work: z.enum(['waive', 'list']).exactOptional(),
  reason: someWords(300).exactOptional(),
})
export type CloseUnit = z.output<typeof closeUnitInput>

/** Units that go up in another one, there already or founded for it. */
export const mergeUnitsInput = z.object({
  request_key,
  units: z
    .array(z.object({ id: z.uuid(), row_version }))
    .min(1)
    .max(20),
  into: z.union([
    z.object({ unit_id: z.uuid() }),
    z.object({
      kind: z.enum(UNIT_KINDS),
      name: someWords(200),
      short_name: maybe(60),
      head_staff_id: z.uuid().nullable(),
    }),
  ]),
  on_day: day,
  open_work: z.enum(['carry', 'waive']),
  reason: someWords(300),
})
export type MergeUnits = z.output<typeof mergeUnitsInput>

export const addGroupInput = z.object({
  request_key,
  name: someWords(200),
  takes_kinds: z.array(z.enum(UNIT_KINDS)).max(UNIT_KINDS.length),
  valid_from: day,
})
export type AddGroup = z.output<typeof addGroupInput>

export const changeGroupInput = z.object({ request_key, row_version, name: someWords(200) })
export type ChangeGroup = z.output<typeof changeGroupInput>

export const joinGroupInput = z.object({ request_key, unit_id: z.uuid(), valid_from: day })
export type JoinGroup = z.output<typeof joinGroupInput>

export const leaveGroupInput = z.object({ request_key, unit_id: z.uuid(), valid_to: day })
export type LeaveGroup = z.output<typeof leaveGroupInput>

export const addPositionInput = z.object({ request_key, name: someWords(100) })
export const renamePositionInput = z.object({ request_key, row_version, name: someWords(100) })

const staff = {
  full_name: someWords(100),
  code: maybe(40),
  unit_id: z.uuid().nullable(),
  position_id: z.uuid().nullable(),
  email: maybeMail,
  phone: maybe(30),
  starts_on: day,
}
export const addStaffInput = z.object({ request_key, ...staff })
export const changeStaffInput = z.object({ request_key, row_version, ...staff, ends_on: day.nullable() })
export type AddStaff = z.output<typeof addStaffInput>
export type ChangeStaff = z.output<typeof changeStaffInput>

/** A sheet as it comes from the clipboard; 300 people are about 30 KB. */
const sheet = { text: z.string().max(400_000, 'Bảng dài quá 400.000 ký tự, chia làm nhiều lần.'), starts_on: day }
export const previewSheetInput = z.object(sheet)
export const acceptSheetInput = z.object({ request_key, ...sheet })
export type AcceptSheet = z.output<typeof acceptSheetInput>

export const grantRoleInput = z.object({
  request_key,
  staff_id: z.uuid(),
  role: z.enum(ROLES),
  unit_id: z.uuid().nullable(),
  valid_from: day,
  valid_to: day.nullable(),
})
export type GrantRole = z.output<typeof grantRoleInput>

export const endRoleInput = z.object({ request_key, valid_to: day })

export const calendarDayInput = z.object({ request_key, day, kind: z.enum(CALENDAR_DAY_KINDS), name: someWords(200) })
export type CalendarDayInput = z.output<typeof calendarDayInput>
export const clearDayInput = z.object({ request_key })

export const onDayQuery = z.object({ ngay: day.optional() })
export const yearParam = z.object({ year: z.coerce.number().int().min(2000).max(2100) })
export const idParam = z.object({ id: z.uuid() })
export const dayParam = z.object({ day })
