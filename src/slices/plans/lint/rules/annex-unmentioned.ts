import { fold } from '../../reader/text.ts'
import { defineRule } from '../rule.ts'

export const annexUnmentioned = defineRule({
  code: 'annex-unmentioned',
  severity: 'remark',
  kind: 'x-layout',
  title: 'Lời văn không nhắc đến phụ lục',
  about: 'Văn bản có phụ lục thì trong nội dung phải có chỉ dẫn về phụ lục đó (NĐ 30/2020/NĐ-CP, Phụ lục I).',
  look: ({ outline, tableTasks }) => {
    const last = outline.sections.at(-1)?.lines.at(-1)?.block ?? 0
    const table = outline.taskTables[0]?.table.no ?? 0
    const body = [...outline.preamble, ...outline.sections.flatMap(section => section.lines)]
    const told = body.some(line => /phụ lục|biểu|bảng|kèm theo|đính kèm/.test(fold(line.text)))
    if (tableTasks.length === 0 || table < last || told) return []
    return [{ where: 'Phụ lục', says: 'Có phụ lục nhưng phần lời văn không nhắc đến phụ lục' }]
  },
})
