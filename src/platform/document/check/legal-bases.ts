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
    ...deviationAt(
      'basis.own_line',
      'Mỗi căn cứ là một dòng riêng.',
      bases.filter(({ text }) => /;\s+Căn cứ\s/u.test(text)),
    ),
    ...deviationAt(
      'basis.form',
      'Căn cứ ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu (luật, pháp lệnh chỉ ghi tên).',
      bases.filter(({ text }) => CITED.test(tidy(text)) && !(NUMBERED.test(text) && DATED.test(text))),
    ),
  ]
}

/** How a legal basis begins. */
export const BASIS = /^(?:Căn cứ|Thực hiện|Theo|Xét)\s/u
/** Documents that are cited with number and day; where several are named at once, nothing is said. */
const CITED =
  /^Căn cứ (?:Nghị định|Nghị quyết|Quyết định|Thông tư|Kế hoạch|Chỉ thị|Công văn|Thông báo|Chương trình|Hướng dẫn)\s(?!.*;.)/u
const NUMBERED = /số\s+[\d….]+[\p{L}]?[-/]\S+/u
const DATED = /ngày\s+[\d….]+(?:\s+tháng\s+[\d….]+\s+năm\s+\d{4}|[/.-]\d+[/.-]\d{4})/u

/** The first paragraphs, as long as they open like a basis and are written as a list. */
export function leadingBases(text: readonly ParagraphModel[]): ParagraphModel[] {
  const body = text.filter(({ look }) => look.align !== 'center')
  const end = body.findIndex(paragraph => {
    const text = tidy(paragraph.text)
    if (text.endsWith(':')) return true
    if (/^Căn cứ\s/u.test(text)) return false
    const listed = text.endsWith(';') || paragraph.runs.every(run => run.look.italic || run.text.trim() === '')
    return !(/^(?:Thực hiện|Theo|Xét)\s/u.test(text) && listed)
  })
  return body.slice(0, end < 0 ? body.length : end)
}
