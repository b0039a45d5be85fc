import { fold } from '../../reader/text.ts'
import { isTimeless } from '../measurable.ts'
import { defineRule } from '../rule.ts'

const REPORT = /(?:tổng hợp,? |định kỳ |gửi |chế độ )báo cáo|báo cáo (?:kết quả|định kỳ|tình hình|về|cho|sở|giám đốc)/

export const reportAbsent = defineRule({
  code: 'report-absent',
  severity: 'remark',
  kind: 'x-report',
  title: 'Không nói đến báo cáo kết quả',
  about: 'Kế hoạch nói ai báo cáo, cho ai, khi nào; thiếu thì cuối kỳ không ai tổng hợp.',
  look: checked => {
    const { tasks, reportDeadlines } = checked.draft
    if (checked.places.some(({ text }) => REPORT.test(fold(text)))) return []
    if (tasks.length === 0 || reportDeadlines.length > 0 || isTimeless(checked)) return []
    return [{ where: 'Tổ chức thực hiện', says: 'Không thấy hạn hay kỳ báo cáo kết quả thực hiện nào' }]
  },
})
