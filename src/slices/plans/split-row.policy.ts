import { fold } from '#platform/fold.ts'
import type { PartContent, RowContent } from './plan-content.ts'

export const SIDES = ['first', 'second', 'both'] as const
/** Which of the two rows a thing goes to. */
export type Side = (typeof SIDES)[number]

/** How a row is split: what the two rows are called, and where each product, form, part and party goes. */
export interface SplitChoice {
  nos: [string, string]
  titles: [string, string]
  /** A sum of money stands once. */
  budget: 'first' | 'second'
  products: Side[]
  forms: Side[]
  parts: { goes: Side; parties: Side[] }[]
}

/** As a row is first offered to be split: its parts one here and the rest there, what cannot be told on both sides. */
export function proposeSplit(content: RowContent): SplitChoice {
  const several = content.parts.length > 1
  const half = Math.ceil(content.products.length / 2)
  return {
    nos: [`${content.no}a`, `${content.no}b`],
    titles: [content.title, content.title],
    budget: 'first',
    products: content.products.map((product, at) =>
      several
        ? sideOfProduct(content, product)
        : content.products.length === 1
          ? 'both'
          : at < half
            ? 'first'
            : 'second',
    ),
    forms: content.forms.map(() => 'both'),
    parts: content.parts.map(({ parties }, at) => ({
      goes: several ? (at === 0 ? 'first' : 'second') : 'both',
      parties: parties.map(() => 'both'),
    })),
  }
}

function sideOfProduct(content: RowContent, product: string): Side {
  const at = content.parts.findIndex(part => part.product === product)
  return at === -1 ? 'both' : at === 0 ? 'first' : 'second'
}

/** The two rows that a choice makes of one. */
export const splitContent = (content: RowContent, choice: SplitChoice): [RowContent, RowContent] => [
  half(content, choice, 'first'),
  half(content, choice, 'second'),
]

function half(content: RowContent, choice: SplitChoice, side: 'first' | 'second'): RowContent {
  const at = side === 'first' ? 0 : 1
  const here = (goes: Side | undefined) => goes === side || goes === 'both'
  const products = content.products.filter((_, index) => here(choice.products[index]))
  return {
    ...content,
    no: choice.nos[at],
    title: choice.titles[at],
    budget: choice.budget === side ? content.budget : null,
    products,
    forms: content.forms.filter((_, index) => here(choice.forms[index])),
    parts: content.parts.flatMap((part, index) => {
      const chosen = choice.parts[index]
      if (!chosen || !here(chosen.goes)) return []
      const isCopy = chosen.goes === 'both' && side === 'second'
      return { ...partFor(part, content, products, isCopy), parties: partiesFor(part, chosen, side) }
    }),
  }
}

/** A part that stands for all products of its row stands for those of its half; the copy is a part of its own. */
function partFor(part: PartContent, content: RowContent, products: readonly string[], isCopy: boolean): PartContent {
  const { id, continues_part_id, ...rest } = part
  const own = isCopy ? {} : { ...(id && { id }), ...(continues_part_id && { continues_part_id }) }
  const standsForAll = content.products.length > 1 && part.product === content.products.join('; ')
  return { ...rest, ...own, product: standsForAll ? products.join('; ') || null : part.product }
}

/** A party of a part that goes to one row alone goes with it. */
const partiesFor = (part: PartContent, { goes, parties }: SplitChoice['parts'][number], side: Side) =>
  goes === 'both' ? part.parties.filter((_, at) => parties[at] === side || parties[at] === 'both') : part.parties

export type SplitFault =
  | { code: 'plan.split-incomplete' }
  | { code: 'plan.split-empty' }
  | { code: 'plan.split-loses-words'; words: string }

/** Words that only tie the two halves together: where these part, nothing is lost. */
const JOINTS: ReadonlySet<string> = new Set(['và', 'hoặc'])

/** What keeps a choice from being a split: a thing without a side, a row without a part, words of the title in neither row. */
export function faultOfSplit(content: RowContent, choice: SplitChoice): SplitFault | null {
  const { products, forms, parts } = content
  const isComplete =
    choice.products.length === products.length &&
    choice.forms.length === forms.length &&
    choice.parts.length === parts.length &&
    parts.every((part, at) => choice.parts[at]?.parties.length === part.parties.length)
  if (!isComplete) return { code: 'plan.split-incomplete' }
  if (splitContent(content, choice).some(row => row.parts.length === 0)) return { code: 'plan.split-empty' }
  const kept = new Set(choice.titles.flatMap(wordsOf))
  const lost = wordsOf(content.title).filter(word => !kept.has(word) && !JOINTS.has(word))
  return lost.length ? { code: 'plan.split-loses-words', words: lost.join(' ') } : null
}

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(word => fold(word) !== '')
