import { expect, test } from 'vitest'
import { monthsOf } from './calendar-months.ts'

const holiday = (day: string, kind: 'holiday' | 'working', name: string) => ({
  day,
  kind,
  name,
  confidence: 'rule' as const,
  source: null,
})

test('weeks begin on Monday and hold the whole month', () => {
  const months = monthsOf({ year: 2026, national: [], own: [] })
  expect(months.map(month => month.weeks.flat().filter(Boolean).length)).toEqual([
    31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
  ])
  expect(months[1]!.weeks[0]!.map(day => day?.day ?? null)).toEqual([null, null, null, null, null, null, '2026-02-01'])
  expect(months[5]!.weeks[0]![0]).toMatchObject({ day: '2026-06-01', works: true })
})

test("the facility's own day stands above the national one", () => {
  const november = monthsOf({
    year: 2026,
    national: [holiday('2026-11-24', 'holiday', 'Ngày Văn hóa Việt Nam'), holiday('2026-11-28', 'working', 'Làm bù')],
    own: [{ day: '2026-11-24', kind: 'working', name: 'Trực tiêm chủng' }],
  })[10]!
  expect(november.named.map(({ day, works, origin }) => [day, works, origin])).toEqual([
    ['2026-11-24', true, 'own'],
    ['2026-11-28', true, 'national'],
  ])
})
