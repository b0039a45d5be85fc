import { ND30 } from '../nd30.ts'
import type { ParagraphModel } from '../ooxml/word-model.ts'
import { lineWidth } from '../text-width.ts'
import {
  centredDeviations,
  deviationAt,
  held,
  type LayoutRule,
  seen,
  styleDeviations,
  tidy,
  upperDeviations,
} from './deviation.ts'

/** Ô 2, Mục II.2; and what is said of the two sides of the letterhead together. */
export const checkNames: LayoutRule = (_, { superior, issuer, country, motto }) => [
  ...styleDeviations('superior', 'Cơ quan chủ quản', superior, ND30.superior),
  ...centredDeviations('superior', 'Cơ quan chủ quản', superior),
  ...upperDeviations('superior', 'Cơ quan chủ quản', superior),
  ...styleDeviations('issuer', 'Cơ quan ban hành', issuer, ND30.issuer),
  ...centredDeviations('issuer', 'Cơ quan ban hành', issuer),
  ...upperDeviations('issuer', 'Cơ quan ban hành', issuer),
  ...held('country.wraps', 'Quốc hiệu nằm trọn trên một dòng.', country, country !== null && wraps(country)),
  ...deviationAt(
    'motto.line',
    'Quốc hiệu và Tiêu ngữ cách nhau dòng đơn.',
    [country, motto].filter(one => one !== null).filter(({ look }) => look.lineRule === 'auto' && look.line > SINGLE),
  ),
]

/** A little more than 240: programs round. */
const SINGLE = 265

function wraps(paragraph: ParagraphModel): boolean {
  if (tidy(paragraph.text) !== tidy(paragraph.text.replace(/\n/gu, '¶'))) return true
  const [run] = seen(paragraph)
  if (run === undefined || paragraph.room === null || paragraph.part !== null) return false
  return lineWidth(tidy(paragraph.text), run.look.size, run.look.bold) > paragraph.room * 1.01
}
