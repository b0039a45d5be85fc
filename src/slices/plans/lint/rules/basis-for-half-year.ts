import { fold } from '../../reader/text.ts'
import { defineRule } from '../rule.ts'
import { withAt } from '../with-at.ts'

export const basisForHalfYear = defineRule({
  code: 'basis-for-half-year',
  severity: 'warning',
  kind: 'inconsistent_date',
  title: 'Căn cứ chỉ cho nửa năm',
  about: 'Kế hoạch của cả năm không thể chỉ dựa trên văn bản cho 6 tháng; thường là tiêu đề hoặc trích yếu ghi nhầm.',
  look: ({ draft: { year, title, legalBases } }) =>
    legalBases.flatMap(basis => {
      const half = /6 tháng (?:đầu|cuối) năm/
      if (!year || !half.test(fold(basis.subject ?? '')) || /6 tháng/.test(fold(title ?? ''))) return []
      const number = basis.number ?? basis.name ?? ''
      const says = `Kế hoạch cho cả năm ${year} nhưng căn cứ ${number} chỉ cho “${basis.subject}”`
      return [withAt({ where: 'Tiêu đề, căn cứ', says, quotes: [number] }, basis.at)]
    }),
})
