import type { Citation } from '../../reader/plan-draft.ts'
import { defineContextRule } from '../context.ts'
import { latestDay } from '../plan-days.ts'
import { nameOf } from '../standing.ts'

/** Bodies of the state and the party at the centre: their documents are in a register that is worth its name. */
const CENTRAL = /[/-](?:QH\d+|NĐ-CP|NQ-CP|QĐ-TTg|CT-TTg|TT-BYT|TT-VPCP|TT-BNV|NQ\/TW)$/u

export const citationUnknown = defineContextRule({
  code: 'citation-unknown',
  severity: 'remark',
  kind: 'x-citation',
  title: 'Văn bản của trung ương chưa có trong sổ văn bản',
  about: 'Sổ văn bản chưa có số này: có thể sổ thiếu, cũng có thể kế hoạch ghi nhầm số; nên tự kiểm tra.',
  look: (draft, { lookUp }) => {
    if (!lookUp) return []
    const isUnknown = (citation: Citation): boolean =>
      CENTRAL.test(citation.number ?? '') && lookUp(citation, latestDay(draft) ?? '9999-12-31') === null
    const unknown = [...new Set(draft.citations.filter(isUnknown).map(nameOf))]
    if (unknown.length === 0) return []
    return [{ where: 'Viện dẫn', says: `Chưa có trong sổ văn bản, nên kiểm tra lại số: ${unknown.join(', ')}` }]
  },
})
