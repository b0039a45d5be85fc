import { ND30 } from '../nd30.ts'
import type { ParagraphModel } from '../ooxml/word-model.ts'
import { lineWidth } from '../text-width.ts'
import { isUpper } from './bare.ts'
import {
  centredDeviations,
  type Deviation,
  deviationAt,
  held,
  type LayoutRule,
  styleDeviations,
  tidy,
} from './deviation.ts'

/** Ô 5b, Mục II.5, and ô 9a, Mục II.9a: what a letter says below its number, and whom it goes to. */
export const checkLetter: LayoutRule = (_, { letterSubject, typeName, number, addresseesTitle, addressees }) => [
  ...subjectDeviations(letterSubject, number),
  ...held(
    'letter_subject.form',
    'Công văn có trích yếu “V/v …” dưới số, ký hiệu.',
    number,
    typeName === null && number !== null && letterSubject.length === 0 && addresseesTitle !== null,
  ),
  ...(addresseesTitle === null ? [] : addresseeDeviations(addresseesTitle, addressees)),
]

function subjectDeviations(subject: readonly ParagraphModel[], number: ParagraphModel | null): Deviation[] {
  const [first] = subject
  if (first === undefined || number === null) return []
  const gap = Math.max(first.look.before, number.look.after)
  const whole = subject.map(({ text }) => text).join(' ')
  return [
    ...styleDeviations('letter_subject', 'Trích yếu công văn', subject, ND30.letterSubject),
    ...centredDeviations('letter_subject', 'Trích yếu công văn', subject),
    ...held('letter_subject.form', 'Trích yếu công văn bắt đầu bằng “V/v”.', first, !/^V\/v\s/u.test(tidy(first.text))),
    ...held(
      'letter_subject.case',
      'Trích yếu công văn viết chữ thường.',
      first,
      isUpper(tidy(first.text).replace(/^\S+\s/u, '')) || isUpper(whole.replace(/^\S+\s/u, '')),
    ),
    ...held(
      'letter_subject.gap',
      'Trích yếu công văn cách dòng số, ký hiệu 6 pt.',
      first,
      first.cell === number.cell && gap < ND30.letterSubject.before - 10,
    ),
  ]
}

/** How far a dash may stand from the colon above it, in twips: half an inch. */
const BELOW = 720

function addresseeDeviations(title: ParagraphModel, items: readonly ParagraphModel[]): Deviation[] {
  const text = tidy(title.text)
  const last = items.at(-1)
  return [
    ...styleDeviations('addressee', 'Kính gửi', [title, ...items], ND30.addressee),
    ...held(
      'addressee.words',
      'Phải viết “Kính gửi:”, chữ thường, có dấu hai chấm.',
      title,
      !/^Kính gửi: ?/u.test(text),
    ),
    ...held(
      'addressee.own_line',
      'Gửi nhiều nơi thì mỗi nơi một dòng, bắt đầu bằng gạch đầu dòng.',
      title,
      items.length > 0 && !/^Kính gửi:?$/iu.test(text),
    ),
    ...deviationAt(
      'addressee.dash',
      'Mỗi nơi được gửi bắt đầu bằng gạch đầu dòng “-”.',
      items.filter(one => !/^- ?\S/u.test(written(one))),
    ),
    ...deviationAt(
      'addressee.semicolon',
      'Sau mỗi nơi được gửi là dấu chấm phẩy.',
      items.slice(0, -1).filter(one => !tidy(one.text).endsWith(';')),
    ),
    ...held(
      'addressee.full_stop',
      'Nơi được gửi cuối cùng kết thúc bằng dấu chấm.',
      last,
      last !== undefined && !tidy(last.text).endsWith('.'),
    ),
    ...deviationAt(
      'addressee.indent',
      'Các gạch đầu dòng thẳng hàng với nhau dưới dấu hai chấm.',
      unaligned(title, items),
    ),
  ]
}

const written = ({ mark, text }: ParagraphModel): string => tidy(`${mark ?? ''} ${text}`)

function unaligned(title: ParagraphModel, items: readonly ParagraphModel[]): ParagraphModel[] {
  const [run] = title.runs
  if (run === undefined || title.look.align === 'center' || title.look.align === 'tab') return []
  const colon = title.look.left + title.look.firstLine + lineWidth('Kính gửi', run.look.size, run.look.bold)
  return items.filter(({ look, text, part }) => {
    const start = look.left + look.firstLine
    return part === null && look.align !== 'center' && !text.startsWith('\t') && Math.abs(start - colon) > BELOW
  })
}
