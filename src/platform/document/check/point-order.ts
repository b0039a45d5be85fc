import { nextPoint } from '../point-order.ts'
import { type Deviation, deviationAt, type LayoutRule, tidy } from './deviation.ts'

/** Mục II.6: points go a, b, c, d, đ, e, g … in the order of the Vietnamese alphabet. */
export const checkPointOrder: LayoutRule = (_, { body }) => {
  const found: Deviation[] = []
  let previous: string | null = null
  for (const paragraph of body) {
    const label = POINT.exec(tidy(`${paragraph.mark ?? ''} ${paragraph.text}`))?.[1]
    if (label === undefined) continue
    const expected: string | null = previous === null ? 'a' : nextPoint(previous)
    if (label !== 'a' && expected !== null && label !== expected) {
      const what =
        previous === null
          ? `Điểm đầu tiên là a), không phải ${label}).`
          : `Sau ${previous}) là ${expected}), không phải ${label}).`
      found.push(...deviationAt('point.order', what, [paragraph]))
    }
    previous = label
  }
  const odd = body.filter(({ text, mark }) => LIKE_POINT.test(tidy(`${mark ?? ''} ${text}`)))
  return [...found, ...deviationAt('point.form', 'Điểm ghi chữ cái và dấu ngoặc đơn đóng: “a)”, “b)”.', odd)]
}

/** A point's letter in any form: a form of its own is told of elsewhere. */
const POINT = /^\(?(\p{Ll}{1,2})(?:\)|[./](?= ?\p{L}))/u

/** A letter with a stop, a slash or in brackets where a point's letter stands. */
const LIKE_POINT = /^(?:[a-zđ][./] ?\p{L}|\([a-zđ]\) )/u
