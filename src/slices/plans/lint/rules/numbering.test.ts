import { describe, expect, test } from 'vitest'
import { lintSpoilt, type Spoilt, saidBy } from '../a-plan-text.fixture.ts'

const row = (no: string, title: string): string[] => [
  no,
  title,
  '1 buổi',
  'Hội nghị',
  'Quý III/2026',
  'Phòng Điều dưỡng',
  'Các khoa',
]

const CASES: readonly (readonly [code: string, what: string, spoilt: Spoilt, says: readonly string[]])[] = [
  [
    'section-skipped',
    'a Roman number left out',
    {
      changes: [
        ['IV. KINH PHÍ', 'VI. KINH PHÍ'],
        ['V. TỔ CHỨC', 'VII. TỔ CHỨC'],
      ],
    },
    ['Thiếu mục IV, V: số mục nhảy từ III sang VI'],
  ],
  [
    'item-skipped',
    'a number left out',
    { changes: [['2. Phòng Điều dưỡng', '3. Phòng Điều dưỡng']] },
    ['Thiếu mục V.2'],
  ],
  ['item-skipped', 'a leap too great for a slip', { changes: [['2. Phòng Điều dưỡng', '12. Phòng Điều dưỡng']] }, []],
  [
    'subitem-skipped',
    'a number of the second level left out',
    { changes: [['1. Mục đích', '1. Mục đích\n1.1. Chung: hiểu đúng.\n1.3. Riêng: làm đúng.']] },
    ['Thiếu tiểu mục I.1.2'],
  ],
  [
    'subitem-skipped',
    'each item begins its own count',
    { changes: [['1. Mục đích', '1. Mục đích\n1.1. Chung: hiểu đúng.\n2. Khác\n2.1. Riêng: làm đúng.']] },
    [],
  ],
  [
    'point-skipped',
    'a letter left out',
    { changes: [['1. Mục đích', '1. Mục đích\na) Hiểu.\nb) Nhớ.\nd) Làm.']] },
    ['Thiếu điểm c): điểm nhảy từ b) sang d)'],
  ],
  [
    'point-skipped',
    'đ left out',
    { changes: [['1. Mục đích', '1. Mục đích\na) Hiểu.\nb) Nhớ.\nc) Tin.\nd) Làm.\ne) Kể lại.']] },
    ['Thiếu điểm đ): điểm nhảy từ d) sang e)'],
  ],
  [
    'point-skipped',
    'a letter that is no point',
    { changes: [['1. Mục đích', '1. Mục đích\na) Hiểu.\nb) Nhớ.\nc) Tin.\nd) Làm.\nđ) Kể.\ne) Hỏi.\nf) Đáp.']] },
    ['Điểm “f)” không có trong cách đánh điểm tiếng Việt; sau e) là g)'],
  ],
  [
    'point-skipped',
    'the right order, e) then g)',
    { changes: [['1. Mục đích', '1. Mục đích\na) Hiểu.\nb) Nhớ.\nc) Tin.\nd) Làm.\nđ) Kể.\ne) Hỏi.\ng) Đáp.']] },
    [],
  ],
  [
    'point-skipped',
    'each item begins its own count',
    { changes: [['1. Mục đích', '1. Mục đích\na) Hiểu.\nb) Nhớ.\n2. Khác\na) Làm.']] },
    [],
  ],
  [
    'number-repeated',
    'two sections of one number',
    {
      changes: [
        ['IV. KINH PHÍ', 'III. KINH PHÍ'],
        ['V. TỔ CHỨC', 'IV. TỔ CHỨC'],
      ],
    },
    ['Hai mục liền nhau cùng mang số III'],
  ],
  [
    'number-repeated',
    'two items of one number',
    { changes: [['2. Phòng Điều dưỡng', '2. Phòng Điều dưỡng\nLàm việc được giao.\n2. Phòng Dược']] },
    ['Hai khoản liền nhau cùng mang số 2'],
  ],
  ['number-repeated', 'lists within a list', { changes: [['1. Mục đích', '1. Mục đích\n1. Hiểu.\n2. Nhớ.']] }, []],
  [
    'row-skipped',
    'a row left out',
    { more: [row('5', 'Tập huấn báo cáo viên của các khoa')] },
    ['Thiếu dòng 4: số thứ tự nhảy từ 3 sang 5'],
  ],
  [
    'row-repeated',
    'two rows of one number',
    { more: [row('3', 'Tập huấn báo cáo viên của các khoa')] },
    ['Hai dòng cùng mang số 3: “Báo cáo kết quả tuyên truyền” và “Tập huấn báo cáo viên của các khoa”'],
  ],
  [
    'row-repeated',
    'a count that begins again',
    { more: [row('1', 'Tập huấn báo cáo viên của các khoa'), row('2', 'Thi tìm hiểu cải cách hành chính')] },
    [],
  ],
  ['row-number-style', 'padded, then not', { cells: [[1, 0, '01']] }, ['Số thứ tự không thống nhất: “01” rồi “2”']],
  [
    'row-number-style',
    'padded all through',
    {
      cells: [
        [1, 0, '01'],
        [2, 0, '02'],
        [3, 0, '03'],
      ],
    },
    [],
  ],
]

describe('numbers of sections, items, points and rows', () => {
  test.each(CASES)('%s: %s', (code, _what, spoilt, says) => {
    expect(saidBy(code, spoilt)).toEqual(says)
  })
})

test('a well-made plan has no findings', () => {
  expect(lintSpoilt({})).toEqual([])
})
