import { describe, expect, test } from 'vitest'
import { readSchedule } from '../schedule/read-schedule.ts'
import { readAmount, scaleOfMoney } from './budget.ts'
import { withinGroup } from './group-time.ts'
import { type Mark, markOfHeader, readMarks } from './mark-columns.ts'

const cells = (...texts: string[]) =>
  texts.map((text, index) => ({ row: 1, col: index + 1, rowSpan: 1, colSpan: 1, paragraphs: [{ text }] }))

describe('columns of crosses', () => {
  test.each<[string[], Mark | null]>([
    [['3', 'Tháng thực hiện'], { kind: 'month', value: 3 }],
    [['1 2', 'Thời gian (tháng)'], { kind: 'month', value: 12 }],
    [['T5', ''], { kind: 'month', value: 5 }],
    [['Quý II', 'Tiến độ'], { kind: 'quarter', value: 2 }],
    [['IV', 'Quý'], { kind: 'quarter', value: 4 }],
    [['2027', 'Lộ trình'], { kind: 'year', value: 2027 }],
    [['2027', 'Số liệu'], null],
    [['13', 'Tháng'], null],
    [['3', 'Chỉ tiêu'], null],
  ])('%s', (headers, mark) => {
    expect(markOfHeader(headers)).toEqual(mark)
  })

  const QUARTERS = new Map<number, Mark>([1, 2, 3, 4].map(value => [value, { kind: 'quarter', value }]))
  test.each([
    [['x', '', 'X', ''], 'in_period', ['2026-Q1', '2026-Q3']],
    [['x', '✓', '●', 'x'], 'quarterly', []],
    [['', '15/5', '', ''], 'by_date', []],
  ])('%s is %s', (row, kind, periods) => {
    expect(readMarks(cells(...row), QUARTERS, 2026)).toMatchObject({ kind, periods })
  })
  test('no cross says nothing', () => {
    expect(readMarks(cells('', '', '', ''), QUARTERS, 2026)).toBeNull()
  })
})

describe('the time of a group', () => {
  test.each([
    ['', 'Tháng 3', 'in_period', [], ['2026-03']],
    ['Tuần 2', 'THÁNG 3', 'in_period', [], ['2026-03']],
    ['Trước ngày 20', 'Tháng 9', 'by_date', ['2026-09-20'], []],
    ['', 'Quý II và quý III', 'in_period', [], ['2026-Q2', '2026-Q3']],
    ['', 'Giai đoạn 2026 - 2027', 'in_period', [], ['2026', '2027']],
    ['Hàng tuần', 'Tháng 3', 'weekly', [], []],
    ['', 'Các nhiệm vụ thường xuyên trong tháng', 'unspecified', [], []],
    ['', 'Nhóm nhiệm vụ chỉ đạo', 'unspecified', [], []],
  ])('“%s” under “%s”', (own, group, kind, dates, periods) => {
    expect(withinGroup(readSchedule(own, 2026), group, 2026)).toMatchObject({ kind, dates, periods })
  })
})

describe('money under its heading', () => {
  test.each([
    ['12', 'Dự kiến kinh phí (triệu đồng)', 12_000_000],
    ['8,5', 'Kinh phí (triệu đồng)', 8_500_000],
    ['1.200', 'Kinh phí (ĐVT: 1.000 đồng)', 1_200_000],
    ['15 triệu đồng', 'Kinh phí (triệu đồng)', 15_000_000],
    ['20.000.000đ', 'Kinh phí', 20_000_000],
    ['12', 'Kinh phí', null],
    ['Không', 'Kinh phí (triệu đồng)', null],
  ])('%s under “%s”', (text, heading, amount) => {
    expect(readAmount(text, scaleOfMoney(heading))).toBe(amount)
  })
})
