import { defineRule, type Found } from '../rule.ts'
import { withAt } from '../with-at.ts'

/** Symbols that say themselves who issued the document. */
const ORGAN = /[/-](?:QH\d*|CP|TTg|TW|BYT|BNV|VPCP|SYT|SNV|UBND|HĐND|UBTVQH\d*)(?=$|-)/u

export const basisIssuerMissing = defineRule({
  code: 'basis-issuer-missing',
  severity: 'remark',
  kind: 'x-citation',
  title: 'Căn cứ không nêu cơ quan ban hành',
  about: 'Căn cứ ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu (NĐ 30/2020/NĐ-CP, Phụ lục I).',
  look: ({ draft }) =>
    draft.legalBases.flatMap((basis): Found[] => {
      if (!basis.number || basis.issuer || ORGAN.test(basis.number)) return []
      const says = `Căn cứ ${basis.type} ${basis.number} không nêu cơ quan ban hành`
      return [withAt({ where: 'Căn cứ', says, quotes: [basis.number] }, basis.at)]
    }),
})
