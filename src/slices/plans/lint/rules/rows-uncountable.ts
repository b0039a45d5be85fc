import { isUncountable } from '../measurable.ts'
import { defineRule } from '../rule.ts'

const LEAST_ROWS = 3

export const rowsUncountable = defineRule({
  code: 'rows-uncountable',
  severity: 'warning',
  kind: 'missing_deadline',
  title: 'Phần lớn bảng chỉ ghi “Thường xuyên”, “Trong năm”',
  about: 'Việc không có mốc, không có tần suất thì cuối năm không đếm được đã làm hay chưa.',
  look: ({ tableTasks }) => {
    const vague = tableTasks.filter(isUncountable)
    if (tableTasks.length < LEAST_ROWS || vague.length * 2 <= tableTasks.length) return []
    const where = `Phụ lục, dòng ${vague.map(task => task.no).join(', ')}`
    const share = `${vague.length}/${tableTasks.length}`
    return [{ where, says: `${share} dòng chỉ ghi “Thường xuyên” hoặc “Trong năm”, không đo được` }]
  },
})
