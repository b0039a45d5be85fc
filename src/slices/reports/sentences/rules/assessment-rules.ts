import type { FigureLine } from '../../report-snapshot.ts'
import { periodInText } from '../../reports.words.ts'
import { slug } from '../fields.ts'
import { nameOf, unitOf } from '../figure-names.ts'
import type { Grounds } from '../grounds.ts'
import { field, one, plainText, type Rule } from '../rule.ts'
import { titleInText, upperFirst } from '../vietnamese.ts'

/** Below the year's pace by this many points a figure is slow; less is the unevenness of any work. */
const SLACK = 10

const listed = (lines: readonly FigureLine[], which: string): string =>
  lines.map(line => `${nameOf(line)} (${field(`${line.code}.${which}`)})`).join('; ')

const planned = ({ snapshot }: Grounds): FigureLine[] =>
  snapshot.figures.filter(line => line.percent !== null && line.code !== 'spending')

export const slowFigures = (grounds: Grounds): FigureLine[] =>
  planned(grounds).filter(line => (line.percent ?? 0) < grounds.year_passed - SLACK)

const done: Rule = {
  heading: 'good',
  why: 'Nhiệm vụ mà mọi kỳ đến hạn đều đã được duyệt.',
  propose: ({ snapshot: { tasks } }) => {
    const due = tasks.filter(task => task.promised > 0)
    const full = due.filter(task => task.accepted === task.promised)
    if (full.length === 0) return []
    const which = full.length === due.length ? '' : `: ${field('tasks.done_names')}`
    return one(
      'done_tasks',
      `Hoàn thành đủ các kỳ đến hạn của ${field('tasks.done')}/${field('tasks.count')} nhiệm vụ${which}.`,
    )
  },
}

const reached: Rule = {
  heading: 'good',
  why: 'Chỉ tiêu có lũy kế bằng hoặc hơn kế hoạch cả năm.',
  propose: grounds => {
    const full = planned(grounds).filter(line => (line.percent ?? 0) >= 100)
    return full.length === 0 ? [] : one('reached', `Đã hoàn thành kế hoạch năm đối với: ${listed(full, 'percent')}.`)
  },
}

const writers: Rule = {
  heading: 'good',
  why: 'Đơn vị có nhiều tin, bài trên trang thông tin điện tử nhất trong kỳ.',
  propose: grounds =>
    grounds.writers.length === 0
      ? []
      : one('writers', `Đơn vị có nhiều tin, bài trên trang thông tin điện tử: ${field('units.writers')}.`),
}

const late: Rule = {
  heading: 'shortcomings',
  why: 'Kỳ thực hiện đã quá hạn mà chưa nộp, theo nhiệm vụ.',
  propose: ({ snapshot: { tasks } }) =>
    tasks.some(task => task.late > 0)
      ? one(
          'late_tasks',
          `Còn ${field('occurrences.late')} kỳ quá hạn thuộc ${field('tasks.late')} nhiệm vụ: ${field('tasks.late_names')}.`,
        )
      : [],
}

const behind: Rule = {
  heading: 'shortcomings',
  why: 'Đơn vị còn kỳ đến hạn chưa nộp.',
  propose: ({ snapshot: { units } }) =>
    units && units.behind.length > 0
      ? one(
          'units_behind',
          `Còn ${field('units.behind')}/${field('units.asked')} đơn vị chưa nộp đủ kết quả: ${field('units.behind_names')}.`,
        )
      : [],
}

const silent: Rule = {
  heading: 'shortcomings',
  why: 'Tháng trọn vẹn trong kỳ không có tin, bài nào trên trang thông tin điện tử.',
  propose: grounds =>
    grounds.silent_months.length === 0
      ? []
      : one('silent_months', `Không có tin, bài trên trang thông tin điện tử trong ${field('months.silent')}.`),
}

const slow: Rule = {
  heading: 'shortcomings',
  why: `Chỉ tiêu thấp hơn thời gian đã qua của năm kế hoạch từ ${SLACK} điểm phần trăm.`,
  propose: grounds => {
    const lines = slowFigures(grounds)
    if (lines.length === 0) return []
    return one(
      'slow',
      `Năm kế hoạch đã qua ${field('year.passed')} thời gian, một số chỉ tiêu đạt thấp hơn: ${listed(lines, 'percent')}.`,
    )
  },
}

const missed: Rule = {
  heading: 'shortcomings',
  why: 'Tỷ lệ đo được thấp hơn mục tiêu của kế hoạch.',
  propose: ({ snapshot: { figures } }) =>
    figures
      .filter(
        ({ is_rate, planned: aim, period }) => is_rate && aim !== null && period.value !== null && period.value < aim,
      )
      .map(line => ({ ...line, said: upperFirst(nameOf(line)) }))
      .map(({ code, said }) => ({
        key: `missed.${code}`,
        text: `${said} mới đạt ${field(`${code}.period`)} so với mục tiêu ${field(`${code}.planned`)}.`,
      })),
}

const fewer: Rule = {
  heading: 'shortcomings',
  why: 'Chỉ tiêu thấp hơn cùng kỳ năm trước.',
  propose: ({ snapshot: { figures } }) => {
    const lines = figures.filter(
      ({ code, is_rate, period, same_period }) =>
        !is_rate &&
        code !== 'spending' &&
        code !== 'feedback_received' &&
        period.value !== null &&
        same_period.value !== null &&
        period.value < same_period.value,
    )
    if (lines.length === 0) return []
    const list = lines
      .map(line => `${nameOf(line)} (giảm ${field(`${line.code}.difference`)} ${unitOf(line)})`)
      .join('; ')
    return one('fewer', `Một số kết quả thấp hơn cùng kỳ: ${list}.`)
  },
}

/** So many of the next period's tasks are named; the rest are in the plan. */
const NAMED_TASKS = 10

const nextTasks: Rule = {
  heading: 'next_tasks',
  why: 'Kỳ thực hiện của kế hoạch đến hạn sau báo cáo này, đến ngày chốt của báo cáo sau.',
  propose: ({ next }) => {
    if (next.tasks.length === 0) return []
    const until = next.period ? ` (báo cáo ${periodInText(next.period)})` : ''
    const named = next.tasks.slice(0, NAMED_TASKS)
    return [
      ...one(
        'next_tasks',
        `Thực hiện ${field('next.occurrences')} kỳ đến hạn của ${field('next.tasks')} nhiệm vụ trong kỳ sau${until}${named.length < next.tasks.length ? ', trọng tâm là:' : ':'}`,
      ),
      ...named.map(task => ({
        key: `next_task.${slug(task.no)}`,
        text: `- ${plainText(titleInText(task.title))}: ${field(`next_task.${slug(task.no)}`)} kỳ${task.leads.length > 0 ? `, ${plainText(task.leads.join(', '))} chủ trì` : ''}.`,
      })),
    ]
  },
}

const catchUp: Rule = {
  heading: 'next_tasks',
  why: 'Còn kỳ quá hạn phải làm xong.',
  propose: ({ snapshot: { tasks } }) =>
    tasks.some(task => task.late > 0)
      ? one('catch_up', `Đôn đốc hoàn thành ${field('occurrences.late')} kỳ quá hạn còn lại của kỳ này.`)
      : [],
}

export const ASSESSMENT_RULES: readonly Rule[] = [
  done,
  reached,
  writers,
  late,
  behind,
  silent,
  slow,
  missed,
  fewer,
  catchUp,
  nextTasks,
]
