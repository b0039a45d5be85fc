import type { ColumnRole } from '../../reader/plan-reading.ts'
import { defineRule, type Found } from '../rule.ts'

const NEEDED: readonly (readonly [string, readonly ColumnRole[]])[] = [
  ['thời gian', ['time']],
  ['đơn vị chủ trì', ['lead', 'assignment']],
  ['sản phẩm, kết quả', ['product']],
]

export const sixColumns = defineRule({
  code: 'six-columns',
  severity: 'remark',
  kind: 'x-six-clear',
  title: 'Bảng nhiệm vụ thiếu cột',
  about: '“06 rõ” cần ít nhất cột thời gian, đơn vị chủ trì và sản phẩm.',
  look: ({ outline }) =>
    outline.taskTables.flatMap(({ table, columns }): Found[] => {
      const roles = new Set(columns.roles.values())
      const missing = NEEDED.filter(([, any]) => !any.some(role => roles.has(role))).map(([name]) => name)
      if (missing.length === 0) return []
      const says = `Bảng không có cột ${missing.join(', ')}`
      return [{ where: 'Phụ lục', says, at: { block: table.no, table: table.table } }]
    }),
})
