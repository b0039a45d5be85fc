import { defineRule } from '../rule.ts'

export const dateBlank = defineRule({
  code: 'date-blank',
  severity: 'error',
  kind: 'x-blank',
  title: 'Ngày ban hành để trống',
  about: 'Văn bản có hiệu lực từ ngày ký; đã có số thì phải có ngày (NĐ 30/2020/NĐ-CP, Phụ lục I).',
  look: ({ draft, letterhead }) => {
    // Without a number, the rule on numbers says both at once.
    if (!draft.number || !letterhead.blankDate) return []
    const quotes = letterhead.dateText ? [letterhead.dateText] : []
    return [{ where: 'Phần đầu văn bản', says: 'Đã có số nhưng ngày ban hành chưa điền đủ', quotes }]
  },
})
