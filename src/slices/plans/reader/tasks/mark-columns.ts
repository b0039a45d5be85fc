import { fromRoman } from '../outline/markers.ts'
import type { Schedule } from '../plan-draft.ts'
import type { Cell } from '../plan-reading.ts'
import { readSchedule } from '../schedule/read-schedule.ts'
import { fold, tidy } from '../text.ts'
import { joined } from './grid.ts'

/** What a column of crosses stands for. */
export interface Mark {
  kind: 'month' | 'quarter' | 'year'
  value: number
}

const TIMED = /thời gian|tiến độ|lộ trình|tháng|quý|năm|thời hạn/
const MONTH = /^(?:tháng|th\.?|t\.?)\s*(\d{1,2})$/
const QUARTER = /^(?:quý|q\.?)\s*(iv|i{1,3}|[1-4])$/
const YEAR = /^(?:năm\s*)?(20\d{2})$/

/** "Tháng 3", "T3", "Quý II", "2027", or a bare "3" under words of time. */
export function markOfHeader(headers: readonly string[]): Mark | null {
  // A column too narrow for "10" breaks it in two.
  const own = fold(headers[0] ?? '').replace(/(?<=\d)\s(?=\d)/gu, '')
  const above = headers.slice(1).map(fold).join(' ')
  const month =
    MONTH.exec(own)?.[1] ?? (/tháng|thời gian|tiến độ/.test(above) ? /^(\d{1,2})$/.exec(own)?.[1] : undefined)
  if (month && Number(month) >= 1 && Number(month) <= 12) return { kind: 'month', value: Number(month) }
  const quarter = QUARTER.exec(own)?.[1] ?? (/quý/.test(above) ? /^(iv|i{1,3}|[1-4])$/.exec(own)?.[1] : undefined)
  if (quarter) return { kind: 'quarter', value: Number(quarter) || fromRoman(quarter.toUpperCase()) }
  const year = TIMED.test(above) ? YEAR.exec(own)?.[1] : undefined
  return year ? { kind: 'year', value: Number(year) } : null
}

const CROSS = /^(?:[x×✓✔√v+●•■▪*]|x\s*x)$/iu

const WHOLE = { month: 'monthly', quarter: 'quarterly', year: 'yearly' } as const
const WORD = { month: 'Tháng', quarter: 'Quý', year: 'Năm' } as const

function periodOf({ kind, value }: Mark, year: number): string {
  if (kind === 'year') return String(value)
  return kind === 'quarter' ? `${year}-Q${value}` : `${year}-${String(value).padStart(2, '0')}`
}

/** The schedule that the crosses of a row give; words in such a column are read as they stand. */
export function readMarks(
  row: readonly Cell[],
  marks: ReadonlyMap<number, Mark>,
  year: number | null,
): Schedule | null {
  const told: Mark[] = []
  const words: string[] = []
  for (const cell of row) {
    const text = joined(cell)
    const under = [...marks].filter(([col]) => col >= cell.col && col < cell.col + cell.colSpan).map(([, mark]) => mark)
    if (!text || under.length === 0) continue
    told.push(...under)
    if (!CROSS.test(text)) words.push(text)
  }
  const spoken = readSchedule(tidy(words.join(' ')), year)
  if (spoken.kind !== 'unspecified') return spoken
  const [first] = told
  if (!first || year === null) return null
  const raw = tidy(
    `${WORD[first.kind]} ${told.map(mark => mark.value).join(', ')}${words.length > 0 ? ` (${words.join('; ')})` : ''}`,
  )
  if (told.length === marks.size && told.length > 2)
    return { kind: WHOLE[first.kind], year, dates: [], periods: [], raw }
  return { kind: 'in_period', year, dates: [], periods: told.map(mark => periodOf(mark, year)), raw }
}
