import { defineRule } from '../rule.ts'

export const numberBlank = defineRule({
  code: 'number-blank',
  severity: 'error',
  kind: 'missing_number',
  title: 'Chưa có số, ký hiệu',
  about: 'Kế hoạch đã ký phải có số và ký hiệu để được viện dẫn (NĐ 30/2020/NĐ-CP, Phụ lục I).',
  look: ({ draft, letterhead, hasLetterhead }) => {
    if (draft.number) return []
    const says = hasLetterhead
      ? `Số${letterhead.blankDate ? ' và ngày' : ''} ban hành để trống`
      : 'Không có số, ký hiệu, địa danh, ngày ban hành và tên cơ quan chủ quản ở đầu văn bản'
    return [{ where: 'Phần đầu văn bản', says }]
  },
})
