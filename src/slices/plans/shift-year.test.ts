import { expect, test } from 'vitest'
import { shiftDay, shiftPeriod, shiftText } from './shift-year.ts'

test.each([
  ['Trong tháng 01/2026', 'Trong tháng 01/2027', false],
  ['Thường xuyên trong năm 2026', 'Thường xuyên trong năm 2027', false],
  ['Trước ngày 10/3/2026 và 25/11/2026', 'Trước ngày 10/3/2027 và 25/11/2027', false],
  ['Kế hoạch năm 2026', 'Kế hoạch năm 2027', false],
  ['Hàng tháng', 'Hàng tháng', false],
  [
    'Niêm yết theo Quyết định số 12/QĐ-UBND ngày 05/01/2026',
    'Niêm yết theo Quyết định số 12/QĐ-UBND ngày 05/01/2026',
    true,
  ],
  ['Thực hiện Thông tư số 15/2026/TT-BYT trong năm 2026', 'Thực hiện Thông tư số 15/2026/TT-BYT trong năm 2027', true],
  ['Thông tư 15/2026/TT-BYT', 'Thông tư 15/2026/TT-BYT', true],
  ['giai đoạn 2026 - 2030', 'giai đoạn 2026 - 2030', true],
  ['giai đoạn 2021-2026', 'giai đoạn 2021-2026', true],
  ['So với năm 2025', 'So với năm 2025', true],
  ['Gọi 0902026123', 'Gọi 0902026123', false],
])('%s → %s', (before, after, looks) => {
  const shifted = shiftText(before, 2026)
  expect(shifted.text).toBe(after)
  expect(shifted.look !== null).toBe(looks)
})

test.each([
  ['2026-03-10', '2027-03-10'],
  ['2028-02-29', '2029-02-28'],
  ['2025-12-15', '2026-12-15'],
])('%s is a year later %s', (day, later) => expect(shiftDay(day)).toBe(later))

test.each([
  ['2026', '2027'],
  ['2026-Q1', '2027-Q1'],
  ['2026-02', '2027-02'],
])('period %s is a year later %s', (code, later) => expect(shiftPeriod(code)).toBe(later))
