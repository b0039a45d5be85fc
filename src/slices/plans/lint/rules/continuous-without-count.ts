import { isUncountable } from '../measurable.ts'
import { defineRule } from '../rule.ts'

/** Three rows in a hundred may go on all year; the rule on most rows says it for a whole table. */
export const continuousWithoutCount = defineRule({
  code: 'continuous-without-count',
  severity: 'remark',
  kind: 'x-count',
  title: 'Việc thường xuyên không có con số để đếm',
  about: '“Thường xuyên” cần một mức tối thiểu (số bài, số buổi, mỗi tháng mấy lần) thì mới biết đạt hay chưa.',
  look: ({ tableTasks }) => {
    const open = tableTasks.filter(isUncountable)
    if (tableTasks.length > 2 && open.length * 2 > tableTasks.length) return []
    const rows = open.filter(
      task => !/\d/.test([task.title, ...task.products, ...task.forms].join(' ').replace(/20\d\d/g, '')),
    )
    if (rows.length === 0) return []
    const where = `Phụ lục, dòng ${rows.map(task => task.no).join(', ')}`
    return [{ where, says: 'Chỉ ghi “thường xuyên” hoặc “trong năm”, không có số lượng nào để đếm' }]
  },
})
