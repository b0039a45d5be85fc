import { ND30 } from '../nd30.ts'
import type { ParagraphModel } from '../ooxml/word-model.ts'
import { deviationAt, type LayoutRule, styleDeviations, tidy } from './deviation.ts'

/** Ô 6, Mục II.6a: italic, each on its own line, ends with a semicolon, the last with a full stop. */
export const checkLegalBases: LayoutRule = (_, { body }) => {
  const bases = leadingBases(body)
  const last = bases.at(-1)
  if (last === undefined) return []
  return [
    ...styleDeviations('basis', 'Căn cứ ban hành', bases, ND30.legalBasis),
    ...deviationAt(
      'basis.semicolon',
      'Sau mỗi căn cứ là dấu chấm phẩy.',
      bases.slice(0, -1).filter(basis => !tidy(basis.text).endsWith(';')),
    ),
    ...(tidy(last.text).endsWith('.')
      ? []
      : deviationAt('basis.full_stop', 'Căn cứ cuối cùng kết thúc bằng dấu chấm.', [last])),
  ]
}

/** The first paragraphs, as long as they open like a basis and are written as a list. */
function leadingBases(body: readonly ParagraphModel[]): ParagraphModel[] {
  const end = body.findIndex(paragraph => {
    const text = tidy(paragraph.text)
    if (/^Căn cứ\s/u.test(text)) return false
    const listed = text.endsWith(';') || paragraph.runs.every(run => run.look.italic || run.text.trim() === '')
    return !(/^(?:Thực hiện|Theo|Xét)\s/u.test(text) && listed)
  })
  return body.slice(0, end < 0 ? body.length : end)
}
