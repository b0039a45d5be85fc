import { ND30 } from '../nd30.ts'
import { centredDeviations, deviationAt, type LayoutRule, styleDeviations, upperDeviations } from './deviation.ts'

/** Ô 5a, Mục II.5. A letter has no type name, so a file without one is not held against it. */
export const checkTitle: LayoutRule = (_, { typeName, subject }) => {
  if (typeName === null) return []
  return [
    ...styleDeviations('type', 'Tên loại', [typeName], ND30.typeName),
    ...centredDeviations('type', 'Tên loại', [typeName]),
    ...upperDeviations('type', 'Tên loại', [typeName]),
    ...(subject.length === 0
      ? deviationAt('subject.missing', 'Dưới tên loại phải có trích yếu, chữ đậm, canh giữa.', [typeName])
      : styleDeviations('subject', 'Trích yếu', subject, ND30.subject)),
  ]
}
