import { formatDay, formatNumber } from '#ui/format.ts'
import type { Verdict } from './forecast.ts'

/** Sentences of the refusals of this subject, by code. */
export const targetsWords: Record<string, string> = {
  'target.not-found': 'Không có mục tiêu này trong kế hoạch đang thực hiện.',
  'target.read': 'Mục tiêu và kinh phí cả năm dành cho điều phối viên, lãnh đạo và quản trị.',
  'target.measure': 'Chỉ điều phối viên chọn chỉ tiêu đo một mục tiêu.',
  'target.figure': 'Chỉ tiêu này không đo được mục tiêu: tỷ lệ đo bằng tỷ lệ, số lượng đo bằng số lượng.',
  'target.stale': 'Chỉ tiêu của mục tiêu này vừa được người khác chọn. Xem lại rồi chọn.',
}

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  lost: 'Không kịp',
  at_risk: 'Có nguy cơ',
  unmeasured: 'Chưa có số liệu',
  on_track: 'Đúng tiến độ',
  reached: 'Đã đạt',
  not_begun: 'Chưa đến kỳ',
}

/** How the forecast is made, as the page shows it. */
export const FORMULA_WORDS: readonly string[] = [
  'Số lượng: dự kiến cuối kỳ = đã làm + (đã làm ÷ ngày làm việc đã qua) × ngày làm việc còn lại. Dự kiến đủ mức hứa là đúng tiến độ, chưa đủ là có nguy cơ.',
  'Không kịp: kỳ đã hết mà chưa đủ; hoặc phần thiếu lớn hơn ba lần nhịp đã làm và lớn hơn một việc mỗi tuần còn lại.',
  'Mục tiêu theo tháng, quý: xét từng kỳ. Kỳ đã hết mà thiếu thì mục tiêu không kịp ở kỳ ấy, kỳ sau làm thêm không bù.',
  'Tỷ lệ: tử số ÷ mẫu số của kỳ, không dự báo. Chưa có số liệu thì ghi “–”. Mức 100 % không kịp ngay khi có một trường hợp chắc chắn không đạt.',
  'Chỉ tính hoạt động đã được nhận. Minh chứng chờ duyệt được nêu riêng, đủ bù thì kỳ đã hết vẫn là có nguy cơ.',
]

interface Said {
  readonly verdict: Verdict
  readonly promise: number
  readonly done: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly waiting: number
  readonly expected: number | null
  readonly missing: number
  readonly days_gone: number
  readonly days_left: number
  readonly to: string
}

/** One plain sentence that says how the verdict of a period was reached. Pure. */
export function saysOf(line: Said, unit: string): string {
  const isRate = unit === '%'
  const much = (value: number | null): string => `${formatNumber(value ?? 0)} ${unit}`
  const waits = line.waiting > 0 ? ` Đang chờ duyệt ${much(line.waiting)}.` : ''
  if (line.verdict === 'not_begun') return 'Kỳ chưa bắt đầu.'
  if (line.verdict === 'unmeasured') return 'Chưa có số liệu nào trong kỳ nên chưa dự báo.'
  if (isRate) return rateSays(line)
  if (line.verdict === 'reached') return `Đã có ${much(line.done)}, đủ mức hứa ${much(line.promise)}.`
  if (line.days_left === 0 && line.missing > 0)
    return `Hết kỳ ngày ${formatDay(line.to)}, còn thiếu ${much(line.missing)}.${waits}`
  if (line.missing === 0 && line.verdict === 'lost') return `Đã có ${much(line.done)}, vượt mức ${much(line.promise)}.`
  const pace = `${formatNumber(line.days_gone)} ngày làm việc có ${much(line.done)}`
  const ahead = `giữ nhịp này thì cuối kỳ có ${much(line.expected)}`
  if (line.verdict === 'lost')
    return `Còn thiếu ${much(line.missing)} trong ${formatNumber(line.days_left)} ngày làm việc, hơn ba lần nhịp đã làm.${waits}`
  return `${pace}, ${ahead} so với ${much(line.promise)} đã hứa.${waits}`
}

function rateSays({ verdict, numerator, denominator, promise, done }: Said): string {
  const share =
    numerator === null || denominator === null
      ? `${formatNumber(done ?? 0)} %`
      : `${formatNumber(numerator)}/${formatNumber(denominator)} là ${formatNumber(done ?? 0)} %`
  if (verdict === 'lost' && promise >= 100) return `${share}: đã có trường hợp không đạt nên không còn đủ 100 %.`
  if (verdict === 'lost') return `Hết kỳ với ${share}, dưới mức ${formatNumber(promise)} % đã hứa.`
  if (verdict === 'reached') return `Hết kỳ với ${share}, đủ mức ${formatNumber(promise)} % đã hứa.`
  return `Đến nay ${share}, mức hứa ${formatNumber(promise)} %.`
}
