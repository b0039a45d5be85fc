import { defineContextRule } from '../context.ts'
import { nameOf, notInForce, sayStanding } from '../standing.ts'
import { withAt } from '../with-at.ts'

export const basisNotInForce = defineContextRule({
  code: 'basis-not-in-force',
  severity: 'error',
  kind: 'x-basis',
  title: 'Căn cứ không còn hoặc chưa có hiệu lực',
  about: 'Căn cứ ban hành phải là văn bản đang có hiệu lực vào ngày ký; hiệu lực theo sổ văn bản của hệ thống.',
  look: (draft, context) =>
    draft.legalBases.flatMap(basis => {
      const standing = notInForce(draft, basis, context)
      if (!standing?.trusted) return []
      const says = `${nameOf(basis)} ${sayStanding(standing)}`
      return [withAt({ where: 'Căn cứ', says, quotes: [basis.number ?? nameOf(basis)] }, basis.at)]
    }),
})
