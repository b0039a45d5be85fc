import { describe, expect, test } from 'vitest'
import { lintSpoilt, type Spoilt, saidBy } from '../a-plan-text.fixture.ts'

const DATE = 'ngày 05 tháng 01 năm 2026'
const dated = (day: string): Spoilt => ({ changes: [[DATE, day]] })
const told = (words: string): Spoilt => ({ changes: [['Viết bài, in tờ rơi', `${words}. Viết bài, in tờ rơi`]] })
const timed = (words: string, more: Spoilt = {}): Spoilt => ({ ...more, cells: [[2, 4, words]] })

const CASES: readonly (readonly [code: string, what: string, spoilt: Spoilt, says: readonly string[]])[] = [
  ['date-impossible', 'a day with its year', told('Họp ngày 31/4/2026'), ['Không có ngày “31/4/2026” trong lịch']],
  [
    'date-impossible',
    'a day without its year',
    told('Họp trước ngày 30 tháng 2'),
    ['Không có ngày “ngày 30 tháng 2” trong lịch'],
  ],
  ['date-impossible', '29/2 of a year without one', told('Họp ngày 29/2'), ['Không có ngày “ngày 29/2” trong lịch']],
  ['date-impossible', 'days that are', told('Họp ngày 30/4 và ngày 29/02/2028, tiếp công dân 24/7'), []],
  ['date-impossible', 'no day at all', told('Trực 24/24, đạt 31/32 tiêu chí'), []],
  [
    'weekday-wrong',
    'before the day',
    told('Họp thứ Hai, ngày 10/3/2026'),
    ['Ngày 10/03/2026 là thứ ba, không phải thứ Hai'],
  ],
  [
    'weekday-wrong',
    'behind the day',
    told('Họp ngày 10/3/2026 (thứ 6)'),
    ['Ngày 10/03/2026 là thứ ba, không phải thứ 6'],
  ],
  ['weekday-wrong', 'a day without its year', told('Họp thứ Tư ngày 11/3'), []],
  ['weekday-wrong', 'a right one', told('Họp thứ ba, ngày 10/3/2026'), []],
  ['weekday-wrong', 'an ordinal is no weekday', told('Hội nghị lần thứ hai, tháng 3/2026'), []],
  [
    'stale-year',
    'last year’s plan named in the annex',
    { cells: [[1, 1, 'Phổ biến Kế hoạch cải cách hành chính năm 2025']] },
    ['Kế hoạch năm 2026 nhưng ghi “Kế hoạch cải cách hành chính năm 2025”'],
  ],
  [
    'stale-year',
    'last year’s results',
    { cells: [[1, 1, 'Phổ biến kết quả công tác cải cách hành chính năm 2025']] },
    [],
  ],
  [
    'year-disagrees',
    'the opening sentence',
    { changes: [['cải cách hành chính năm 2026 như sau', 'cải cách hành chính năm 2025 như sau']] },
    ['Tiêu đề là năm 2026 nhưng ở đây ghi năm 2025'],
  ],
  ['year-disagrees', 'another plan of another year', told('Tiếp tục thực hiện Kế hoạch kiểm tra năm 2025'), []],
  [
    'schedule-year-stale',
    'a quarter of last year',
    timed('Quý II/2025'),
    ['Kế hoạch năm 2026 nhưng thời gian ghi “Quý II/2025”'],
  ],
  [
    'schedule-year-stale',
    'a time behind the plan’s own day',
    timed('Quý IV/2025', dated('ngày 05 tháng 10 năm 2025')),
    [],
  ],
  ['schedule-year-stale', 'a time of next year', timed('Tháng 01/2027'), []],
  [
    'task-before-plan',
    'a day gone by',
    timed('Trước ngày 02/01/2026'),
    ['Hạn 02/01/2026 trước ngày ban hành kế hoạch (05/01/2026)'],
  ],
  ['task-before-plan', 'the very day', timed('Trước ngày 05/01/2026'), []],
  [
    'task-before-plan',
    'a plan without its day',
    timed('Trước ngày 02/01/2026', dated('ngày     tháng     năm 2026')),
    [],
  ],
  [
    'task-period-past',
    'a quarter gone by',
    timed('Quý I/2026', dated('ngày 06 tháng 4 năm 2026')),
    ['Kỳ thực hiện (Quý I/2026) đã hết trước ngày ban hành 06/04/2026'],
  ],
  ['task-period-past', 'a quarter under way', timed('Quý I/2026', dated('ngày 20 tháng 3 năm 2026')), []],
  [
    'report-before-plan',
    'a report due before the plan',
    dated('ngày 06 tháng 8 năm 2026'),
    ['Hạn báo cáo 10/06/2026 trước ngày ban hành kế hoạch (06/08/2026)'],
  ],
  [
    'report-before-period',
    'a report due before its period',
    { changes: [['năm trước ngày 25/11/2026', 'quý III trước ngày 25/6/2026']] },
    ['Báo cáo kỳ 2026-Q3 có hạn 25/06/2026, trước khi kỳ bắt đầu'],
  ],
  ['report-before-period', 'a report of a half-year due in its last month', {}, []],
  [
    'plan-date-odd',
    'a slip of the year in January',
    dated('ngày 05 tháng 01 năm 2025'),
    ['Kế hoạch năm 2026 nhưng ban hành ngày 05/01/2025'],
  ],
  ['plan-date-odd', 'December of the year before', dated('ngày 25 tháng 12 năm 2025'), []],
  [
    'date-blank',
    'a number and no day',
    dated('ngày      tháng 01 năm 2026'),
    ['Đã có số nhưng ngày ban hành chưa điền đủ'],
  ],
  [
    'number-blank',
    'neither number nor day',
    {
      changes: [
        ['Số: 15/KH-TTYT', 'Số:      /KH-TTYT'],
        [DATE, 'ngày     tháng 01 năm 2026'],
      ],
    },
    ['Số và ngày ban hành để trống'],
  ],
  [
    'day-line-malformed',
    'no leading zero',
    dated('ngày 5 tháng 1 năm 2026'),
    ['Dòng ngày ghi “ngày 05 tháng 01 năm 2026”, không phải “ngày 5 tháng 1 năm 2026”'],
  ],
  ['day-line-malformed', 'a month that takes none', dated('ngày 05 tháng 3 năm 2026'), []],
  [
    'place-blank',
    'a day and no place',
    { changes: [['An Bình, ngày 05', 'ngày 05']] },
    ['Dòng ngày thiếu địa danh: “ngày 05 tháng 01 năm 2026”'],
  ],
]

describe('dates and years', () => {
  test.each(CASES)('%s: %s', (code, _what, spoilt, says) => {
    expect(saidBy(code, spoilt)).toEqual(says)
  })

  test('a fix gives the whole words to put there', () => {
    const [found] = lintSpoilt(timed('Quý II/2025'))
    expect(found?.fix).toEqual({ from: 'Quý II/2025', to: 'Quý II/2026' })
  })
})
