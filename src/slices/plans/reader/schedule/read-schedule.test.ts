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
  ['Từ 10/3 đến 20/3/2026', 'by_date', ['2026-03-10', '2026-03-20']],
  ['10-3-2026; 05.6.2026', 'by_date', ['2026-03-10', '2026-06-05']],
  ['Tháng 10-11/2026', 'in_period', ['2026-10', '2026-11']],
  ['Tháng 4, 8, 12/2026', 'in_period', ['2026-04', '2026-08', '2026-12']],
  ['Tuần 2 tháng 5/2026', 'in_period', ['2026-05']],
  ['6 tháng 1 lần', 'semiannual', []],
  ['Sáng thứ hai hằng tuần', 'weekly', []],
  ['Giai đoạn 2026 - 2028', 'in_period', ['2026', '2027', '2028']],
  ['Năm 2027 và năm 2029', 'in_period', ['2027', '2029']],
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
