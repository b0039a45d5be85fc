import type { Period, Schedule } from '../plan-draft.ts'
import { realDate } from '../schedule/dates.ts'
import { findPeriods, findYears } from '../schedule/periods.ts'
import { fold } from '../text.ts'

const TIMED =
  /^(?:[ivx\d]+[.)]\s*)?(?:trong |các |giai đoạn |thực hiện )*(?:tháng|quý|năm|(?:6|06|sáu|9|09|chín) tháng|20\d{2}|giai đoạn)(?![\p{L}])/u
const DAY_ONLY = /(?:ngày|trước|hạn|đến)\s*(?:ngày\s*)?(\d{1,2})(?![\d/.%]|\s*(?:tháng|\/))/u

/** Times that a group row names ("Tháng 3", "Quý II và III"): those of the rows below it. */
function periodsOfGroup(group: string, year: number): Period[] {
  if (!TIMED.test(fold(group))) return []
  const periods = findPeriods(group, year)
  return periods.length > 0 ? periods : findYears(group)
}

/** A row that gives no month of its own is due in that of its group; "ngày 20" there is the 20th of the month. */
export function withinGroup(own: Schedule, group: string | null, year: number | null): Schedule {
  if (!group || year === null || own.kind !== 'unspecified') return own
  const periods = periodsOfGroup(group, year)
  const [only] = periods
  const day = periods.length === 1 && only && /^\d{4}-\d{2}$/.test(only) ? DAY_ONLY.exec(fold(own.raw))?.[1] : undefined
  const date = day && only ? realDate(Number(only.slice(0, 4)), Number(only.slice(5)), Number(day)) : null
  if (date) return { ...own, kind: 'by_date', dates: [date] }
  return periods.length > 0 ? { ...own, kind: 'in_period', periods } : own
}
