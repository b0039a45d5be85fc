import { earliestDay, endOfPeriod, sayDay } from '../plan-days.ts'
import { defineRule } from '../rule.ts'

export const taskPeriodPast = defineRule({
  code: 'task-period-past',
  severity: 'remark',
  kind: 'x-date',
  title: 'Kỳ thực hiện đã hết khi ban hành kế hoạch',
  about: 'Việc của một tháng, một quý đã qua khi ký kế hoạch: đã làm rồi thì nói rõ, chưa làm thì dời.',
  look: ({ draft }) => {
    const from = earliestDay(draft)
    if (!from || !draft.year) return []
    const past = draft.tasks.filter(({ schedule: { kind, periods } }) =>
      kind === 'in_period' && periods.length > 0
        ? periods.every(period => period.startsWith(String(draft.year)) && endOfPeriod(period) < from)
        : false,
    )
    if (past.length === 0) return []
    const where = `Nhiệm vụ ${past.map(task => task.no).join(', ')}`
    const says = `Kỳ thực hiện (${past[0]?.schedule.raw}) đã hết trước ngày ban hành ${sayDay(draft.date ?? from)}`
    return [{ where, says, quotes: past.map(task => task.schedule.raw) }]
  },
})
