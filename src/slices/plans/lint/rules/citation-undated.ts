import { defineRule } from '../rule.ts'

export const citationUndated = defineRule({
  code: 'citation-undated',
  severity: 'remark',
  kind: 'x-citation',
  title: 'Viện dẫn thiếu ngày',
  about: 'Viện dẫn lần đầu ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành (NĐ 30/2020/NĐ-CP, Phụ lục I).',
  look: ({ mentions }) => {
    const dated = new Set(mentions.filter(mention => mention.date).map(mention => mention.number))
    const bare = mentions.filter(mention => mention.number && !dated.has(mention.number))
    const named = [...new Set(bare.map(mention => `${mention.type} ${mention.number}`))]
    return named.length > 0 ? [{ where: 'Viện dẫn', says: `Viện dẫn thiếu ngày: ${named.join(', ')}` }] : []
  },
})
