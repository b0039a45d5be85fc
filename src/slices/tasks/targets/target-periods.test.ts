import { expect, test } from 'vitest'
import { addDays } from '#platform/day.ts'
import { periodsOfTarget, type TargetPer } from './target-periods.ts'

test.each<[TargetPer | null, number, string, string, string]>([
  ['month', 12, '2026-01', '2026-01-31', '2026-12'],
  ['quarter', 4, '2026-Q1', '2026-03-31', '2026-Q4'],
  ['half', 2, '2026-H1', '2026-06-30', '2026-H2'],
  ['year', 1, '2026', '2026-12-31', '2026'],
  [null, 1, '2026', '2026-12-31', '2026'],
  ['day', 12, '2026-01', '2026-01-31', '2026-12'],
  ['week', 52, '2026-W01', '2026-01-11', '2026-W52'],
])('per %s: %i periods without gap', (per, count, first, firstEnd, last) => {
  const periods = periodsOfTarget(per, 2026, '2026-01-01')
  expect(periods).toHaveLength(count)
  expect(periods[0]).toMatchObject({ code: first, to: firstEnd })
  expect(periods.at(-1)?.code).toBe(last)
  for (const [i, { from }] of periods.entries()) if (i > 0) expect(from).toBe(addDays(periods[i - 1]?.to ?? '', 1))
})

test('February of a leap year has 29 days; a month that ended before the plan was issued promised nothing', () => {
  const periods = periodsOfTarget('month', 2028, '2028-02-10')
  expect(periods).toHaveLength(11)
  expect(periods[0]).toEqual({ code: '2028-02', from: '2028-02-01', to: '2028-02-29' })
})
