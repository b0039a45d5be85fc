import { defineRule } from '../rule.ts'
import { withAt } from '../with-at.ts'

export const reportWithoutAddressee = defineRule({
  code: 'report-without-addressee',
  severity: 'remark',
  kind: 'x-report',
  title: 'Báo cáo không nói gửi cho ai',
  about: 'Hạn báo cáo cần nơi nhận; không có thì đơn vị không biết gửi về phòng nào, cơ quan nào.',
  look: ({ draft: { reportDeadlines } }) => {
    const dated = reportDeadlines.filter(deadline => deadline.due !== null)
    if (dated.length === 0 || reportDeadlines.some(deadline => deadline.to !== null)) return []
    return [withAt({ where: 'Báo cáo', says: 'Có hạn báo cáo nhưng không nói gửi cho ai' }, dated[0]?.at)]
  },
})
