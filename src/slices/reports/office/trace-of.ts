import { formatQuantity } from '#ui/format.ts'
import type { TraceStep } from '#ui/office/trace.tsx'
import { sayValue } from './figure-words.ts'
import type { OpenedFigure } from './reports.client.ts'

/** Kế hoạch TT 5, TT 14 → 20 bài → −1 điều chỉnh → Chỉ tiêu 2: 19 → Báo cáo, mục I. */
export function traceOf({ line, rows }: OpenedFigure): TraceStep[] {
  const numbers = [...new Set(rows.flatMap(row => row.ties.map(tie => tie.no)))]
  const done = rows.filter(row => !row.is_adjustment)
  const corrections = rows.filter(row => row.is_adjustment)
  const sum = (some: typeof rows): number => some.reduce((total, row) => total + (row.amount ?? 0), 0)
  const steps: TraceStep[] = []
  if (numbers.length > 0) steps.push({ before: 'Kế hoạch', value: numbers.map(no => `TT ${no}`).join(', ') })
  steps.push(
    line.is_rate
      ? { value: formatQuantity(done.length), after: 'lần ghi nhận' }
      : { value: formatQuantity(sum(done), 2), after: `${line.unit} đã ghi nhận` },
  )
  if (corrections.length > 0) steps.push({ value: signed(sum(corrections)), after: 'điều chỉnh', correction: true })
  steps.push({
    before: `Chỉ tiêu ${line.number}:`,
    value: sayValue(line.cumulative.value, line.is_rate),
    current: true,
  })
  steps.push({ before: 'Báo cáo,', after: line.period.value === null ? 'bảng số liệu' : 'mục I' })
  return steps
}

const signed = (value: number): string => (value < 0 ? `−${formatQuantity(-value, 2)}` : `+${formatQuantity(value, 2)}`)
