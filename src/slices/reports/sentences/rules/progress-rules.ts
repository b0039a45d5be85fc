import { writeDay } from '#platform/day.ts'
import type { Grounds } from '../grounds.ts'
import { field, one, type Rule } from '../rule.ts'

/** The plan itself, when it was issued in the period. */
const planIssued: Rule = {
  heading: 'direction',
  why: 'Kế hoạch năm được ban hành trong kỳ này.',
  propose: ({ snapshot: { plan, period } }) => {
    const day = plan?.issued_on
    if (!plan || !day || day < period.from_day || day > period.counted_to) return []
    const number = plan.number ? ` số ${plan.number}` : ''
    return one(
      'plan_issued',
      `Đơn vị đã ban hành Kế hoạch${number} ngày ${writeDay(day)} về tuyên truyền cải cách hành chính năm ${period.year}, phân công nhiệm vụ và thời hạn cho từng khoa, phòng, trạm y tế.`,
    )
  },
}

const sums = ({ snapshot: { tasks } }: Grounds) => {
  const total = (pick: (task: (typeof tasks)[number]) => number) => tasks.reduce((sum, task) => sum + pick(task), 0)
  return {
    promised: total(t => t.promised),
    accepted: total(t => t.accepted),
    waiting: total(t => t.waiting),
    late: total(t => t.late),
  }
}

const duties: Rule = {
  heading: 'progress',
  why: 'Các kỳ thực hiện đến hạn trong kỳ báo cáo: đã duyệt, chờ duyệt, quá hạn.',
  propose: grounds => one('progress', progressSentence(grounds)),
}

function progressSentence(grounds: Grounds): string | undefined {
  const { promised, accepted, waiting, late } = sums(grounds)
  if (!grounds.snapshot.plan) return undefined
  if (promised === 0) return 'Trong kỳ không có kỳ thực hiện nào đến hạn.'
  const due = `Trong kỳ có ${field('occurrences.promised')} kỳ thực hiện đến hạn của ${field('tasks.count')} nhiệm vụ; `
  if (accepted === promised)
    return `${due}${promised === 1 ? 'kỳ này đã' : 'tất cả đã'} hoàn thành và được duyệt, không có kỳ quá hạn.`
  const approved =
    accepted === 0
      ? 'chưa có kỳ nào được duyệt'
      : `đã được duyệt ${field('occurrences.accepted')} kỳ (đạt ${field('occurrences.share')})`
  const waits = waiting === 0 ? '' : `, chờ duyệt ${field('occurrences.waiting')} kỳ`
  const overdue = late === 0 ? ', không có kỳ quá hạn' : `, còn ${field('occurrences.late')} kỳ quá hạn`
  return `${due}${approved}${waits}${overdue}.`
}

const unitsSent: Rule = {
  heading: 'progress',
  why: 'Số đơn vị đã nộp đủ kết quả các kỳ đến hạn.',
  propose: ({ snapshot: { units } }) => {
    if (units === undefined || units.asked === 0) return []
    if (units.behind.length > 0)
      return one(
        'units_sent',
        `${field('units.sent')}/${field('units.asked')} đơn vị đã nộp đủ kết quả các kỳ đến hạn.`,
      )
    const who = units.asked === 1 ? 'Đơn vị có kỳ đến hạn' : `Cả ${field('units.asked')} đơn vị có kỳ đến hạn`
    return one('units_sent', `${who} đã nộp đủ kết quả.`)
  },
}

export const PROGRESS_RULES: readonly Rule[] = [planIssued, duties, unitsSent]
