import { describe, expect, test } from 'vitest'
import * as format from './format.ts'

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('numbers', () => {
  test.each([
    [1234.5, '1.234,5'],
    [1250000, '1.250.000'],
    [0, '0'],
    [12.34, '12,3'],
    [-1, '-1'],
  ])('%s is written %s', (value, text) => expect(format.formatNumber(value)).toBe(text))

  test('keeps a wanted number of decimals', () => expect(format.formatNumber(50, 1, true)).toBe('50,0'))
  test('percent has a no-break space', () => expect(format.formatPercent(92.6)).toBe('92,6\u00a0%'))
  test('money', () => expect(plain(format.formatMoney(1250000))).toBe('1.250.000 đồng'))
  test.each([
    [null, '–'],
    [undefined, '–'],
    [0, '0'],
    [1482, '1.482'],
  ])('quantity %s is %s', (value, text) => expect(format.formatQuantity(value)).toBe(text))
  test.each([
    [812, '812 B'],
    [24_300, '24 KB'],
    [1_240_000, '1,2 MB'],
  ])('size %s is %s', (bytes, text) => expect(plain(format.formatSize(bytes))).toBe(text))
})

describe('days', () => {
  test.each([
    ['2026-03-07', '07/3/2026', '07/3', 'Thứ Bảy, 07/3/2026', 'T7, 07/3'],
    ['2026-01-31', '31/01/2026', '31/01', 'Thứ Bảy, 31/01/2026', 'T7, 31/01'],
    ['2026-02-09', '09/02/2026', '09/02', 'Thứ Hai, 09/02/2026', 'T2, 09/02'],
    ['2026-12-13', '13/12/2026', '13/12', 'Chủ nhật, 13/12/2026', 'CN, 13/12'],
  ])('%s', (day, full, short, long, weekday) => {
    expect(format.formatDay(day)).toBe(full)
    expect(format.formatShortDay(day)).toBe(short)
    expect(format.formatLongDay(day)).toBe(long)
    expect(format.formatWeekday(day)).toBe(weekday)
  })

  test('a range names the year once', () => {
    expect(format.formatDays('2026-03-02', '2026-03-08')).toBe('02/3 – 08/3/2026')
    expect(format.formatDays('2025-12-15', '2026-03-14')).toBe('15/12/2025 – 14/3/2026')
  })

  test('an instant is told by the clock of Ho Chi Minh City', () => {
    expect(format.formatTime('2026-03-06T01:14:00Z')).toBe('08:14')
    expect(format.formatTime('2026-03-05T17:05:00Z')).toBe('00:05')
    expect(format.formatInstant('2026-03-05T17:05:00Z')).toBe('06/3/2026 00:05')
  })

  test('refuses what is not a day', () => expect(() => format.formatDay('soon')).toThrow(RangeError))
})

describe('deadlines', () => {
  const today = '2026-03-06'
  test.each([
    [
      { dueOn: '2026-03-09', before: '2026-03-10', today, workingDaysLeft: 2 },
      'Trước 10/3, còn 2 ngày làm việc',
      'near',
    ],
    [{ dueOn: '2026-03-31', today, workingDaysLeft: 17 }, 'Hạn 31/3, còn 17 ngày làm việc', 'calm'],
    [{ dueOn: '2026-03-06', today, workingDaysLeft: 0 }, 'Hạn hôm nay, 06/3', 'near'],
    [
      { dueOn: '2026-03-06', before: '2026-03-10', today, workingDaysLeft: 0 },
      'Trước 10/3, hôm nay là ngày làm việc cuối',
      'near',
    ],
    [{ dueOn: '2026-03-02', today }, 'Hạn 02/3, trễ 4 ngày', 'late'],
    [{ dueOn: '2025-12-31', today }, 'Hạn 31/12/2025, trễ 65 ngày', 'late'],
    [{ dueOn: '2027-01-29', today }, 'Hạn 29/01/2027', 'calm'],
  ] as const)('%o', (deadline, text, tone) => {
    const phrase = format.deadlinePhrase(deadline)
    expect(plain(phrase.text)).toBe(text)
    expect(phrase.tone).toBe(tone)
  })
})

describe('words', () => {
  test.each([
    ['gửi Sở Y tế 12 bài', 'gửi Sở_Y_tế 12_bài'],
    ['TT 5, kỳ 3, Quý I', 'TT_5, kỳ_3, Quý_I'],
    ['đạt 92,6 % kế hoạch', 'đạt 92,6_% kế hoạch'],
    ['12 ngàybóng', '12 ngàybóng'],
  ])('%s', (text, kept) => expect(format.keepTogether(text).replaceAll('\u00a0', '_')).toBe(kept))

  test.each([
    ['Nguyễn Hoài Nhơn', 'HN'],
    ['Đặng Ánh', 'ĐÁ'],
    ['Vũ', 'V'],
  ])('initials of %s', (name, letters) => expect(format.initials(name)).toBe(letters))
})
