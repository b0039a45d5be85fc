import { z } from 'zod'
import { isDay } from '#platform/day.ts'
import { SHOWN_STATES, type ShownState } from '#ui/state.ts'

/** States as they stand in the address. */
export const STATE_SLUGS: Record<ShownState, string> = {
  overdue: 'qua-han',
  returned: 'tra-lai',
  submitted: 'cho-duyet',
  open: 'dang-thuc-hien',
  accepted: 'da-duyet',
  upcoming: 'chua-den-ky',
  waived: 'khong-ap-dung',
}

/** The states that slugs name, in the order of worry; what names none is left out. */
export const statesIn = (slugs: readonly string[]): ShownState[] =>
  SHOWN_STATES.filter(state => slugs.includes(STATE_SLUGS[state]))

/** How a list is sorted, as it stands in the address; the first one needs no mention. */
export const SORTS = ['lo', 'han', 'don-vi', 'nhiem-vu'] as const
export type Sort = (typeof SORTS)[number]

/**
 * The filters of every view of the year, by the names that stand in the address of the desk: `nam` the plan year, `don-vi` a
 * unit, `trang-thai` states by their slugs with commas, `nhiem-vu` a task, `phan-viec` one part of it, `ma-ky` a period code,
 * `thang` the month of the due day (`3`, or `2027-01` outside the year), `nguoi` who answers, `tre` at least that many days
 * late, `tim` words of title, unit or person.
 */
export const viewFilter = z.object({
  nam: z.coerce.number().int().min(2000).max(2100).optional(),
  'don-vi': z.uuid().optional(),
  'trang-thai': z
    .string()
    .max(120)
    .default('')
    .transform(text => statesIn(text.split(','))),
  'nhiem-vu': z.uuid().optional(),
  'phan-viec': z.uuid().optional(),
  'ma-ky': z.string().max(40).optional(),
  /** The key of whoever the occurrence is for, where that is no unit: a person, a party outside. */
  ben: z.string().max(300).optional(),
  thang: z
    .string()
    .regex(/^([1-9]|1[0-2]|20\d\d-(0[1-9]|1[0-2]))$/)
    .optional(),
  /** The very due day, extension included: what stands in one day of the calendar. */
  ngay: z.string().refine(isDay).optional(),
  nguoi: z.uuid().optional(),
  tre: z.coerce.number().int().min(1).max(400).optional(),
  tim: z.string().trim().max(100).default(''),
  'sap-xep': z
    .string()
    .max(20)
    .default('')
    .transform((text): Sort => SORTS.find(sort => sort === text) ?? SORTS[0]),
  /** How many rows a page has. */
  'so-dong': z.coerce.number().int().min(1).max(50).default(50),
  trang: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type ViewFilter = z.output<typeof viewFilter>

/** `3` of the plan year 2026 is `2026-03`. */
export const monthOf = (thang: string, year: number): string =>
  thang.includes('-') ? thang : `${year}-${thang.padStart(2, '0')}`
