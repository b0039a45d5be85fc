import { defineRule } from '../rule.ts'

/** "18- NQ/TW": a blank inside the symbol of a document. */
export const symbolWithBlanks = defineRule({
  code: 'symbol-with-blanks',
  severity: 'warning',
  kind: 'typo',
  title: 'Ký hiệu văn bản có dấu cách',
  about: 'Số, ký hiệu viết liền, không có dấu cách quanh “/” và “-” (NĐ 30/2020/NĐ-CP, Phụ lục I).',
  look: ({ mentions }) =>
    mentions
      .filter(mention => mention.number && /\s[-/]|[-/]\s/u.test(mention.raw))
      .map(({ raw, number, at }) => ({
        where: raw,
        says: `Ký hiệu bị chen dấu cách: “${raw}”`,
        quotes: [raw],
        fix: { from: raw, to: number ?? raw },
        at,
      })),
})
