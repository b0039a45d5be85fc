import { defineRule } from '../rule.ts'
import { skippedBetween } from '../skipped-numbers.ts'
import { withAt } from '../with-at.ts'

export const rowSkipped = defineRule({
  code: 'row-skipped',
  severity: 'warning',
  kind: 'skipped_row',
  title: 'Số thứ tự trong bảng bị nhảy',
  about: 'Thiếu một số thứ tự là thiếu một nhiệm vụ hoặc đánh số sai; báo cáo về sau không biết gọi dòng nào.',
  look: ({ tableTasks }) =>
    tableTasks.flatMap((task, index) => {
      const before = tableTasks[index - 1]
      if (!before || before.group !== task.group || before.at?.table !== task.at?.table) return []
      const missing = skippedBetween(Number(before.no), Number(task.no))
      if (missing.length === 0) return []
      const says = `Thiếu dòng ${missing.join(', ')}: số thứ tự nhảy từ ${before.no} sang ${task.no}`
      return [withAt({ where: 'Phụ lục', says }, task.at)]
    }),
})
