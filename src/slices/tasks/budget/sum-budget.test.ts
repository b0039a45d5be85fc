import { expect, test } from 'vitest'
import { byQuarter, bySource, sumsOf, totalOf } from './sum-budget.ts'

const spent = (spent_on: string, amount: number, source = 'Ngân sách nhà nước') => ({ spent_on, amount, source })

test.each([
  [10_000_000, 4_000_000, 6_000_000],
  [10_000_000, 12_500_000, -2_500_000],
  [0, 0, 0],
  [null, 4_000_000, null],
] as const)('of %s, %s spent leaves %s', (estimate, amount, remaining) => {
  expect(sumsOf(estimate, amount).remaining).toBe(remaining)
})

test('by source, the largest first', () => {
  const entries = [spent('2026-01-05', 1, 'B'), spent('2026-01-06', 5, 'A'), spent('2026-01-07', 3, 'B')]
  expect(bySource(entries)).toEqual([
    { source: 'A', spent: 5 },
    { source: 'B', spent: 4 },
  ])
})

test('by quarter: December before is the first, January after the last; nothing falls out', () => {
  const days = ['2025-12-20', '2026-03-31', '2026-04-01', '2026-09-30', '2026-12-31', '2027-01-20']
  const entries = days.map((day, i) => spent(day, 10 ** i))
  const quarters = byQuarter(entries, 2026)
  expect(quarters.map(one => one.spent)).toEqual([11, 100, 1000, 110_000])
  expect(totalOf(quarters.map(one => ({ amount: one.spent })))).toBe(totalOf(entries))
})
