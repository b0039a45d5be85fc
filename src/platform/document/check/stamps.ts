import { ND30 } from '../nd30.ts'
import type { ParagraphModel } from '../ooxml/word-model.ts'
import { deviationAt, type LayoutRule, seen, styleDeviations, tidy, upperDeviations } from './deviation.ts'

/** Ô 10 and 11, Mục III.2: in capitals and bold, in a box; the stamps of urgency and secrecy are red. */
export const checkStamps: LayoutRule = (_, { stamps, circulation }) => [
  ...styleDeviations('stamp', 'Dấu chỉ mức độ', stamps, ND30.stamp),
  ...upperDeviations('stamp', 'Dấu chỉ mức độ', stamps),
  ...deviationAt(
    'stamp.box',
    'Dấu chỉ mức độ đặt trong khung viền.',
    stamps.filter(one => !isBoxed(one)),
  ),
  ...deviationAt(
    'stamp.box_size',
    'Khung: HỎA TỐC 30 × 8 mm, THƯỢNG KHẨN 40 × 8 mm, KHẨN 20 × 8 mm.',
    stamps.filter(hasOtherSize),
  ),
  ...deviationAt(
    'stamp.colour',
    'Dấu chỉ mức độ màu đỏ tươi.',
    stamps.filter(one => !seen(one).every(({ look }) => isRed(look.colour))),
  ),
  ...styleDeviations('circulation', 'Chỉ dẫn phạm vi lưu hành', circulation, ND30.stamp),
  ...upperDeviations('circulation', 'Chỉ dẫn phạm vi lưu hành', circulation),
  ...deviationAt(
    'circulation.box',
    'Chỉ dẫn phạm vi lưu hành đặt trong khung viền.',
    circulation.filter(one => !isBoxed(one)),
  ),
]

const isBoxed = ({ box, ruled, look: { borders } }: ParagraphModel): boolean =>
  box?.outlined === true || ruled || (borders.top === true && borders.bottom === true && borders.left === true)

const MILLIMETRE = 56.69
const LEEWAY = 2.5

function hasOtherSize({ box, text }: ParagraphModel): boolean {
  const sizes: Readonly<Record<string, readonly number[]>> = ND30.urgency
  const [width, height] = sizes[tidy(text).toLocaleUpperCase('vi')] ?? []
  if (box === null || width === undefined || height === undefined) return false
  return Math.abs(box.width / MILLIMETRE - width) > LEEWAY || Math.abs(box.height / MILLIMETRE - height) > LEEWAY
}

function isRed(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = (/^([\da-f]{2})([\da-f]{2})([\da-f]{2})$/u.exec(colour) ?? [])
    .slice(1)
    .map(part => Number.parseInt(part, 16))
  return red > 180 && green < 90 && blue < 90
}
