import { ND30 } from '../nd30.ts'
import type { ParagraphModel, WordModel } from '../ooxml/word-model.ts'
import {
  centredDeviations,
  type Deviation,
  deviationAt,
  type LayoutRule,
  styleDeviations,
  tidy,
  upperDeviations,
} from './deviation.ts'

/** Mục V: label, title and reference of an annex that begins a section, and its own page numbers. */
export const checkAnnexes: LayoutRule = word => word.sections.flatMap((_, section) => checkAnnex(word, section))

function checkAnnex(word: WordModel, section: number): Deviation[] {
  const filled = word.paragraphs.filter(paragraph => paragraph.section === section && tidy(paragraph.text) !== '')
  const [label, title, reference] = filled
  if (label === undefined || !/^Phụ lục(?: \S+)?$/iu.test(tidy(label.text))) return []
  return [
    ...styleDeviations('annex_label', 'Chữ “Phụ lục”', [label], ND30.annexLabel),
    ...centredDeviations('annex_label', 'Chữ “Phụ lục”', [label]),
    ...titled(title),
    ...referred(reference),
    ...(word.sections[section]?.start === 1
      ? []
      : deviationAt('annex.page_number', 'Số trang của mỗi phụ lục được đánh riêng, từ 1.', [label])),
  ]
}

function titled(title: ParagraphModel | undefined): Deviation[] {
  if (title === undefined) return []
  return [
    ...styleDeviations('annex_title', 'Tên phụ lục', [title], ND30.annexTitle),
    ...centredDeviations('annex_title', 'Tên phụ lục', [title]),
    ...upperDeviations('annex_title', 'Tên phụ lục', [title]),
  ]
}

function referred(reference: ParagraphModel | undefined): Deviation[] {
  if (reference === undefined) return []
  if (!tidy(reference.text).startsWith('(Kèm theo ')) {
    return deviationAt('annex_reference.missing', 'Dưới tên phụ lục phải có dòng “(Kèm theo …)”.', [reference])
  }
  return styleDeviations('annex_reference', 'Dòng “(Kèm theo …)”', [reference], ND30.annexReference)
}
