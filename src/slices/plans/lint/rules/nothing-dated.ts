import { isTimeless } from '../measurable.ts'
import { defineRule } from '../rule.ts'

export const nothingDated = defineRule({
  code: 'nothing-dated',
  severity: 'error',
  kind: 'missing_deadline',
  title: 'Cả kế hoạch không có thời gian',
  about: '“06 rõ”: rõ thời gian; không có mốc nào thì không biết khi nào trễ.',
  look: checked => {
    const says = 'Không có thời gian thực hiện cho nội dung nào; báo cáo không có hạn'
    return isTimeless(checked) ? [{ where: 'Toàn văn', says }] : []
  },
})
