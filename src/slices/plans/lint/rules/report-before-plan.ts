import { earliestDay, sayDay } from '../plan-days.ts'
import { defineRule, type Found } from '../rule.ts'
import { withAt } from '../with-at.ts'

export const reportBeforePlan = defineRule({
  code: 'report-before-plan',
  severity: 'error',
  kind: 'inconsistent_date',
  title: 'Hạn báo cáo trước ngày ban hành kế hoạch',
  about: 'Hạn đã qua khi kế hoạch ra đời thì không ai giữ được; thường là ghi nhầm năm.',
  look: ({ draft }) => {
    const from = earliestDay(draft)
    return draft.reportDeadlines.flatMap(({ due, at }): Found[] => {
      if (!from || !due || due >= from) return []
      const says = `Hạn báo cáo ${sayDay(due)} trước ngày ban hành kế hoạch (${sayDay(draft.date ?? from)})`
      return [withAt({ where: 'Báo cáo', says }, at)]
    })
  },
})
