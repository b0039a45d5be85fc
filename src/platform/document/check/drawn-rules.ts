import { ND30 } from '../nd30.ts'
import type { ParagraphModel, WordModel } from '../ooxml/word-model.ts'
import { lineWidth } from '../text-width.ts'
import { type Deviation, deviationAt, type LayoutRule, seen, tidy } from './deviation.ts'

/**
 * The rules below Tiêu ngữ (as long as its words), the issuer and the subject (a third to a half of theirs), each a drawn
 * line or a border. From practice: a row of underscores moves with the text and breaks.
 */
export const checkDrawnRules: LayoutRule = (word, { motto, issuer, subject }) => {
  const typed = word.paragraphs.filter(paragraph => /^[_\-–—]{4,}$/u.test(tidy(paragraph.text)))
  const { min, max } = ND30.shortRule.allowed
  return [
    ...deviationAt('rule.characters', 'Đường kẻ phải là nét vẽ hoặc viền đoạn, không gõ bằng dấu gạch.', typed),
    ...ruleBelow(word, 'motto', 'Dưới Tiêu ngữ có đường kẻ liền, dài bằng dòng chữ.', motto ? [motto] : [], 1, 1),
    ...ruleBelow(word, 'issuer', 'Dưới tên cơ quan ban hành có đường kẻ dài 1/3–1/2 dòng chữ.', issuer, min, max),
    ...ruleBelow(word, 'subject', 'Dưới trích yếu có đường kẻ dài 1/3–1/2 dòng chữ.', subject, min, max),
  ]
}

/** How much longer or shorter a rule may be than it is measured here: widths of letters differ a little between programs. */
const LEEWAY = 0.14
/** A border that a program has drawn on a narrow column may be a little wider. */
const NOTHING = 40

function ruleBelow(
  { paragraphs }: WordModel,
  code: string,
  what: string,
  component: readonly ParagraphModel[],
  min: number,
  max: number,
): Deviation[] {
  const last = component.at(-1)
  if (last === undefined) return []
  const drawn = [...new Set(component)].flatMap(ownRules)
  const at = paragraphs.findIndex(({ index }) => index === last.index)
  for (const next of paragraphs.slice(at + 1, at + 3)) {
    if (next.cell !== last.cell || tidy(next.text) !== '') break
    drawn.push(...ownRules(next), ...borderOf(next, 'top'))
  }
  const lengths = drawn.filter(length => length > NOTHING)
  if (lengths.length === 0) return deviationAt(`${code}.rule`, what, [last], () => 'không thấy đường kẻ')
  const widths = component.flatMap(textWidths)
  const shortest = Math.min(...widths) * min * (1 - LEEWAY)
  const longest = Math.max(...widths) * max * (1 + LEEWAY)
  if (lengths.some(length => length >= shortest && length <= longest)) return []
  const share = Math.round((100 * (lengths[0] ?? 0)) / Math.max(...widths))
  return deviationAt(`${code}.rule_length`, what, [last], () => `đường kẻ dài ${share} % dòng chữ`)
}

const ownRules = (paragraph: ParagraphModel): number[] => [...paragraph.lines, ...borderOf(paragraph, 'bottom')]

function borderOf({ look, room }: ParagraphModel, side: 'top' | 'bottom'): number[] {
  return look.borders[side] && room !== null ? [room - look.left - look.right] : []
}

/** How long the lines of a paragraph are, in twips; one that runs over is as long as there is room. */
function textWidths(paragraph: ParagraphModel): number[] {
  const [run] = seen(paragraph)
  if (run === undefined) return []
  const { size, bold } = run.look
  const lines = tidy(paragraph.text) === '' ? [] : paragraph.text.split('\n')
  return lines.map(line => Math.min(lineWidth(tidy(line), size, bold), paragraph.room ?? Number.POSITIVE_INFINITY))
}
