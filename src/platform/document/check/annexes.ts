import { ND30 } from '../nd30.ts'
import { roman } from '../numbering.ts'
import type { ParagraphModel, WordModel } from '../ooxml/word-model.ts'
import { bare, isUpper } from './bare.ts'
import {
  centredDeviations,
  type Deviation,
  deviationAt,
  held,
  type LayoutRule,
  styleDeviations,
  tidy,
  upperDeviations,
} from './deviation.ts'
import type { Components } from './find-components.ts'

const LABEL = /^PHU LUC(?: (?:SO )?([IVXLC]+|\d+))?[.:]?$/u

/** Mục III.1: label, title and reference of each annex, its own page numbers, and the text that speaks of it. */
export const checkAnnexes: LayoutRule = (word, components) => {
  const from = components.recipientsTitle?.index ?? 0
  const labels = components.filled.filter(
    ({ index, cell, text }) => index > from && cell === null && LABEL.test(bare(text)),
  )
  return [
    ...labels.flatMap((label, at) => checkAnnex(word, components, label, at, labels)),
    ...held(
      'annex.mention',
      'Nội dung văn bản phải nhắc đến phụ lục kèm theo.',
      labels[0],
      labels.length > 0 && !spokenOf(word, from),
    ),
  ]
}

const spokenOf = ({ paragraphs }: WordModel, before: number): boolean =>
  paragraphs.some(({ index, text }) => index < before && /PHU LUC|KEM THEO|DINH KEM/u.test(bare(text)))

function checkAnnex(
  word: WordModel,
  { filled }: Components,
  label: ParagraphModel,
  at: number,
  labels: readonly ParagraphModel[],
): Deviation[] {
  const after = filled.slice(filled.indexOf(label) + 1, filled.indexOf(label) + 8)
  const opens = after.findIndex(({ text }) => /^\(.*(?:KEM THEO|CUA) /u.test(bare(text)))
  const title = opens >= 0 ? after.slice(0, opens) : titleIn(after)
  return [
    ...styleDeviations('annex_label', 'Chữ “Phụ lục”', [label], ND30.annexLabel),
    ...centredDeviations('annex_label', 'Chữ “Phụ lục”', [label]),
    ...held('annex_label.case', 'Phải viết “Phụ lục”, chữ thường.', label, !tidy(label.text).startsWith('Phụ lục')),
    ...numbered(label, at, labels.length),
    ...styleDeviations('annex_title', 'Tên phụ lục', title, ND30.annexTitle),
    ...centredDeviations('annex_title', 'Tên phụ lục', title),
    ...upperDeviations('annex_title', 'Tên phụ lục', title),
    ...referred(label, opens >= 0 ? after.slice(opens) : []),
    ...held(
      'annex.page_number',
      'Số trang của mỗi phụ lục được đánh riêng, từ 1.',
      label,
      word.sections[label.section]?.start !== 1 || begins(word, label) === false,
    ),
  ]
}

/** Nothing else stands above the label in its section. */
const begins = ({ paragraphs }: WordModel, label: ParagraphModel): boolean =>
  paragraphs.find(({ section, text }) => section === label.section && tidy(text) !== '')?.index === label.index

/** Without a reference below it, a title is what is centred and in capitals or bold. */
function titleIn(after: readonly ParagraphModel[]): readonly ParagraphModel[] {
  const end = after.findIndex(({ look, text, cell }) => cell !== null || (look.align !== 'center' && !isUpper(text)))
  return after.slice(0, end < 0 ? 1 : end)
}

function numbered(label: ParagraphModel, at: number, of: number): Deviation[] {
  const numeral = LABEL.exec(bare(label.text))?.[1]
  const wanted = of === 1 ? undefined : roman(at + 1)
  const what =
    of === 1
      ? 'Chỉ có một phụ lục thì không đánh số.'
      : `Các phụ lục đánh số La Mã theo thứ tự; ở đây là “Phụ lục ${wanted}”.`
  return held('annex_label.number', what, label, numeral !== wanted)
}

function referred(label: ParagraphModel, from: readonly ParagraphModel[]): Deviation[] {
  const [first] = from
  if (first === undefined) {
    return deviationAt('annex_reference.missing', 'Dưới tên phụ lục phải có dòng “(Kèm theo …)”.', [label])
  }
  const end = from.findIndex(({ text }) => tidy(text).endsWith(')'))
  const lines = from.slice(0, end < 0 ? 1 : end + 1)
  return [
    ...styleDeviations('annex_reference', 'Dòng “(Kèm theo …)”', lines, ND30.annexReference),
    ...centredDeviations('annex_reference', 'Dòng “(Kèm theo …)”', lines),
    ...held(
      'annex_reference.form',
      'Phải viết “(Kèm theo … số … ngày … của …)”.',
      first,
      !tidy(first.text).startsWith('(Kèm theo '),
    ),
  ]
}
