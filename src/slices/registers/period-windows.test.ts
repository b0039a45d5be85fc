import { describe, expect, test } from 'vitest'
import { makePeriod, makePeriods, proposePeriods, readPeriodCode } from './period-windows.ts'

describe('the windows of a year', () => {
  test.each([
    ['2026-Q1', '2025-12-15', '2026-03-14', '2026-03-13', '2026-03-14', 'Quý I/2026'],
    ['2026-H1', '2025-12-15', '2026-06-14', '2026-06-13', '2026-06-14', '6 tháng đầu năm 2026'],
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
    const periods = proposePeriods(2026, deadlines)
    expect(periods).toHaveLength(4)
    expect(periods.find(period => period.code === code)).toMatchObject({ cut_off, due_on })
  })

  test('a due day after the window leaves the cut-off at its end', () =>
    expect(makePeriod('Q1', 2026, '2026-03-20')).toMatchObject({ cut_off: '2026-03-14', due_on: '2026-03-20' }))

  test('a due day before the window is no deadline of that period', () =>
    expect(
      proposePeriods(2026, [
        { period: '2026-Q3', due_on: '2026-05-10' },
        { period: '2026', due_on: '2026-12-01' },
      ]).map(one => one.code),
    ).toEqual(['2026']))
})

describe('what a plan asks for', () => {
  const all = (deadlines: Parameters<typeof proposePeriods>[1]) =>
    proposePeriods(2026, deadlines).map(one => [one.code, one.cut_off, one.due_on, one.unit_due_on, one.origin])
  const usual = (kind: string, month: string) => [`2026${kind}`, `2026-${month}-13`, `2026-${month}-14`, null, 'usual']
  const FOUR = [usual('-Q1', '03'), usual('-H1', '06'), usual('-Q3', '09'), usual('', '12')]

  test.each([
    ['nothing: the usual four', [], FOUR],
    ['every quarter', [{ period: 'quarterly', due_on: null }], FOUR],
    ['every half-year', [{ period: 'semiannual', due_on: null }], [FOUR[1], FOUR[3]]],
    ['every year', [{ period: 'yearly', due_on: null }], [FOUR[3]]],
    ['every month: no report of ours', [{ period: 'monthly', due_on: null }], FOUR],
    [
      'days without names, by their place in the year',
      [
        { period: null, due_on: '2026-06-15', addressee: 'Sở Y tế' },
        { period: null, due_on: '2026-12-01', addressee: 'Sở Y tế' },
      ],
      [
        ['2026-H1', '2026-06-14', '2026-06-15', null, 'plan'],
        ['2026', '2026-11-30', '2026-12-01', null, 'plan'],
      ],
    ],
    [
      "days of the units: to the facility's own department",
      [
        { period: null, due_on: '2026-06-10', addressee: 'Phòng Tổ chức - Hành chính' },
        { period: null, due_on: '2026-11-25', addressee: 'P. TCHC' },
      ],
      [
        ['2026-H1', '2026-06-13', '2026-06-14', '2026-06-10', 'usual'],
        ['2026', '2026-12-13', '2026-12-14', '2026-11-25', 'usual'],
      ],
    ],
    [
      'both: the units before the department above',
      [
        { period: '2026-H1', due_on: '2026-06-05', addressee: 'Phòng Tổ chức - Hành chính' },
        { period: '2026-H1', due_on: '2026-06-12', addressee: 'Sở Y tế' },
      ],
      [['2026-H1', '2026-06-11', '2026-06-12', '2026-06-05', 'plan']],
    ],
  ])('%s', (_, deadlines, wanted) => expect(all(deadlines)).toEqual(wanted))
})

test.each([
  ['2026', { kind: 'year', year: 2026 }],
  ['2026-9M', { kind: '9M', year: 2026 }],
  ['2026-02', undefined],
  ['monthly', undefined],
])('reads the code %s', (code, read) => expect(readPeriodCode(code)).toEqual(read))
