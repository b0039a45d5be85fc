import { hasDatedReport, isTimeless } from '../measurable.ts'
import { defineRule } from '../rule.ts'
import { withAt } from '../with-at.ts'

export const reportsUndated = defineRule({
  code: 'reports-undated',
  severity: 'warning',
  kind: 'missing_deadline',
  title: 'Báo cáo không có ngày gửi',
  about: '“Định kỳ”, “theo quy định” không phải là hạn; nơi nhận báo cáo cần một ngày cụ thể.',
  look: checked => {
    const [first] = checked.draft.reportDeadlines
    if (!first || hasDatedReport(checked) || isTimeless(checked)) return []
    return [withAt({ where: 'Tổ chức thực hiện', says: 'Có giao báo cáo nhưng không ghi ngày cụ thể nào' }, first.at)]
  },
})
