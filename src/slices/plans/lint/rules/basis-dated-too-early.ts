import { fold } from '../../reader/text.ts'
import { defineRule } from '../rule.ts'
import { withAt } from '../with-at.ts'

/** A plan or programme for this year is not issued more than half a year before it begins. */
export const basisDatedTooEarly = defineRule({
  code: 'basis-dated-too-early',
  severity: 'warning',
  kind: 'inconsistent_date',
  title: 'Căn cứ ghi ngày quá sớm so với năm của nó',
  about:
    'Kế hoạch, chương trình cho một năm được ban hành quanh đầu năm đó; ngày sớm hơn nửa năm thường là ghi nhầm năm.',
  look: ({ draft: { year, legalBases } }) =>
    legalBases.flatMap(basis => {
      if (!year || !basis.date || basis.date >= `${year - 1}-07`) return []
      const subject = fold(basis.subject ?? '')
      const forYear = new RegExp(`năm ${year}(?!\\d)`).test(subject) && !/giai đoạn|đến năm/.test(subject)
      if (!forYear || !/kế hoạch|chương trình/.test(fold(basis.type))) return []
      const number = basis.number ?? basis.name ?? ''
      const day = basis.date.split('-').reverse().join('/')
      const says = `${basis.type} ${number} cho năm ${year} nhưng ghi ngày ${day}`
      return [withAt({ where: 'Căn cứ', says, quotes: [number] }, basis.at)]
    }),
})
