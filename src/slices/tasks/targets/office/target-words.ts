import { formatNumber } from '#ui/format.ts'
import { periodWords } from '../../tasks.words.ts'
import { saysOf } from '../targets.words.ts'
import type { Target, TargetPeriod } from './targets.client.ts'

const OP_WORDS: Readonly<Record<Target['op'], string>> = {
  '>=': 'ít nhất ',
  '>': 'trên ',
  '=': '',
  '<=': 'không quá ',
  '<': 'dưới ',
}
const PER_WORDS: Readonly<Record<string, string>> = {
  day: 'mỗi ngày',
  week: 'mỗi tuần',
  month: 'mỗi tháng',
  quarter: 'mỗi quý',
  half: 'mỗi nửa năm',
  year: 'cả năm',
}

/** "Hứa ít nhất 2 tin, bài mỗi tháng". */
export const promiseWords = ({ op, value, unit, per, bearers }: Target): string =>
  `Hứa ${OP_WORDS[op]}${formatNumber(value)} ${unit}${per ? ` ${PER_WORDS[per] ?? ''}` : ' cả năm'}${bearers > 1 ? `, của mỗi đơn vị trong ${formatNumber(bearers)} đơn vị` : ''}`

/** The period that its verdict comes from: the last of those that stand so. */
export const decidingPeriod = (target: Target): TargetPeriod | undefined =>
  target.periods.findLast(period => period.verdict === target.verdict)

export const unitOf = (target: Target): string => target.figure?.unit ?? target.unit

/** One sentence under the bar: how the verdict was reached. */
export function targetSays(target: Target): string {
  if (!target.figure) return 'Chưa đo được: chưa chọn chỉ tiêu nào của bảng số liệu.'
  const deciding = decidingPeriod(target)
  if (!deciding) return 'Chưa có kỳ nào.'
  const says = saysOf(deciding, unitOf(target))
  return target.periods.length > 1 ? `${periodWords(deciding.code)}: ${says}` : says
}

/** Where the bar ends: a tenth more than the largest of what it shows. */
export function barOf(target: Target): { done: number; promise: number; forecast?: number } | undefined {
  if (!target.figure || target.done === null) return undefined
  const whole = unitOf(target) === '%' ? 100 : Math.max(target.promise, target.done, target.expected ?? 0) * 1.1
  if (whole === 0) return undefined
  return {
    done: target.done / whole,
    promise: target.promise / whole,
    ...(target.expected !== null && { forecast: target.expected / whole }),
  }
}
