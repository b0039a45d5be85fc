import { ND30 } from '../nd30.ts'
import type { ParagraphModel } from '../ooxml/word-model.ts'
import { bare } from './bare.ts'
import { deviationAt, hasSize, inWords, type LayoutRule, seen, tidy, within } from './deviation.ts'
import { BASIS, leadingBases } from './legal-bases.ts'
import { isTitled } from './numbered-lines.ts'

/**
 * Ô 6, Mục II.6: size, justification, indent, gap and spacing of the text. Centred and right-aligned lines (captions,
 * parts) are measured for their size only.
 */
export const checkBodyText: LayoutRule = (_, { body }) => {
  const { body: rule } = ND30
  const bases = new Set(leadingBases(body))
  const text = body.filter(paragraph => {
    const { look, text: words } = paragraph
    if (/^(?:PHAN|CHUONG) \S+$/u.test(bare(words))) return false
    if (look.align === 'center' || look.align === 'tab') return false
    return look.align !== 'right' || words.length > LONG
  })
  // Programs either add the two gaps or take the larger; only what is too little in both is held against the file.
  const gapAfter = (index: number): number => {
    const [one, next] = [text[index], text[index + 1]]
    return one?.look.contextual && next?.look.contextual ? 0 : (one?.look.after ?? 0) + (next?.look.before ?? 0)
  }
  const following = (index: number): boolean => text[index + 1]?.index === (text[index]?.index ?? 0) + 1
  return [
    ...deviationAt(
      'body.size',
      `Nội dung: cỡ chữ phải là ${inWords(rule.size.allowed, 'pt')}.`,
      text.filter(paragraph => !isTitled(paragraph) && !bases.has(paragraph) && !hasSize(paragraph, rule.size)),
    ),
    ...deviationAt('body.style', 'Nội dung: phải là chữ đứng.', text.filter(isSlanted)),
    ...deviationAt(
      'body.align',
      'Nội dung phải dàn đều cả hai lề.',
      text.filter(({ look }) => look.align !== 'both'),
    ),
    ...deviationAt(
      'body.indent',
      'Dòng đầu đoạn phải lùi vào 1 cm hoặc 1,27 cm.',
      text.filter(
        ({ look, mark }) => mark === null && look.align !== 'right' && !within(look.firstLine + look.left, INDENT),
      ),
      ({ look }) => `lùi ${((look.firstLine + look.left) / 567).toFixed(2).replace('.', ',')} cm`,
    ),
    ...deviationAt(
      'body.gap',
      'Khoảng cách giữa các đoạn tối thiểu 6 pt.',
      text.filter((_, index) => following(index) && gapAfter(index) < rule.gap.allowed.min - 1),
    ),
    ...deviationAt('body.line', 'Giãn dòng từ đơn đến 1,5 dòng.', text.filter(isBadlySpaced)),
  ]
}

/** Notes to the right of a table are shorter. */
const LONG = 60
/** Half a millimetre more or less is how programs round. */
const INDENT = { min: 550, max: 740 }
/** A line of Times New Roman is so much higher than its size. */
const LINE_HEIGHT = 1.15

/** Slanted from end to end; remarks in brackets and legal bases may be. */
function isSlanted(paragraph: ParagraphModel): boolean {
  const text = tidy(paragraph.text)
  if (/^\(.*\)[.;]?$/u.test(text) || (BASIS.test(text) && !text.endsWith(':')) || isTitled(paragraph)) return false
  return text.length > 20 && seen(paragraph).every(({ look }) => look.italic && !look.bold)
}

function isBadlySpaced(paragraph: ParagraphModel): boolean {
  const { line, lineRule } = paragraph.look
  const { min, max } = ND30.body.line.allowed
  if (lineRule === 'auto') return line < min - 1 || line > max + 1
  const size = Math.max(...seen(paragraph).map(({ look }) => look.size), ND30.body.size.allowed.min)
  const single = size * 20 * LINE_HEIGHT
  return (lineRule === 'exact' && line < single * 0.93) || line > single * 1.52
}
