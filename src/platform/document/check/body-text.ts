import { ND30 } from '../nd30.ts'
import { deviationAt, hasSize, inWords, type LayoutRule, within } from './deviation.ts'

/**
 * Ô 6, Mục II.6: size, justification, indent, gap and spacing of the text. Centred and right-aligned lines (captions,
 * parts) are measured for their size only.
 */
export const checkBodyText: LayoutRule = (_, { body }) => {
  const { body: rule } = ND30
  const text = body.filter(({ look }) => look.align !== 'center' && look.align !== 'right')
  // Programs either add the two gaps or take the larger; only what is too little in both is held against the file.
  const gapAfter = (index: number): number => (text[index]?.look.after ?? 0) + (text[index + 1]?.look.before ?? 0)
  return [
    ...deviationAt(
      'body.size',
      `Nội dung: cỡ chữ phải là ${inWords(rule.size.allowed, 'pt')}.`,
      text.filter(paragraph => !hasSize(paragraph, rule.size)),
    ),
    ...deviationAt(
      'body.align',
      'Nội dung phải dàn đều cả hai lề.',
      text.filter(({ look }) => look.align !== 'both'),
    ),
    ...deviationAt(
      'body.indent',
      'Dòng đầu đoạn phải lùi vào 1 cm hoặc 1,27 cm.',
      text.filter(({ look, counted }) => !counted && !within(look.firstLine + look.left, rule.firstLine.allowed)),
    ),
    ...deviationAt(
      'body.gap',
      'Khoảng cách giữa các đoạn tối thiểu 6 pt.',
      text.filter((_, index) => index < text.length - 1 && gapAfter(index) < rule.gap.allowed.min),
    ),
    ...deviationAt(
      'body.line',
      'Giãn dòng từ đơn đến 1,5 dòng.',
      text.filter(({ look }) => look.lineRule === 'auto' && !within(look.line, rule.line.allowed)),
    ),
  ]
}
