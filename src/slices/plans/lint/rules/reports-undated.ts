import { hasDatedReport, isTimeless } from '../measurable.ts'
import { defineRule } from '../rule.ts'

export const reportsUndated = defineRule({
  code: 'reports-undated',
  severity: 'warning',
  kind: 'missing_deadline',
  title: 'Báo cáo không có ngày gửi',
  about: '“Định kỳ”, “theo quy định” không phải là hạn; nơi nhận báo cáo cần một ngày cụ thể.',
  look: checked => {
    if (checked.draft.reportDeadlines.length === 0 || hasDatedReport(checked) || isTimeless(checked)) return []
    return [{ where: 'Tổ chức thực hiện', says: 'Báo cáo “định kỳ”, “theo quy định” không có ngày cụ thể' }]
  },
})
