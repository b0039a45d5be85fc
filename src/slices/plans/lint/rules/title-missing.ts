import { defineRule } from '../rule.ts'

export const titleMissing = defineRule({
  code: 'title-missing',
  severity: 'error',
  kind: 'x-title',
  title: 'Không thấy tên loại “KẾ HOẠCH”',
  about: 'Tên loại đứng riêng một dòng, chữ in hoa, trước trích yếu (NĐ 30/2020/NĐ-CP, Phụ lục I).',
  look: ({ outline }) =>
    outline.title.length > 0
      ? []
      : [{ where: 'Toàn văn', says: 'Không thấy dòng tên loại “KẾ HOẠCH”; tệp này có thể không phải là kế hoạch' }],
})
