import { describe, expect, test } from 'vitest'
import { makePeriod, makePeriods, periodsFromDeadlines, readPeriodCode } from './period-windows.ts'

describe('the windows of a year', () => {
  test.each([
    ['2026-Q1', '2025-12-15', '2026-03-14', '2026-03-13', '2026-03-14', 'Quý I/2026'],
    ['2026-H1', '2025-12-15', '2026-06-14', '2026-06-13', '2026-06-14', '6 tháng đầu năm/2026'],
    ['2026-Q3', '2026-06-15', '2026-09-14', '2026-09-13', '2026-09-14', 'Quý III/2026'],
    ['2026-9M', '2025-12-15', '2026-09-14', '2026-09-13', '2026-09-14', '9 tháng/2026'],
    ['2026', '2025-12-15', '2026-12-14', '2026-12-13', '2026-12-14', 'Năm 2026'],
  ])('%s runs from %s to %s', (code, from_day, to_day, cut_off, due_on, name) => {
    const period = makePeriods(2026).find(candidate => candidate.code === code)
    expect(period).toMatchObject({ from_day, to_day, cut_off, due_on, name })
  })
})

describe('a plan sets the due days', () => {
  const deadlines = [
    { period: '2026-Q1', due_on: '2026-03-10' },
    { period: '2026-H1', due_on: '2026-06-10' },
    { period: '2026-Q3', due_on: '2026-09-10' },
    { period: '2026', due_on: '2026-11-25' },
    { period: 'quarterly', due_on: null },
    { period: null, due_on: '2026-12-01' },
    { period: '2025-Q1', due_on: '2025-03-10' },
  ]
  test.each([
    ['2026-Q1', '2026-03-09', '2026-03-10'],
    ['2026-H1', '2026-06-09', '2026-06-10'],
    ['2026-Q3', '2026-09-09', '2026-09-10'],
    ['2026', '2026-11-24', '2026-11-25'],
  ])('%s is cut off on %s and due on %s', (code, cut_off, due_on) => {
    const periods = periodsFromDeadlines(2026, deadlines)
    expect(periods).toHaveLength(4)
    expect(periods.find(period => period.code === code)).toMatchObject({ cut_off, due_on })
  })

  test('a due day after the window leaves the cut-off at its end', () =>
    expect(makePeriod('Q1', 2026, '2026-03-20')).toMatchObject({ cut_off: '2026-03-14', due_on: '2026-03-20' }))

  test('a due day before the window is no deadline of that period', () =>
    expect(periodsFromDeadlines(2026, [{ period: '2026-Q3', due_on: '2026-05-10' }])).toEqual([]))
})

test.each([
  ['2026', { kind: 'year', year: 2026 }],
  ['2026-9M', { kind: '9M', year: 2026 }],
  ['2026-02', undefined],
  ['monthly', undefined],
])('reads the code %s', (code, read) => expect(readPeriodCode(code)).toEqual(read))
