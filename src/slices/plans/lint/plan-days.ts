import type { PlanDraft } from '../reader/plan-draft.ts'

/** The first day on which the plan may have been issued, as far as its date goes; null when it says nothing. */
export function earliestDay({ date }: PlanDraft): string | null {
  if (!date || date.length < 7) return null
  return date.length === 7 ? `${date}-01` : date
}

/** The last day on which it may have been issued. Without a date, a plan is taken to be issued by the end of its year. */
export function latestDay({ date, year }: PlanDraft): string | null {
  if (date?.length === 10) return date
  if (date?.length === 7) return `${date}-31`
  return year ? `${year}-12-31` : null
}

/** A plan for several years names years of its own. */
export const isForOneYear = ({ title }: PlanDraft): boolean => !/\d{4}\s*[-–]\s*\d{4}|giai đoạn/iu.test(title ?? '')

export const sayDay = (day: string): string => day.split('-').reverse().join('/')

const LAST_MONTH: Readonly<Record<string, string>> = {
  Q1: '03',
  Q2: '06',
  Q3: '09',
  Q4: '12',
  H1: '06',
  H2: '12',
  '9M': '09',
}
const FIRST_MONTH: Readonly<Record<string, string>> = { Q2: '04', Q3: '07', Q4: '10', H2: '07' }

/** The last day of a period, or a bit after it: 2026-02 → 2026-02-31. Days are only compared. */
export function endOfPeriod(period: string): string {
  const [year = '', part = ''] = period.split('-')
  return `${year}-${LAST_MONTH[part] ?? (part || '12')}-31`
}

export function startOfPeriod(period: string): string {
  const [year = '', part = ''] = period.split('-')
  return `${year}-${/^\d\d$/.test(part) ? part : (FIRST_MONTH[part] ?? '01')}-01`
}

/** The first day on which it may have been issued, its citations counted too: none of them is younger. */
export function notBefore(draft: PlanDraft): string | null {
  const last = latestDay(draft) ?? '9999'
  const cited = draft.citations.flatMap(({ date }) => (date?.length === 10 && date <= last ? [date] : []))
  const year = draft.year ? [`${draft.year - 1}-10-01`] : []
  const days = [...cited, ...(earliestDay(draft) ? [earliestDay(draft) ?? ''] : year)]
  return days.toSorted().at(-1) ?? null
}
