import { nextPoint } from '../point-order.ts'
import { type Deviation, deviationAt, type LayoutRule, tidy } from './deviation.ts'

/** Mục II.6: points go a, b, c, d, đ, e, g … in the order of the Vietnamese alphabet. */
export const checkPointOrder: LayoutRule = (_, { body }) => {
  const found: Deviation[] = []
  let previous: string | null = null
  for (const paragraph of body) {
    const label = /^(\p{Ll}{1,2})\)/u.exec(tidy(paragraph.text))?.[1]
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
  return found
}
