import type { Mention } from '../../reader/citations/read-citations.ts'
import { fold } from '../../reader/text.ts'
import { defineRule } from '../rule.ts'

const symbolOf = (number: string | null): string | null => /^\d+\/(KH-\S+)$/u.exec(number ?? '')?.[1] ?? null

/** Plans that the text says the facility itself issued. */
const isOwn = (mention: Mention, facility: string | null): boolean =>
  facility !== null && fold(mention.issuer ?? '').includes(fold(facility))

export const ownSymbolDiffers = defineRule({
  code: 'own-symbol-differs',
  severity: 'remark',
  kind: 'x-citation',
  title: 'Ký hiệu của chính đơn vị không thống nhất',
  about: 'Kế hoạch của cùng một đơn vị mang cùng một ký hiệu; khác nhau thì có chỗ ghi nhầm.',
  look: ({ draft, mentions }) => {
    const own = mentions.filter(mention => isOwn(mention, draft.facility)).map(mention => mention.number)
    const numbers = [...new Set([draft.number, ...own])].filter(number => symbolOf(number) !== null)
    const symbols = new Set(numbers.map(symbolOf))
    if (symbols.size < 2) return []
    const says = `Ký hiệu kế hoạch của đơn vị không thống nhất: ${numbers.join(', ')}`
    return [{ where: 'Viện dẫn', says, quotes: numbers.flatMap(number => number ?? []) }]
  },
})
