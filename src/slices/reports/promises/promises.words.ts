import type { PromiseLine, PromiseStand } from '../report-snapshot.ts'
import { writeNumber } from '../write-numbers.ts'

const OPS: Readonly<Record<PromiseLine['op'], string>> = {
  '>=': 'ít nhất',
  '>': 'trên',
  '=': 'đủ',
  '<=': 'không quá',
  '<': 'dưới',
}
const TIMES = {
  week: 'tuần',
  month: 'tháng',
  quarter: 'quý',
  half: 'sáu tháng',
  session: 'buổi',
  report: 'báo cáo',
} as const
const ROMAN = ['I', 'II', 'III', 'IV']

/** "ít nhất 2 tin/bài mỗi tháng", "ít nhất 80% mỗi buổi", "trên 90%". */
export function promiseWords({ op, value, unit, by }: PromiseLine): string {
  if (by === 'report') return 'đúng hạn mọi báo cáo'
  const much = unit === '%' ? `${writeNumber(value)}%` : `${writeNumber(value)} ${unit}`
  return `${OPS[op]} ${much}${by === 'rate' ? '' : ` mỗi ${TIMES[by]}`}`
}

/** "8/10 buổi đạt", "92,63% (381/412)"; "–" where there was nothing to look at. */
export function standWords({ by }: Pick<PromiseLine, 'by'>, stand: PromiseStand): string {
  if (stand.of === 0) return '–'
  if (by !== 'rate') return `${writeNumber(stand.kept)}/${writeNumber(stand.of)} ${TIMES[by]} đạt`
  return `${writeNumber(stand.value ?? 0)}% (${share(stand)})`
}

const share = ({ numerator, denominator }: PromiseStand): string =>
  `${writeNumber(numerator ?? 0)}/${writeNumber(denominator ?? 0)}`

/** The lowest of them, and all sessions together: what stands beside the count. */
export function besideWords({ by, unit }: Pick<PromiseLine, 'by' | 'unit'>, stand: PromiseStand): string {
  const { worst } = stand
  if (!worst) return ''
  if (by === 'session')
    return `thấp nhất ${writeNumber(worst.value)}%: ${worst.of}; chung các buổi ${writeNumber(stand.value ?? 0)}% (${share(stand)})`
  return `thấp nhất ${timeWords(worst.of)}: ${writeNumber(worst.value)} ${unit}`
}

/** Kept each time so far; undefined where there was nothing to look at. */
export const isKept = ({ cumulative }: Pick<PromiseLine, 'cumulative'>): boolean | undefined =>
  cumulative.of === 0 ? undefined : cumulative.kept === cumulative.of

/** 2026-04 → tháng 4; 2026-Q2 → quý II; 2026-W05 → tuần 5. */
function timeWords(code: string): string {
  const part = code.slice(5)
  const n = Number(part.replace(/^\D/, ''))
  if (part.startsWith('W')) return `tuần ${n}`
  if (part.startsWith('Q')) return `quý ${ROMAN[n - 1] ?? n}`
  if (part.startsWith('H')) return n === 1 ? 'sáu tháng đầu năm' : 'sáu tháng cuối năm'
  return `tháng ${n}`
}
