import { fold } from '../../reader/text.ts'
import { defineRule } from '../rule.ts'

/** A body above the facility. */
const SUPERIOR = /^(?:sở|ubnd|ủy ban nhân dân|bộ|chính phủ|thủ tướng|tỉnh ủy|quốc hội|ban chấp hành)/

export const superiorPlanNotBasis = defineRule({
  code: 'superior-plan-not-basis',
  severity: 'remark',
  kind: 'x-citation',
  title: 'Căn cứ không có văn bản nào của cấp trên',
  about: 'Kế hoạch của cơ sở triển khai kế hoạch của Sở Y tế, của tỉnh; thiếu thì không rõ làm theo chỉ đạo nào.',
  look: ({ draft: { legalBases } }) => {
    if (
      legalBases.length === 0 ||
      legalBases.some(
        ({ issuer, number, name }) =>
          SUPERIOR.test(fold(issuer ?? '')) || /SYT|UBND|BYT|CP$|TTg|QH/.test(number ?? '') || name !== null,
      )
    )
      return []
    const [basis] = legalBases
    const says = 'Căn cứ chỉ có văn bản của đơn vị, không có kế hoạch của Sở Y tế hoặc cấp trên'
    return [{ where: 'Căn cứ', says, ...(basis?.at ? { at: basis.at } : {}) }]
  },
})
