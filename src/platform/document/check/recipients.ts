import { ND30 } from '../nd30.ts'
import { deviationAt, type LayoutRule, missing, styleDeviations, tidy } from './deviation.ts'

/** Ô 9b, Mục II.9. */
export const checkRecipients: LayoutRule = (_, { recipientsTitle, recipients }) => {
  if (recipientsTitle === null) return [missing('recipients.missing', 'Chưa thấy “Nơi nhận:”.')]
  const last = recipients.at(-1)
  return [
    ...(tidy(recipientsTitle.text) === 'Nơi nhận:'
      ? []
      : deviationAt('recipients.words', 'Phải viết “Nơi nhận:” trên một dòng riêng.', [recipientsTitle])),
    ...styleDeviations('recipients', '“Nơi nhận:”', [recipientsTitle], ND30.recipientsTitle),
    ...styleDeviations('recipient', 'Danh sách nơi nhận', recipients, ND30.recipient),
    ...deviationAt(
      'recipient.dash',
      'Mỗi nơi nhận bắt đầu bằng dấu gạch đầu dòng “-”.',
      recipients.filter(({ text, counted }) => !counted && !tidy(text).startsWith('- ')),
    ),
    ...deviationAt(
      'recipient.semicolon',
      'Sau mỗi nơi nhận là dấu chấm phẩy.',
      recipients.slice(0, -1).filter(({ text }) => !tidy(text).endsWith(';')),
    ),
    ...(last === undefined || /^(?:- ?)?Lưu: ?.+\.$/u.test(tidy(last.text))
      ? []
      : deviationAt('recipient.archive', 'Dòng cuối là “- Lưu: VT, …” và kết thúc bằng dấu chấm.', [last])),
  ]
}
