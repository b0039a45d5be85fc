import { describe, expect, test } from 'vitest'
import { findMentions, mergeMentions } from './read-citations.ts'

const read = (text: string) =>
  mergeMentions(findMentions({ text, at: {} })).map(({ type, number, name, date, issuer }) => [
    type,
    number ?? name,
    date,
    issuer,
  ])

const CASES: readonly (readonly [string, unknown[][]])[] = [
  [
    'Căn cứ Kế hoạch số 15/KH-SYT ngày 09/01/2024 của Sở Y tế tỉnh Hòa Giang về cải cách',
    [['Kế hoạch', '15/KH-SYT', '2024-01-09', 'Sở Y tế tỉnh Hòa Giang']],
  ],
  [
    'Nghị định 10/2020/NĐ-CP và Nghị định số 11/2020/NĐ-CP ngày 14/9/2020 của Chính phủ',
    [
      ['Nghị định', '10/2020/NĐ-CP', '2020-09-14', 'Chính phủ'],
      ['Nghị định', '11/2020/NĐ-CP', '2020-09-14', 'Chính phủ'],
    ],
  ],
  ['Phổ biến Nghị quyết số 76/NQ-CP. Viết bài về cải cách', [['Nghị quyết', '76/NQ-CP', null, 'Chính phủ']]],
  ['Nghị quyết số 18- NQ/TW về sắp xếp bộ máy', [['Nghị quyết', '18-NQ/TW', null, null]]],
  [
    'Thông tư số 05/2021/TT-BYT của Bộ Y tế ngày 05 tháng 3 năm 2021',
    [['Thông tư', '05/2021/TT-BYT', '2021-03-05', 'Bộ Y tế']],
  ],
  ['Quyết định số 899/QĐ-TTg phê duyệt Đề án', [['Quyết định', '899/QĐ-TTg', null, 'Thủ tướng Chính phủ']]],
  [
    'theo Luật Thi đua, khen thưởng năm 2022; một số điều của Luật Thi đua, khen thưởng',
    [['Luật', 'Luật Thi đua, khen thưởng năm 2022', '2022', null]],
  ],
  ['Luật Khám bệnh, chữa bệnh số 15/2023/QH15', [['Luật', '15/2023/QH15', null, null]]],
  ['các văn bản Luật mới, 1 bài/tháng, ngày 10/3/2026', []],
]

describe('documents that a text cites', () => {
  test.each(CASES)('%s', (text, want) => {
    expect(read(text)).toEqual(want)
  })
})
