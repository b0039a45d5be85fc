import type { FigureLine } from '../../report-snapshot.ts'
import type { Heading } from '../headings.words.ts'
import { field, one, type Rule } from '../rule.ts'

interface Rate {
  readonly heading: Heading
  readonly code: string
  /** The sentence up to its number. */
  readonly said: string
  /** What is counted above and below the line. */
  readonly unit: string
}

const RATES: readonly Rate[] = [
  {
    heading: 'meetings',
    code: 'staff_reached',
    said: 'Tỷ lệ viên chức, người lao động được phổ biến ít nhất một lần đạt',
    unit: 'người',
  },
  {
    heading: 'procedures',
    code: 'procedures_posted',
    said: 'Tỷ lệ thủ tục hành chính được niêm yết công khai đạt',
    unit: 'thủ tục',
  },
  { heading: 'surveys', code: 'satisfaction', said: 'Tỷ lệ hài lòng qua khảo sát đạt', unit: 'phiếu' },
]

export const RATE_RULES: readonly Rule[] = RATES.map(rate => ({
  heading: rate.heading,
  why: 'Tỷ lệ đo được trong kỳ, kèm tử số và mẫu số; đối chiếu mục tiêu của kế hoạch và cùng kỳ khi có.',
  propose: ({ line }) => {
    const found = line(rate.code)
    return one(rate.code, found && sentenceOf(rate, found))
  },
}))

function sentenceOf({ said, unit }: Rate, line: FigureLine): string | undefined {
  const { code, period, planned, same_period } = line
  if (period.value === null) return undefined
  const of =
    period.denominator === null ? '' : ` (${field(`${code}.numerator`)}/${field(`${code}.denominator`)} ${unit})`
  const aim =
    planned === null ? '' : `, ${period.value >= planned ? 'đạt' : 'chưa đạt'} mục tiêu ${field(`${code}.planned`)}`
  return `${said} ${field(`${code}.period`)}${of}${aim}${points(code, period.value, same_period.value)}.`
}

/** Rates differ by points, not by percent. */
function points(code: string, now: number, before: number | null): string {
  if (before === null) return ''
  const apart = Math.round((now - before) * 10) / 10
  if (apart === 0) return ', bằng cùng kỳ'
  return `, ${apart > 0 ? 'tăng' : 'giảm'} ${field(`${code}.difference`)} điểm phần trăm so với cùng kỳ`
}
