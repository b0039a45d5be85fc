import { formatPercent, formatQuantity } from '#ui/format.ts'
import type { FigureFact } from './reports.client.ts'

/** A value of the table: "–" for nothing to say, rates in percent. */
export function sayValue(value: number | null, isRate: boolean): string {
  if (value === null) return '–'
  return isRate ? formatPercent(value) : formatQuantity(value, 2)
}

/** +2, −1: what one fact adds to its figure; a rate shows its numerator of its denominator. */
export function sayAmount({ amount, numerator, denominator }: FigureFact, unit: string): string {
  if (amount !== null) return `${formatQuantity(amount, 2).replace('-', '−')} ${unit}`
  return denominator === null ? '' : `${formatQuantity(numerator, 2)}/${formatQuantity(denominator, 2)}`
}

/** "TT 5, kỳ T3": the row of the plan and the period it was handed in for. */
export const sayTie = ({ no, period_code: code }: FigureFact['ties'][number]): string => `TT ${no}, ${sayPeriod(code)}`

/** Period codes as tables write them: 2026-03 → kỳ T3, 2026-Q1 → Quý I, 2026-W06 → tuần 6. */
export function sayPeriod(code: string): string {
  const [year = '', part] = [code.slice(0, 4), code.slice(5)]
  if (!part) return `năm ${year}`
  if (/^\d\d-\d\d$/.test(part)) return `ngày ${part.slice(3)}/${Number(part.slice(0, 2))}`
  if (part.startsWith('W')) return `tuần ${Number(part.slice(1))}`
  return LONG[part] ?? `kỳ T${Number(part)}`
}

const LONG: Readonly<Record<string, string>> = {
  Q1: 'Quý I',
  Q2: 'Quý II',
  Q3: 'Quý III',
  Q4: 'Quý IV',
  H1: '6 tháng đầu năm',
  H2: '6 tháng cuối năm',
  '9M': '9 tháng',
}

/** The figure's key inside the document: `website_articles.period` belongs to the row `website_articles`. */
export const codeOfKey = (key: string): string => key.split('.')[0] ?? key
