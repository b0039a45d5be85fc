import { sql } from 'kysely'
import { addDays, type Day, dayOf, weekday } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { together } from '#platform/together.ts'
import { loadCalendar } from '../../facilities/calendar.api.ts'
import { type Counts, noCounts } from '../build-matrix.ts'
import {
  countStates,
  daysOfMonth,
  doneOf,
  headOf,
  openYear,
  type PlanHead,
  shownDues,
  type YearView,
} from './due.queries.ts'
import { countsSql } from './plan-lines.queries.ts'
import { monthOf, type ViewFilter } from './views.input.ts'

export interface CalendarDay {
  readonly day: Day
  readonly in_month: boolean
  readonly works: boolean
  /** Name of a holiday or a make-up day. */
  readonly name: string | null
}

/** What falls due on a day of one task, however many parties it has. */
export interface CalendarEntry {
  readonly day: Day
  readonly task_id: string
  readonly no: string
  readonly title: string
  readonly counts: Counts
  readonly done: number
  readonly total: number
  /** Of these, how many were given more time, and since which day. */
  readonly extended: number
  readonly was: Day | null
}

/** The old due day of what was given more time. */
export interface CalendarMove {
  readonly day: Day
  readonly task_id: string
  readonly no: string
  readonly count: number
  readonly to: Day
}

export interface CalendarView {
  readonly plan: PlanHead | null
  readonly today: Day
  /** `2026-03`. */
  readonly month: string
  /** Whole weeks, Monday first. */
  readonly days: readonly CalendarDay[]
  readonly entries: readonly CalendarEntry[]
  readonly moves: readonly CalendarMove[]
  readonly counts: Counts
}

/** A month of due days, each task of a day as one line. */
export async function calendarView(reader: Reader, asked: ViewFilter): Promise<CalendarView> {
  const view = await openYear(reader, asked)
  const today = dayOf(reader.now())
  const month = asked.thang
    ? monthOf(asked.thang, view?.version.year ?? asked.nam ?? Number(today.slice(0, 4)))
    : defaultMonth(view?.version.year, today)
  const head = { plan: view ? headOf(view.version) : null, today, month }
  if (!view) return { ...head, days: await daysShown(reader, month), entries: [], moves: [], counts: noCounts() }
  const filter = { ...asked, thang: month }
  return together({
    ...head,
    days: daysShown(reader, month),
    entries: entriesOf(reader, view, filter),
    moves: movesOf(reader, view, filter),
    counts: countStates(reader, view, filter),
  })
}

/** This month in the plan's year; its first one before, its last one after. */
function defaultMonth(year: number | undefined, today: Day): string {
  if (year === undefined || today.startsWith(String(year))) return today.slice(0, 7)
  return Number(today.slice(0, 4)) < year ? `${year}-01` : `${year}-12`
}

async function daysShown(reader: Reader, month: string): Promise<CalendarDay[]> {
  const [first, last] = daysOfMonth(month)
  const monday = addDays(first, 1 - weekday(first))
  const sunday = addDays(last, 7 - weekday(last))
  const calendar = await loadCalendar(reader, monday, sunday)
  const days: CalendarDay[] = []
  for (let day = monday; day <= sunday; day = addDays(day, 1))
    days.push({
      day,
      in_month: day.startsWith(month),
      works: calendar.isWorkingDay(day),
      name: calendar.nameOf(day),
    })
  return days
}

async function entriesOf(reader: Reader, view: YearView, filter: ViewFilter): Promise<CalendarEntry[]> {
  const rows = await shownDues(reader, view, filter)
    .select(['due.due as day', 'due.task_id', countsSql.as('counts')])
    .select([
      sql<number>`count(*) filter (where due.extended_to is not null)`.as('extended'),
      sql<Day | null>`min(due.due_on) filter (where due.extended_to is not null)`.as('was'),
    ])
    .groupBy(['due.due', 'due.task_id'])
    .execute()
  return inOrder(view, rows).map(({ counts, ...row }) => {
    const filled = { ...noCounts(), ...counts }
    return { ...row, counts: filled, ...doneOf(filled) }
  })
}

async function movesOf(reader: Reader, view: YearView, filter: ViewFilter): Promise<CalendarMove[]> {
  const [first, last] = daysOfMonth(filter.thang ?? '')
  const rows = await shownDues(reader, view, { ...filter, thang: undefined })
    .select(['due.due_on as day', 'due.task_id'])
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.max('due.due').as('to')])
    .where('due.extended_to', 'is not', null)
    .where('due.due_on', '>=', first)
    .where('due.due_on', '<=', last)
    .groupBy(['due.due_on', 'due.task_id'])
    .execute()
  return inOrder(view, rows).map(({ title: _title, ...row }) => row)
}

/** By day, then as the tasks stand in the plan, with their numbers and titles. */
function inOrder<Row extends { day: Day; task_id: string }>(view: YearView, rows: readonly Row[]) {
  const places = new Map(view.lines.map((line, place) => [line.task_id, { place, no: line.no, title: line.title }]))
  const placed = rows.map(row => ({ row, at: places.get(row.task_id) ?? { place: places.size, no: '', title: '' } }))
  return placed
    .toSorted((a, b) => a.row.day.localeCompare(b.row.day) || a.at.place - b.at.place)
    .map(({ row, at }) => ({ ...row, no: at.no, title: at.title }))
}
