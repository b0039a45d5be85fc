/**
 * The order of points (điểm) in a Vietnamese administrative document: the Vietnamese alphabet without the vowels
 * that carry a mark, but with đ (NĐ 30/2020, Phụ lục I, Mục II.6).
 */
export const POINT_ORDER = [...'abcdđeghiklmnopqrstuvxy'] as const

/** The label of the nth point, from 1. After y comes aa, ab …: the decree stops at y, a document may not. */
export function pointLabel(ordinal: number): string {
  if (!Number.isInteger(ordinal) || ordinal < 1) throw new RangeError(`a point is counted from 1, not ${ordinal}`)
  const base = POINT_ORDER.length
  const last = POINT_ORDER[(ordinal - 1) % base] ?? ''
  return ordinal <= base ? last : pointLabel(Math.floor((ordinal - 1) / base)) + last
}

/** The ordinal of a point's label, or null when it is no such label (`f`, `â`, `2`). */
export function pointOrdinal(label: string): number | null {
  let ordinal = 0
  for (const letter of label) {
    const at = POINT_ORDER.indexOf(letter)
    if (at < 0) return null
    ordinal = ordinal * POINT_ORDER.length + at + 1
  }
  return ordinal || null
}

/** The label that follows: d → đ, e → g, i → k. Null for what is no label. */
export function nextPoint(label: string): string | null {
  const ordinal = pointOrdinal(label)
  return ordinal === null ? null : pointLabel(ordinal + 1)
}
