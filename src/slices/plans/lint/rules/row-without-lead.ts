import { defineRule } from '../rule.ts'
import { withAt } from '../with-at.ts'

export const rowWithoutLead = defineRule({
  code: 'row-without-lead',
  severity: 'error',
  kind: 'missing_owner',
  title: 'Dòng trong bảng không có đơn vị chủ trì',
  about: '“06 rõ”: mỗi việc một đầu mối chủ trì; không có thì không giao việc và không đôn đốc được.',
  look: ({ tableTasks }) => {
    const unclear = tableTasks.filter(task => task.lead.length === 0 || !task.clearOwner)
    if (unclear.length === 0) return []
    const where = `Phụ lục, dòng ${unclear.map(task => task.no).join(', ')}`
    const says = 'Ô phân công không ghi rõ đơn vị nào chủ trì'
    return [withAt({ where, says }, unclear.length === 1 ? unclear[0]?.at : undefined)]
  },
})
