import { ND30 } from '../nd30.ts'
import type { ParagraphModel } from '../ooxml/word-model.ts'
import { bare } from './bare.ts'
import { type Deviation, held, type LayoutRule, styleDeviations, tidy } from './deviation.ts'

/** What an address at the foot of a page is known by. */
const ADDRESS = /DIEN THOAI|\bDT\b|FAX|EMAIL|@|WEBSITE|DIA CHI|\bDUONG\b|WWW\.|HOTLINE/u

/** Ô 13, Mục III.4: the address at the foot of the first page, below a rule as wide as the text. */
export const checkFoot: LayoutRule = ({ sections, paragraphs }) => {
  const [first] = sections
  const edge = first?.titlePage ? first.firstFooter : first?.footer
  const lines = (edge?.paragraphs ?? []).filter(({ text }) => tidy(text) !== '')
  if (!lines.some(({ text }) => ADDRESS.test(bare(text)))) return []
  const room = paragraphs.find(({ cell, section }) => cell === null && section === 0)?.room ?? null
  return [
    ...styleDeviations('foot', 'Địa chỉ cơ quan', lines, ND30.foot),
    ...ruleAbove(edge?.paragraphs ?? [], lines, room),
  ]
}

const WHAT = 'Trên địa chỉ cơ quan có đường kẻ liền, dài hết chiều ngang văn bản.'

function ruleAbove(all: readonly ParagraphModel[], lines: readonly ParagraphModel[], room: number | null): Deviation[] {
  const [first] = lines
  if (first === undefined) return []
  const above = all.slice(0, all.indexOf(first) + 1)
  const borders = above.filter(one => one.look.borders.top || (one !== first && one.look.borders.bottom))
  const drawn = above.flatMap(one => one.lines)
  if (borders.length === 0 && drawn.length === 0) return held('foot.rule', WHAT, first, true)
  const shortened = borders.every(({ look }) => look.left + look.right > 300) && borders.length > 0
  const short = borders.length === 0 && room !== null && Math.max(...drawn) < room * 0.9
  return held('foot.rule_length', WHAT, first, shortened || short)
}
