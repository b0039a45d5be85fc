import { ND30 } from '../nd30.ts'
import type { ParagraphModel } from '../ooxml/word-model.ts'
import { isUpper } from './bare.ts'
import {
  centredDeviations,
  type Deviation,
  deviationAt,
  type LayoutRule,
  styleDeviations,
  tidy,
  upperDeviations,
} from './deviation.ts'

/** Ô 5a, Mục II.5. A letter has no type name, so a file without one is not held against it. */
export const checkTitle: LayoutRule = (_, { typeName, subject }) => {
  if (typeName === null) return []
  return [
    ...styleDeviations('type', 'Tên loại', [typeName], ND30.typeName),
    ...centredDeviations('type', 'Tên loại', [typeName]),
    ...upperDeviations('type', 'Tên loại', [typeName]),
    ...(subject.length === 0
      ? deviationAt('subject.missing', 'Dưới tên loại phải có trích yếu, chữ đậm, canh giữa.', [typeName])
      : subjectDeviations(subject)),
  ]
}

const subjectDeviations = (subject: readonly ParagraphModel[]): Deviation[] => [
  ...styleDeviations('subject', 'Trích yếu', subject, ND30.subject),
  ...centredDeviations('subject', 'Trích yếu', subject),
  ...deviationAt(
    'subject.case',
    'Trích yếu viết chữ thường.',
    isUpper(subject.map(({ text }) => text).join(' ')) ? subject.slice(0, 1) : [],
  ),
  ...deviationAt(
    'subject.letter_form',
    'Chỉ công văn viết “V/v”; trích yếu dưới tên loại viết đủ chữ.',
    subject.slice(0, 1).filter(({ text }) => /^V\/v\b/iu.test(tidy(text))),
  ),
]
