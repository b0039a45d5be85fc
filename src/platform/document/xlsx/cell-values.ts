import { type Cell, type Run, textOf } from '../layout.ts'

/** What a cell of a spreadsheet holds for a cell of a document: the number or the day that its text writes, or the text. */
export type CellValue =
  | { readonly kind: 'number'; readonly value: number; readonly format: string }
  | { readonly kind: 'day'; readonly value: Date }
  | { readonly kind: 'text'; readonly text: string }

/** As Vietnamese documents write them: 1.234,5 and 92,6%. A minus is a hyphen or the sign itself. */
const NUMBER = /^([-−]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,4}))?\s?(%?)$/u
const DAY = /^(\d{2})\/(\d{1,2})\/(\d{4})$/u

/** The words of a cell, a paragraph a line. A line feed in small print only breaks a long word for paper. */
export const cellText = ({ paragraphs }: Cell): string => paragraphs.map(runs => textOf(runs.map(whole))).join('\n')

const whole = (run: Run): Run => ('small' in run && run.small ? { ...run, text: run.text.replaceAll('\n', '') } : run)

/** Numbers are what stands to the right of its column, or is a figure; a task's number or a year in words stays text. */
export function cellValue(cell: Cell, isNumeric: boolean): CellValue {
  const text = cellText(cell)
  const day = dayIn(text)
  if (day) return { kind: 'day', value: day }
  const runs = cell.paragraphs.flat()
  const isFigure = runs.length > 0 && runs.every(run => run.kind === 'figure')
  return ((isNumeric || isFigure) && numberIn(text)) || { kind: 'text', text }
}

function dayIn(text: string): Date | undefined {
  const [, day, month, year] = DAY.exec(text.trim()) ?? []
  if (!day || !month || !year) return undefined
  const read = new Date(`${year}-${month.padStart(2, '0')}-${day}T00:00:00Z`)
  return Number.isNaN(read.getTime()) || read.getUTCDate() !== Number(day) ? undefined : read
}

function numberIn(text: string): CellValue | undefined {
  const [, minus, whole, decimals = '', percent] = NUMBER.exec(text.trim()) ?? []
  if (whole === undefined) return undefined
  const value = Number(`${minus ? '-' : ''}${whole.replaceAll('.', '')}.${decimals || '0'}`)
  const point = decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`
  // A hundredth of 92.6 is not 0.926 in binary: written with all its digits it is.
  if (percent)
    return { kind: 'number', value: Number((value / 100).toFixed(decimals.length + 2)), format: `0${point}%` }
  return { kind: 'number', value, format: `#,##0${point}` }
}
