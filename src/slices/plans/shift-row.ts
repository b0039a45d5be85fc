import { formatDay } from '#ui/format.ts'
import type { PartContent, RowContent } from './plan-content.ts'
import { scheduleLine } from './schedule.words.ts'
import { shiftDay, shiftPeriod, shiftText } from './shift-year.ts'

/** One place that was moved, or that a person should look at. */
export interface Shift {
  place: string
  before: string
  after: string
  look: string | null
}

/** Moves texts and notes each that changed or needs a look. */
export function shifter(from: number, shifts: Shift[]) {
  return (place: string, before: string): string => {
    const { text, look } = shiftText(before, from)
    if (text !== before || look !== null) shifts.push({ place, before, after: text, look })
    return text
  }
}

/** A row as next year's plan would have it: years in its words, dates and periods a year later, no tie to last year's parts. */
export function shiftRow(row: RowContent, from: number): { content: RowContent; shifts: Shift[] } {
  const shifts: Shift[] = []
  const move = shifter(from, shifts)
  const content: RowContent = {
    ...row,
    group_title: row.group_title === null ? null : move('Nhóm', row.group_title),
    title: move('Nhiệm vụ', row.title),
    schedule_raw: move('Thời gian', row.schedule_raw),
    products: row.products.map(product => move('Sản phẩm', product)),
    forms: row.forms.map(form => move('Hình thức', form)),
    parts: row.parts.map(part => shiftPart(part, move, shifts)),
  }
  if (row.budget !== null)
    shifts.push({
      place: 'Kinh phí',
      before: String(row.budget),
      after: String(row.budget),
      look: 'Chép từ năm trước.',
    })
  return { content, shifts }
}

function shiftPart(
  { id: _id, continues_part_id: _old, ...part }: PartContent,
  move: ReturnType<typeof shifter>,
  shifts: Shift[],
): PartContent {
  const moved: PartContent = {
    ...part,
    product: part.product === null ? null : move('Phần việc', part.product),
    schedule_year: part.schedule_year === null ? null : part.schedule_year + 1,
    schedule_raw: move('Lịch trong văn bản', part.schedule_raw),
    dates: part.dates.map(shiftDay),
    periods: part.periods.map(shiftPeriod),
  }
  if (part.dates.length + part.periods.length > 0)
    shifts.push({ place: 'Lịch', before: line(part), after: line(moved), look: null })
  return moved
}

/** With the year, which the plan's own line leaves out. */
const line = (part: PartContent): string =>
  part.dates.length > 0 ? part.dates.map(formatDay).join(', ') : scheduleLine(part)
