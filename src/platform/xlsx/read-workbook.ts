import readXlsxFile, { type CellValue } from 'read-excel-file/node'
import { problem } from '../errors.ts'
import { columnLetters, lookIntoWorkbook, type SheetLook } from './look-into-workbook.ts'

export interface ReadLine {
  /** As the spreadsheet counts them, from 1. */
  readonly line: number
  /** Texts; a day as '2026-03-05', an empty cell as ''. */
  readonly cells: readonly string[]
  /** Columns, from 0, whose value a formula makes. */
  readonly formulas: readonly number[]
  /** A cell of the line is merged with others: 'A4:A6'. */
  readonly merged: string | undefined
}

export interface ReadSheet {
  readonly name: string
  readonly isHidden: boolean
  readonly lines: readonly ReadLine[]
}

/** The sheets of an .xlsx file as lines of texts, with what a reader of cells alone would not see. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadSheet[]> {
  const looks = await lookIntoWorkbook(bytes)
  const sheets = await readXlsxFile(Buffer.from(bytes)).catch(() => {
    throw problem('invalid', 'workbook.unreadable')
  })
  return sheets.map(({ sheet, data }, at) => {
    const look = looks[at] ?? { isHidden: false, merged: [], formulas: new Set<string>() }
    const lines = data.map((cells, i) => lineOf(i + 1, cells, look)).filter(line => line.cells.some(Boolean))
    return { name: sheet, isHidden: look.isHidden, lines }
  })
}

function lineOf(line: number, values: readonly (CellValue | null)[], look: SheetLook): ReadLine {
  return {
    line,
    cells: values.map(textOf),
    formulas: values.flatMap((_, i) => (look.formulas.has(`${columnLetters(i + 1)}${line}`) ? [i] : [])),
    merged: look.merged.find(ref => coversLine(ref, line)),
  }
}

function coversLine(ref: string, line: number): boolean {
  const [from = 0, to = from] = ref.split(':').map(address => Number(/\d+$/.exec(address)?.[0] ?? 0))
  return from <= line && line <= to
}

const ONE_DAY = 86_400_000

function textOf(value: CellValue | null): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return ''
    const iso = value.toISOString()
    return value.getTime() % ONE_DAY === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`
  }
  return String(value).normalize('NFC').replaceAll(/\s+/g, ' ').trim()
}
