import { defineRule } from '../rule.ts'

export const noBasis = defineRule({
  code: 'no-basis',
  severity: 'remark',
  kind: 'x-layout',
  title: 'Không có căn cứ ban hành',
  about: 'Kế hoạch nêu văn bản mà nó dựa vào hoặc triển khai, trước câu mở đầu (NĐ 30/2020/NĐ-CP, Phụ lục III).',
  look: ({ draft }) =>
    draft.legalBases.length === 0 ? [{ where: 'Căn cứ', says: 'Không thấy văn bản nào làm căn cứ ban hành' }] : [],
})
