import { expect, test } from 'vitest'
import { onLines, scaleOf } from './gantt-scale.ts'

test('a year is a line from its first day to the end of its last, months as long as they are', () => {
  const { start, end, months } = scaleOf(2026)
  expect([start('2026-01-01'), end('2026-12-31')]).toEqual([0, 100])
  expect(start('2026-03-01') * 3.65).toBeCloseTo(59)
  expect(months.map(month => Math.round(month.width * 3.65))).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  expect(Math.round((scaleOf(2028).months[1]?.width ?? 0) * 3.66)).toBe(29)
})

test('what lies outside the year ends at its edge', () => {
  const { start, end } = scaleOf(2026)
  expect([start('2025-12-15'), end('2027-01-05')]).toEqual([0, 100])
})

test('bars that overlap go below each other, the others stay on one line', () => {
  const bar = (from: string, due: string) => ({ from, due })
  const months = [bar('2026-01-01', '2026-01-30'), bar('2026-02-01', '2026-02-27'), bar('2026-03-01', '2026-03-31')]
  expect(onLines(months)).toEqual([months])
  const late = bar('2026-01-01', '2026-02-15')
  expect(onLines([late, months[1]!, months[2]!])).toEqual([[late, months[2]], [months[1]]])
})
