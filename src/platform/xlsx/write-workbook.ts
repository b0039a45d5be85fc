import writeExcelFile, { type CellObject, type Sheet, type SheetData } from 'write-excel-file/node'
import type { Day } from '../day.ts'

export type ColumnKind = 'text' | 'number' | 'day' | 'instant'

export interface SheetColumn<Row> {
  readonly head: string
  /** In letters. */
  readonly width: number
  readonly kind?: ColumnKind
  readonly cell: (row: Row) => string | number | Day | Date | null | undefined
}

export interface WrittenSheet {
  /** As its tab says it; what a spreadsheet forbids there is left out. */
  readonly name: string
  /** The first line: facility, what, which filter, when. */
  readonly about: string
  readonly data: SheetData
  readonly widths: readonly number[]
}

const FORMATS = { day: 'dd/mm/yyyy', instant: 'dd/mm/yyyy hh:mm', number: '#,##0.##' } as const
/** What one cell of a spreadsheet can hold. */
const LONGEST = 32_000
const HEAD_LINES = 2
/** What XML cannot hold at all. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu

const cleaned = (text: string): string =>
  text.toWellFormed().normalize('NFC').replaceAll(FORBIDDEN, '').slice(0, LONGEST)

/** Text stays text: what begins with = + - or @ is written as a string, so that no spreadsheet takes it for a formula. */
function cellOf(value: ReturnType<SheetColumn<never>['cell']>, kind: ColumnKind): CellObject | null {
  if (value === null || value === undefined || value === '') return null
  if (kind === 'number' && typeof value === 'number')
    return { value, type: Number, format: Number.isInteger(value) ? '#,##0' : FORMATS.number, alignVertical: 'top' }
  if (kind === 'day' && typeof value === 'string')
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: FORMATS.day, alignVertical: 'top' }
  if (kind === 'instant' && value instanceof Date)
    return { value: inVietnam(value), type: Date, format: FORMATS.instant, alignVertical: 'top' }
  const text = value instanceof Date ? value.toISOString() : String(value)
  return { value: cleaned(text), type: String, wrap: true, alignVertical: 'top' }
}

/** A spreadsheet knows no time zones: the clock on the wall of the office is written. */
const inVietnam = (instant: Date): Date => new Date(instant.getTime() + 7 * 3_600_000)

/** One sheet: the line that says what it is, the heads, then a line a row. */
export function sheetOf<Row>(
  name: string,
  about: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): WrittenSheet {
  const heads = columns.map(
    (column): CellObject => ({
      value: column.head,
      type: String,
      fontWeight: 'bold',
      wrap: true,
      alignVertical: 'center',
      backgroundColor: '#E8ECEB',
      bottomBorderStyle: 'medium',
    }),
  )
  const first: CellObject = { value: cleaned(about), type: String, fontStyle: 'italic' }
  const lines = rows.map(row => columns.map(column => cellOf(column.cell(row), column.kind ?? 'text')))
  return { name, about, data: [[first], heads, ...lines], widths: columns.map(column => column.width) }
}

/** Tabs of one workbook may not share a name, be longer than 31 letters or hold []:*?/\. */
export function tabName(name: string, taken: ReadonlySet<string> = new Set()): string {
  const plain = cleaned(name)
    .replaceAll(/[[\]:*?/\\]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^'+|'+$/g, '')
    .trim()
  const short = (end: string): string => `${(plain || 'Bảng').slice(0, 31 - end.length).trim()}${end}`
  let found = short('')
  for (let n = 2; taken.has(found.toLowerCase()); n++) found = short(` ${n}`)
  return found
}

/** An .xlsx file: heads stay in sight while one scrolls, days are days, numbers are numbers. */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const taken = new Set<string>()
  const written = sheets.map((sheet): Sheet<never> => {
    const tab = tabName(sheet.name, taken)
    taken.add(tab.toLowerCase())
    return {
      data: sheet.data,
      sheet: tab,
      columns: sheet.widths.map(width => ({ width })),
      stickyRowsCount: HEAD_LINES,
      orientation: 'landscape',
    }
  })
  return new Uint8Array(await writeExcelFile(written, { fontFamily: 'Arial', fontSize: 11 }).toBuffer())
}

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
