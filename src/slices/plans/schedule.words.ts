import { formatNumber, formatShortDay } from '#ui/format.ts'
import type { PartContent } from './plan-content.ts'
import { perWords, rhythmWords, scheduleWords } from './plans.words.ts'
import { timesPerYear } from './promised-per-year.policy.ts'

const PERIOD_NAMES: Readonly<Record<string, string>> = {
  H1: '6 tháng đầu năm',
  H2: '6 tháng cuối năm',
  '9M': '9 tháng',
}

/** "2026-Q1" → "Quý I/2026", "2026-02" → "tháng 02/2026". */
export function periodName(code: string): string {
  const [year = '', part] = code.split('-')
  if (part === undefined) return `năm ${year}`
  const quarter = /^Q([1-4])$/.exec(part)?.[1]
  if (quarter) return `Quý ${['I', 'II', 'III', 'IV'][Number(quarter) - 1]}/${year}`
  return PERIOD_NAMES[part] ? `${PERIOD_NAMES[part]} ${year}` : `tháng ${part}/${year}`
}

/** A part's schedule in a few words: "Hàng tháng", "Trước 10/3, 10/6", "Trong tháng 02/2026". */
export function scheduleLine(part: PartContent): string {
  if (part.schedule_kind === 'by_date' && part.dates.length)
    return `${part.before_dates ? 'Trước' : 'Ngày'} ${part.dates.map(formatShortDay).join(', ')}`
  if (part.schedule_kind === 'in_period' && part.periods.length)
    return `Trong ${part.periods.map(periodName).join(', ')}`
  return scheduleWords[part.schedule_kind]
}

/** With the rhythm that is counted, and whether it was only assumed: "Thường xuyên, tính hàng quý (giả định)". */
export function scheduleWithRhythm(part: PartContent): string {
  const rhythm = part.rhythm === null ? '' : `, tính ${rhythmWords[part.rhythm].toLocaleLowerCase('vi')}`
  return `${scheduleLine(part)}${rhythm}${part.rhythm_is_assumed ? ' (giả định)' : ''}`
}

/** How often that makes a year: "→ 12 kỳ"; what makes no occurrence says why. */
export function timesLine(part: PartContent): string {
  const times = timesPerYear(part)
  if (times !== null) return `${formatNumber(times)} kỳ một năm cho mỗi bên chủ trì`
  if (part.schedule_kind === 'event') return 'chưa sinh kỳ nào cho đến khi báo sự việc'
  return 'chưa sinh kỳ nào cho đến khi chọn nhịp'
}

/** "≥ 1 tin/bài mỗi tháng" */
export function minimumLine(part: PartContent, unit: string): string | null {
  if (part.minimum === null) return null
  return `≥ ${formatNumber(part.minimum)}\u00a0${unit} mỗi ${perWords[part.minimum_per ?? 'occurrence']}`
}

export const rhythmChoices = Object.entries(rhythmWords).map(([value, label]) => ({ value, label }))
export const scheduleChoices = Object.entries(scheduleWords).map(([value, label]) => ({ value, label }))
export const perChoices = Object.entries(perWords).map(([value, label]) => ({ value, label: `mỗi ${label}` }))

/** A date as far as it is known, as it is written here: "2026-02" → "02/2026". */
export const writtenDate = (dated: string): string => {
  const [year = '', month, day] = dated.split('-')
  if (month === undefined) return year
  return day === undefined ? `${month}/${year}` : `${day}/${Number(month) > 2 ? Number(month) : month}/${year}`
}

/** "02/2026" → "2026-02"; what is no date stays as it was typed and is refused by its form. */
export function readWrittenDate(text: string): string {
  const parts = text
    .trim()
    .split('/')
    .map(part => part.trim())
  const year = parts.pop() ?? ''
  return [year, ...parts.toReversed().map(part => part.padStart(2, '0'))].join('-')
}

/** The key of a list of words that a select gave back, or null. */
export const keyIn = <Key extends string>(words: Readonly<Record<Key, string>>, value: string | null): Key | null =>
  value !== null && Object.hasOwn(words, value) ? (value as Key) : null
