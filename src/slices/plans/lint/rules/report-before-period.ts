import { sayDay, startOfPeriod } from '../plan-days.ts'
import { defineRule, type Found } from '../rule.ts'
import { withAt } from '../with-at.ts'

export const reportBeforePeriod = defineRule({
  code: 'report-before-period',
  severity: 'remark',
  kind: 'x-report',
  title: 'Hạn báo cáo trước khi kỳ bắt đầu',
  about: 'Báo cáo của một kỳ không thể gửi trước khi kỳ đó bắt đầu.',
  look: ({ draft }) =>
    draft.reportDeadlines.flatMap(({ period, due, at }): Found[] => {
      if (!due || !period || !/^\d{4}/.test(period) || due >= startOfPeriod(period)) return []
      return [
        withAt({ where: 'Báo cáo', says: `Báo cáo kỳ ${period} có hạn ${sayDay(due)}, trước khi kỳ bắt đầu` }, at),
      ]
    }),
})
