import { ND30 } from '../nd30.ts'
import type { ParagraphModel } from '../ooxml/word-model.ts'
import { type Deviation, deviationAt, held, type LayoutRule, missing, styleDeviations, tidy } from './deviation.ts'

/** Ô 9b, Mục II.9. */
export const checkRecipients: LayoutRule = (_, { recipientsTitle, recipients, addresseesTitle, drafter }) => {
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
      recipients.filter(one => !/^- ?\S/u.test(written(one))),
    ),
    ...deviationAt(
      'recipient.semicolon',
      'Sau mỗi nơi nhận là dấu chấm phẩy.',
      recipients.slice(0, -1).filter(({ text }) => !tidy(text).endsWith(';')),
    ),
    ...deviationAt(
      'recipient.indent',
      'Danh sách nơi nhận đặt sát lề trái.',
      recipients.filter(({ look }) => look.left + Math.min(look.firstLine, 0) > FLUSH || look.firstLine > FLUSH),
    ),
    ...(addresseesTitle === null ||
    recipients.length === 0 ||
    /^- ?(?:Như trên|Như kính gửi)/u.test(written(recipients[0]))
      ? []
      : deviationAt(
          'recipient.as_above',
          'Văn bản có “Kính gửi” thì nơi nhận đầu tiên là “- Như trên;”.',
          recipients.slice(0, 1),
        )),
    ...drafterDeviations(drafter),
    ...(last === undefined || /^(?:- ?)?Lưu: ?\S.*\.$/u.test(tidy(last.text))
      ? []
      : deviationAt('recipient.archive', 'Dòng cuối là “- Lưu: VT, …” và kết thúc bằng dấu chấm.', [last])),
  ]
}

/** As far as a list may stand from the margin, in twips. */
const FLUSH = 300

const written = (paragraph: ParagraphModel | undefined): string =>
  paragraph === undefined ? '' : tidy(`${paragraph.mark ?? ''} ${paragraph.text}`)

/** Ô 12: the drafter's initials and the number of copies. */
const drafterDeviations = (drafter: ParagraphModel | null): Deviation[] =>
  drafter === null
    ? []
    : [
        ...styleDeviations('drafter', 'Ký hiệu người soạn thảo', [drafter], ND30.drafter),
        ...held(
          'drafter.form',
          'Ký hiệu người soạn thảo và số bản theo dạng “PL.(300)”.',
          drafter,
          !/^\p{Lu}{1,5}\.\(\d+\)$/u.test(tidy(drafter.text)),
        ),
      ]
