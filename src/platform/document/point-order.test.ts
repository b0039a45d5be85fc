import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextPoint, POINT_ORDER, pointLabel, pointOrdinal } from './point-order.ts'

describe('points', () => {
  it.each([
    ['a', 'b'],
    ['d', 'đ'],
    ['đ', 'e'],
    ['e', 'g'],
    ['i', 'k'],
    ['v', 'x'],
    ['y', 'aa'],
    ['aa', 'ab'],
    ['ay', 'ba'],
  ])('after %s comes %s', (label, next) => expect(nextPoint(label)).toBe(next))

  it.each(['f', 'j', 'w', 'z', 'ă', '1', 'A', ''])('%j is no point', label => expect(nextPoint(label)).toBeNull())

  it('has the 23 letters of the rule', () =>
    expect(POINT_ORDER.join(' ')).toBe('a b c d đ e g h i k l m n o p q r s t u v x y'))

  it('counts and labels the same way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), ordinal => pointOrdinal(pointLabel(ordinal)) === ordinal),
    )
  })

  it.each([0, -1, 1.5])('refuses %d', ordinal => expect(() => pointLabel(ordinal)).toThrow(RangeError))
})
