import { deviationAt, type LayoutRule, tidy } from './deviation.ts'

/** From practice: a rule is a border or a drawn line; a row of underscores moves with the text and breaks. */
export const checkDrawnRules: LayoutRule = ({ paragraphs }) =>
  deviationAt(
    'rule.characters',
    'Đường kẻ phải là nét vẽ hoặc viền đoạn, không gõ bằng dấu gạch.',
    paragraphs.filter(paragraph => /^[_\-–—]{4,}$/u.test(tidy(paragraph.text))),
  )
