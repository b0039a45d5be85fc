import { describe, expect, test } from 'vitest'
import { readSchedule } from './read-schedule.ts'

const CASES: readonly (readonly [string, string, string[]])[] = [
  ['Hàng tháng trong năm 2026', 'monthly', []],
  ['hằng quý', 'quarterly', []],
  ['Hàng tuần', 'weekly', []],
  ['6 tháng/lần', 'semiannual', []],
  ['01 lần/năm', 'yearly', []],
  ['Thường xuyên trong năm', 'continuous', []],
  ['Trong năm 2026', 'in_period', ['2026']],
  ['Quý II, III/2026', 'in_period', ['2026-Q2', '2026-Q3']],
  ['Tháng 3, 6 và tháng 9', 'in_period', ['2026-03', '2026-06', '2026-09']],
  ['Từ tháng 4 đến tháng 6/2026', 'in_period', ['2026-04', '2026-05', '2026-06']],
  ['Từ tháng 01 đến tháng 12', 'in_period', ['2026']],
  ['6 tháng đầu năm', 'in_period', ['2026-H1']],
  ['Trước ngày 10/3/2026', 'by_date', ['2026-03-10']],
  ['Chậm nhất ngày 05 tháng 02 năm 2026', 'by_date', ['2026-02-05']],
  ['Trước 25/11', 'by_date', ['2026-11-25']],
  ['Ngày 31/02/2026', 'unspecified', []],
  ['Ngay sau khi ban hành', 'event', []],
  ['Theo quy định', 'unspecified', []],
  ['', 'unspecified', []],
]

describe('what a time cell says', () => {
  test.each(CASES)('%s', (text, kind, when) => {
    const schedule = readSchedule(text, 2026)
    expect({ kind: schedule.kind, when: [...schedule.dates, ...schedule.periods] }).toEqual({ kind, when })
    expect(schedule.raw).toBe(text)
  })
})
