import { expect, test } from 'vitest'
import { promisedPerYear, timesPerYear } from './promised-per-year.policy.ts'

const part = {
  schedule_kind: 'monthly',
  dates: [],
  periods: [],
  rhythm: null,
  minimum: 1,
  minimum_per: 'month',
} as const

test.each([
  ['one a month', part, 12],
  ['two a quarter', { ...part, minimum: 2, minimum_per: 'quarter' }, 8],
  ['one each occurrence of a quarterly row', { ...part, schedule_kind: 'quarterly', minimum_per: 'occurrence' }, 4],
  ['no unit of time: each occurrence', { ...part, minimum: 3, minimum_per: null }, 36],
  ['four dates', { ...part, schedule_kind: 'by_date', dates: ['a', 'b', 'c', 'd'], minimum_per: 'occurrence' }, 4],
  [
    'two named quarters',
    { ...part, schedule_kind: 'in_period', periods: ['2026-Q1', '2026-Q3'], minimum_per: null },
    2,
  ],
  ['continuous with a rhythm', { ...part, schedule_kind: 'continuous', rhythm: 'weekly', minimum_per: null }, 52],
  [
    'continuous without a rhythm promises nothing countable',
    { ...part, schedule_kind: 'continuous', minimum_per: null },
    null,
  ],
  ['bound to an event', { ...part, schedule_kind: 'event', minimum_per: 'occurrence' }, null],
  ['no minimum is no promise', { ...part, minimum: null }, null],
] as const)('promised per year: %s', (_, given, expected) => {
  expect(promisedPerYear({ ...given, dates: [...given.dates], periods: [...given.periods] })).toBe(expected)
})

test('an unspecified schedule falls due when someone gives it a rhythm', () => {
  const open = { schedule_kind: 'unspecified', dates: [], periods: [], rhythm: null } as const
  expect(timesPerYear({ ...open, dates: [], periods: [] })).toBeNull()
  expect(timesPerYear({ ...open, dates: [], periods: [], rhythm: 'semiannual' })).toBe(2)
})
