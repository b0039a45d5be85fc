import { addDays, type Day, endOfMonth, makeDay, weekday } from '#platform/day.ts'
import type { CalendarYear } from './facilities.client.ts'

export interface DayMark {
  readonly day: Day
  readonly works: boolean
  readonly name: string | null
  readonly origin: 'national' | 'own' | null
  /** What a careful reader should know of a national day. */
  readonly source: string | null
}

export interface MonthOf {
  readonly month: number
  /** Weeks from Monday to Sunday; null outside the month. */
  readonly weeks: readonly (readonly (DayMark | null)[])[]
  readonly named: readonly DayMark[]
}

/** A year as twelve months of weeks, with the facility's own days above the national ones. */
export function monthsOf({ year, national, own }: Pick<CalendarYear, 'year' | 'national' | 'own'>): MonthOf[] {
  const marks = new Map<Day, DayMark>()
  for (const { day, kind, name, source } of national)
    marks.set(day, { day, works: kind === 'working', name, origin: 'national', source })
  for (const { day, kind, name } of own)
    marks.set(day, { day, works: kind === 'working', name, origin: 'own', source: null })
  return Array.from({ length: 12 }, (_, i) => monthOf(year, i + 1, marks))
}

function monthOf(year: number, month: number, marks: ReadonlyMap<Day, DayMark>): MonthOf {
  const [first, last] = [makeDay(year, month, 1), endOfMonth(year, month)]
  const cells: (DayMark | null)[] = Array.from({ length: weekday(first) - 1 }, () => null)
  for (let day = first; day <= last; day = addDays(day, 1))
    cells.push(marks.get(day) ?? { day, works: weekday(day) <= 5, name: null, origin: null, source: null })
  while (cells.length % 7 > 0) cells.push(null)
  const weeks = Array.from({ length: cells.length / 7 }, (_, i) => cells.slice(i * 7, i * 7 + 7))
  return {
    month,
    weeks,
    named: cells.filter(cell => cell !== null && cell.name !== null).filter(cell => cell !== null),
  }
}
