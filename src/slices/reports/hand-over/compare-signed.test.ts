import { expect, it } from 'vitest'
import type { TextLine } from '#platform/document/text/text-line.ts'
import { compareSigned } from './compare-signed.ts'

const TEXT = [
  'SỞ Y TẾ TỈNH HÒA GIANG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Số: /BC-TTYT An Bình, ngày tháng năm 2026',
  'Kết quả tuyên truyền cải cách hành chính Quý I năm 2026',
  'Trong kỳ đăng 19 bài trên trang thông tin điện tử, đạt 31,7% kế hoạch năm.',
  'Các trạm y tế tổ chức 37 buổi truyền thông cộng đồng với 1.482 lượt người dự.',
  '2 Tin, bài trên trang thông tin điện tử tin, bài 60 19 19 14 31,7',
  '3 Tin, bài gửi Sở Y tế, báo, đài của tỉnh tin, bài 12 3 3 2 25,0',
  'Đơn vị không có nhiệm vụ quá hạn trong kỳ báo cáo này.',
]
const lines = (texts: readonly string[]): TextLine[] => texts.map((text, at) => ({ text, place: `dòng ${at + 1}` }))
const changed = (at: number, from: string, to: string): string[] =>
  TEXT.map((line, index) => (index === at ? line.replace(from, to) : line))
const compare = (theirs: readonly string[], { wrapped = false, blanks = true } = {}) =>
  compareSigned(lines(TEXT), lines(theirs), { against: 'ours', blanks: { number: blanks, day: blanks }, wrapped })

/** Seven lines of a page, on which the cells of the table's rows are wrapped and mixed. */
const WRAPPED = [
  ...TEXT.slice(0, 5),
  '2 Tin, bài trên trang tin, 60 19 19 14 31,7',
  'thông tin điện tử bài',
  '3 Tin, bài gửi Sở Y tin, 12 3 3 2 25,0',
  'tế, báo, đài của tỉnh bài',
  ...TEXT.slice(7),
]

it.each([
  ['the same text', TEXT, {}],
  ['other case, blanks and punctuation', TEXT.map(line => line.toLocaleUpperCase('vi').replaceAll(', ', ' ,  ')), {}],
  ['lines in another order', [...TEXT.slice(0, 3), TEXT[4] ?? '', TEXT[3] ?? '', ...TEXT.slice(5)], {}],
  ['cells wrapped on a page', WRAPPED, { wrapped: true }],
])('finds no difference in %s', (_, theirs, options) => {
  expect(compare(theirs, options)).toMatchObject({ verdict: 'same', differences: [] })
})

it.each([
  ['a number', changed(3, '19', '18'), [{ place: 'dòng 4', ours: '19 bài', theirs: '18 bài' }]],
  ['a number in a table', changed(5, '19 19', '19 20'), [{ place: 'dòng 6', ours: '19', theirs: '20' }]],
  ['two numbers swapped', changed(5, '60 19', '19 60'), [{ place: 'dòng 6' }, { place: 'dòng 6' }]],
  ['a word', changed(7, 'không có', 'có'), [{ place: 'dòng 8', ours: 'không', theirs: '' }]],
  ['a tone', changed(7, 'quá hạn', 'qua hạn'), [{ place: 'dòng 8', ours: 'quá', theirs: 'qua' }]],
  ['a line that is gone', TEXT.filter((_, at) => at !== 4), [{ place: 'dòng 5', theirs: '' }]],
  [
    'a line that was added',
    [...TEXT, 'Đề nghị cấp thêm kinh phí.'],
    [{ ours: '', theirs: 'Đề nghị cấp thêm kinh phí' }],
  ],
])('names %s with its place', (_, theirs, expected) => {
  const { verdict, differences } = compare(theirs)
  expect(verdict).toBe('differs')
  expect(differences).toMatchObject(expected)
})

it('names a number that changed in a wrapped table', () => {
  const theirs = WRAPPED.map(line => line.replace('60 19 19', '60 18 19'))
  expect(compare(theirs, { wrapped: true }).differences).toEqual([{ place: 'dòng 6', ours: '19', theirs: '18' }])
})

it('lets the office fill in number and day that were blank, and nothing else', () => {
  const theirs = TEXT.map((line, at) => (at === 1 ? 'Số: 45/BC-TTYT An Bình, ngày 09 tháng 3 năm 2026' : line))
  expect(compare(theirs)).toMatchObject({ verdict: 'same', filled: { number: '45', day: '9', month: '3' } })
  expect(compare(theirs, { blanks: false })).toMatchObject({ verdict: 'differs', filled: {} })
})

it('says of a scan that it cannot be compared, and of another document that it is one', () => {
  expect(
    compareSigned(lines(TEXT), undefined, { against: 'ours', blanks: { number: true, day: true }, wrapped: true }),
  ).toMatchObject({ verdict: 'no_text' })
  expect(compare(['12'])).toMatchObject({ verdict: 'no_text', differences: [] })
  const other = Array.from({ length: 9 }, (_, at) => `Thông báo lịch trực tuần ${at} của khoa Ngoại tổng hợp`)
  expect(compare(other)).toMatchObject({ verdict: 'other' })
})
