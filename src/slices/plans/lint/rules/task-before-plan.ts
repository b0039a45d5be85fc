import { earliestDay, sayDay } from '../plan-days.ts'
import { defineRule, type Found } from '../rule.ts'
import { withAt } from '../with-at.ts'

export const taskBeforePlan = defineRule({
  code: 'task-before-plan',
  severity: 'error',
  kind: 'inconsistent_date',
  title: 'Hạn của nhiệm vụ trước ngày ban hành kế hoạch',
  about: 'Việc có hạn trước ngày ký thì trễ ngay khi ban hành; hoặc ngày ghi nhầm, hoặc việc đã làm rồi.',
  look: ({ draft }) => {
    const from = earliestDay(draft)
    // A day of an earlier year is told as such.
    const first = from && draft.year ? `${draft.year}-01-01` : ''
    return draft.tasks.flatMap((task): Found[] => {
      const days = [task.schedule, ...(task.parts ?? []).map(part => part.schedule)].flatMap(({ dates }) => dates)
      const past = days.find(day => from && day < from && (day >= first || from < first))
      if (!past || !from) return []
      const says = `Hạn ${sayDay(past)} trước ngày ban hành kế hoạch (${sayDay(draft.date ?? from)})`
      return [withAt({ where: `Nhiệm vụ ${task.no}`, says, quotes: [task.schedule.raw] }, task.at)]
    })
  },
})
