import { type SheetColumn, sheetOf, type WrittenSheet } from '#platform/xlsx/write-workbook.ts'
import { SHOWN_STATES, STATE_WORDS, worstState } from '#ui/state.ts'
import { buildMatrix, type Counts, noCounts } from '../build-matrix.ts'
import { lookOf } from '../duty.words.ts'
import { periodWords } from '../tasks.words.ts'
import type { PlanLine } from '../views/plan-lines.queries.ts'
import { aboutOf, dutySheet } from './duty-columns.ts'
import type { Year } from './load-year.ts'
import type { ViewName } from './view-names.ts'
import type { YearDuty } from './year-duties.queries.ts'

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1)

export interface Book {
  readonly year: Year
  readonly lines: readonly PlanLine[]
}

/** A view as a workbook: the view itself on the first sheet, its duties one by one on the second. */
export const workbookOf = (view: ViewName, book: Book): WrittenSheet[] =>
  view === 'danh-sach'
    ? [dutySheet('Danh sách', 'Danh sách việc', book.year)]
    : [SHEETS[view](book), dutySheet('Từng kỳ', 'Danh sách việc', book.year)]

const SHEETS: Record<Exclude<ViewName, 'danh-sach'>, (book: Book) => WrittenSheet> = {
  'ma-tran': matrixSheet,
  bang: boardSheet,
  lich: calendarSheet,
  gantt: ganttSheet,
}

/** "24/27, quá hạn": how much of a month is done, and the worst of the rest. Nothing due is an empty cell. */
export function cellWords(counts: Counts | undefined): string {
  if (!counts) return ''
  const present = SHOWN_STATES.filter(state => counts[state] > 0)
  const total = present.reduce((sum, state) => sum + counts[state], 0) - counts.waived
  if (total === 0) return STATE_WORDS.waived
  const worst = worstState(present.filter(state => state !== 'waived'))
  return `${counts.accepted}/${total}, ${STATE_WORDS[worst].toLocaleLowerCase('vi')}`
}

function matrixSheet({ year, lines }: Book): WrittenSheet {
  const matrix = buildMatrix(year.duties, year.today).lines
  const of = (line: PlanLine) => matrix.get(line.task_id)
  const columns: SheetColumn<PlanLine>[] = [
    { head: 'TT', width: 6, cell: line => line.no },
    { head: 'Việc', width: 56, cell: line => line.title },
    { head: 'Thời gian', width: 24, cell: line => line.schedule_raw },
    ...MONTHS.map(
      (month): SheetColumn<PlanLine> => ({
        head: `T${month}`,
        width: 13,
        cell: line => cellWords(of(line)?.months[month]),
      }),
    ),
    { head: 'Đã duyệt', width: 10, kind: 'number', cell: line => of(line)?.done ?? 0 },
    { head: 'Tổng số kỳ', width: 10, kind: 'number', cell: line => of(line)?.total ?? 0 },
  ]
  return sheetOf('Ma trận', aboutOf('Nhiệm vụ theo tháng', year), columns, lines)
}

export interface UnitCounts {
  readonly id: string | null
  readonly name: string
  readonly counts: Counts
  readonly duties: readonly YearDuty[]
}

/** The board: each unit that has a duty, in the facility's own order, and how its duties stand. */
export function unitCounts({ duties, units, today }: Pick<Year, 'duties' | 'units' | 'today'>): UnitCounts[] {
  const byUnit = Map.groupBy(duties, duty => duty.unit_id ?? duty.unit_name ?? '')
  const places = new Map(units.map((unit, place) => [unit.id, place]))
  return [...byUnit]
    .map(([key, own]) => {
      const counts = noCounts()
      for (const duty of own) counts[lookOf(duty, today)]++
      return { id: own[0]?.unit_id ?? null, name: own[0]?.unit_name ?? key, counts, duties: own }
    })
    .toSorted((a, b) => (places.get(a.id ?? '') ?? 999) - (places.get(b.id ?? '') ?? 999))
}

function boardSheet({ year }: Book): WrittenSheet {
  const columns: SheetColumn<UnitCounts>[] = [
    { head: 'Đơn vị', width: 40, cell: row => row.name },
    ...SHOWN_STATES.map(
      (state): SheetColumn<UnitCounts> => ({
        head: STATE_WORDS[state],
        width: 14,
        kind: 'number',
        cell: row => row.counts[state],
      }),
    ),
    { head: 'Tổng số kỳ', width: 12, kind: 'number', cell: row => row.duties.length },
  ]
  return sheetOf('Theo đơn vị', aboutOf('Việc theo đơn vị', year), columns, unitCounts(year))
}

function calendarSheet({ year }: Book): WrittenSheet {
  const duties = year.duties.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  const columns: SheetColumn<YearDuty>[] = [
    { head: 'Hạn', width: 12, kind: 'day', cell: duty => duty.due },
    { head: 'TT', width: 6, cell: duty => duty.no },
    { head: 'Việc', width: 56, cell: duty => duty.title },
    { head: 'Kỳ', width: 16, cell: duty => periodWords(duty.period_code) },
    { head: 'Đơn vị', width: 34, cell: duty => duty.unit_name },
    { head: 'Trạng thái', width: 16, cell: duty => STATE_WORDS[lookOf(duty, year.today)] },
  ]
  return sheetOf('Lịch', aboutOf('Lịch đến hạn', year), columns, duties)
}

export interface Span {
  readonly task_id: string
  readonly no: string
  readonly title: string
  readonly period_code: string
  readonly from: string
  readonly due: string
  readonly counts: Counts
  readonly total: number
}

/** The bars of the Gantt chart: one for each task and period, whoever it falls to. */
export function spansOf({ duties, today }: Pick<Year, 'duties' | 'today'>): Span[] {
  const groups = Map.groupBy(duties, duty => `${duty.task_id} ${duty.period_code} ${duty.period_from}`)
  return [...groups.values()].flatMap(own => {
    const [first] = own
    if (!first) return []
    const counts = noCounts()
    for (const duty of own) counts[lookOf(duty, today)]++
    const due =
      own
        .map(duty => duty.due)
        .toSorted()
        .at(-1) ?? first.due
    const { task_id, no, title, period_code, period_from } = first
    return { task_id, no, title, period_code, from: period_from, due, counts, total: own.length }
  })
}

function ganttSheet({ year, lines }: Book): WrittenSheet {
  const place = new Map(lines.map((line, at) => [line.task_id, at]))
  const spans = spansOf(year).toSorted(
    (a, b) => (place.get(a.task_id) ?? 0) - (place.get(b.task_id) ?? 0) || (a.from < b.from ? -1 : 1),
  )
  const columns: SheetColumn<Span>[] = [
    { head: 'TT', width: 6, cell: span => span.no },
    { head: 'Việc', width: 56, cell: span => span.title },
    { head: 'Kỳ', width: 16, cell: span => periodWords(span.period_code) },
    { head: 'Từ ngày', width: 12, kind: 'day', cell: span => span.from },
    { head: 'Hạn', width: 12, kind: 'day', cell: span => span.due },
    { head: 'Tiến độ', width: 22, cell: span => cellWords(span.counts) },
    { head: 'Số kỳ', width: 9, kind: 'number', cell: span => span.total },
  ]
  return sheetOf('Tiến độ năm', aboutOf('Tiến độ cả năm', year), columns, spans)
}
