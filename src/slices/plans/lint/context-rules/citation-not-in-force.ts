import type { PlanDraft } from '../../reader/plan-draft.ts'
import { defineContextRule } from '../context.ts'
import { nameOf, notInForce, sayStanding } from '../standing.ts'
import { withAt } from '../with-at.ts'

const isBasis = (draft: PlanDraft, number: string | null): boolean =>
  number !== null && draft.legalBases.some(basis => basis.number === number)

export const citationNotInForce = defineContextRule({
  code: 'citation-not-in-force',
  severity: 'remark',
  kind: 'x-citation',
  title: 'Văn bản được nhắc đến có thể không còn hiệu lực',
  about: 'Tuyên truyền văn bản đã bị thay thế dễ nói sai quy định hiện hành; hiệu lực theo sổ văn bản của hệ thống.',
  look: (draft, context) =>
    draft.citations.flatMap(citation => {
      const standing = notInForce(draft, citation, context)
      // A trusted word on a legal basis is certain, and said as such.
      if (!standing || (standing.trusted && isBasis(draft, citation.number))) return []
      const says = `${nameOf(citation)} ${sayStanding(standing)}`
      return [withAt({ where: 'Viện dẫn', says, quotes: [citation.number ?? nameOf(citation)] }, citation.at)]
    }),
})
