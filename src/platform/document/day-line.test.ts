import { describe, expect, it } from 'vitest'
import { dayWords, placeDayLine } from './day-line.ts'

describe('dayWords', () => {
  it.each([
    ['2026-03-07', 'ngày 07 tháng 3 năm 2026'],
    ['2026-01-15', 'ngày 15 tháng 01 năm 2026'],
    ['2026-02-01', 'ngày 01 tháng 02 năm 2026'],
    ['2026-09-09', 'ngày 09 tháng 9 năm 2026'],
    ['2026-10-10', 'ngày 10 tháng 10 năm 2026'],
    ['2026-12-31', 'ngày 31 tháng 12 năm 2026'],
  ])('writes %s as %s', (day, words) => expect(dayWords(day)).toBe(words))

  it.each(['2026-3-7', '07/3/2026', ''])('refuses %j', day => expect(() => dayWords(day)).toThrow(RangeError))
})

describe('placeDayLine', () => {
  it('puts the place before the day', () =>
    expect(placeDayLine({ place: 'An Bình', day: '2026-03-06' })).toBe('An Bình, ngày 06 tháng 3 năm 2026'))

  it('leaves room that does not fold', () => {
    const line = placeDayLine({ place: 'An Bình', day: null, year: 2026 })
    expect(line).toMatch(/^An Bình, ngày\u00a0{4,}tháng\u00a0{4,}năm 2026$/u)
  })
})
