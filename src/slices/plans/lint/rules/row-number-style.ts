import { defineRule } from '../rule.ts'

export const rowNumberStyle = defineRule({
  code: 'row-number-style',
  severity: 'remark',
  kind: 'x-style',
  title: 'Số thứ tự lúc có số 0, lúc không',
  about: 'Một bảng dùng một kiểu số thứ tự, “01, 02” hoặc “1, 2”.',
  look: ({ tableTasks }) => {
    const padded = tableTasks.find(task => /^0\d$/.test(task.no))
    const bare = tableTasks.find(task => /^[1-9]$/.test(task.no))
    if (!padded || !bare) return []
    return [{ where: 'Phụ lục', says: `Số thứ tự không thống nhất: “${padded.no}” rồi “${bare.no}”` }]
  },
})
