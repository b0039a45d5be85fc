import { missingRows } from '../fields.ts'
import { nameOf, unitOf } from '../figure-names.ts'
import type { Grounds } from '../grounds.ts'
import { field, one, plainText, type Rule } from '../rule.ts'

const feedback: Rule = {
  heading: 'feedback',
  why: 'Số phản ánh, kiến nghị tiếp nhận, đã xử lý và xử lý đúng hạn trong kỳ.',
  propose: grounds => one('feedback', feedbackSentence(grounds)),
}

function feedbackSentence({ line }: Grounds): string | undefined {
  const received = line('feedback_received')?.period.value
  if (received === null || received === undefined) return undefined
  if (received === 0) return 'Trong kỳ không tiếp nhận phản ánh, kiến nghị nào.'
  const share = (code: string, said: string): string => {
    const found = line(code)?.period
    if (!found || found.value === null || found.denominator === null) return ''
    return `${said} ${field(`${code}.numerator`)}/${field(`${code}.denominator`)} phản ánh, kiến nghị (${field(`${code}.period`)})`
  }
  return `Trong kỳ, đơn vị đã tiếp nhận ${field('feedback_received.period')} phản ánh, kiến nghị${share('feedback_handled', '; đã xử lý')}${share('feedback_on_time', ', trong đó xử lý đúng hạn')}.`
}

const spending: Rule = {
  heading: 'money',
  why: 'Số tiền đã dùng trong kỳ và từ đầu năm, so với dự toán các nhiệm vụ của kế hoạch.',
  propose: grounds => one('spending', spendingSentence(grounds)),
}

function spendingSentence({ line, is_from_new_year }: Grounds): string | undefined {
  const money = line('spending')
  const used = money?.period.value
  if (!money || used === null || used === undefined) return undefined
  const { planned, cumulative } = money
  const now =
    used === 0 ? 'Trong kỳ chưa sử dụng kinh phí' : `Kinh phí đã sử dụng trong kỳ là ${field('spending.period')} đồng`
  const sum = is_from_new_year || !cumulative.value ? '' : `; lũy kế từ đầu năm ${field('spending.cumulative')} đồng`
  if (planned === null || cumulative.value === null) return `${now}${sum}.`
  if (cumulative.value === 0) return `${now} (dự toán năm ${field('spending.planned')} đồng).`
  const left = planned - cumulative.value
  const rest =
    left > 0
      ? `, còn lại ${field('spending.left')} đồng`
      : left < 0
        ? `, vượt dự toán ${field('spending.left')} đồng`
        : ', đã sử dụng hết dự toán'
  return `${now}${sum}, bằng ${field('spending.percent')} dự toán năm${rest}.`
}

const lateFacts: Rule = {
  heading: 'notes',
  why: 'Việc xảy ra trước ngày chốt của báo cáo đã gửi nhưng sau đó mới ghi nhận.',
  propose: ({ snapshot: { figures } }) => {
    const late = figures.filter(line => line.late > 0)
    if (late.length === 0) return []
    const list = late.map(line => `${nameOf(line)} (${field(`${line.code}.late`)} ${unitOf(line)})`).join('; ')
    return one(
      'late_facts',
      `Ghi nhận bổ sung kết quả phát sinh trước ngày chốt của báo cáo đã gửi, đã tính trong số lũy kế: ${list}.`,
    )
  },
}

/** So many reasons are told; the table of adjustments has them all. */
const TOLD = 3

const adjusted: Rule = {
  heading: 'notes',
  why: 'Số liệu của báo cáo đã gửi được rút lại hoặc sửa, kèm lý do; báo cáo đã gửi giữ nguyên.',
  propose: ({ snapshot: { figures, adjustments = [] } }) => {
    const changed = figures.filter(line => line.adjusted)
    if (changed.length === 0) return []
    const list = changed.map(line => {
      const reasons = [...new Set(adjustments.filter(one => one.code === line.code).map(one => one.reason.trim()))]
      const why = reasons.length === 0 ? '' : ` (${plainText(reasons.slice(0, TOLD).join('; '))})`
      return `${nameOf(line)} ${(line.adjusted ?? 0) > 0 ? 'tăng' : 'giảm'} ${field(`${line.code}.adjusted`)} ${unitOf(line)}${why}`
    })
    return one('adjusted', `Điều chỉnh số liệu của báo cáo đã gửi, đã tính trong số lũy kế: ${list.join('; ')}.`)
  },
}

const missing: Rule = {
  heading: 'notes',
  why: 'Các dòng của bảng số liệu chưa có ghi nhận nào trong năm.',
  propose: ({ snapshot }) =>
    missingRows(snapshot.figures).length === 0 ? [] : one('missing', `Chưa có số liệu về ${field('missing.names')}.`),
}

export const OTHER_RULES: readonly Rule[] = [feedback, spending, lateFacts, adjusted, missing]
