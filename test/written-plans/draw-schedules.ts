import * as fc from 'fast-check'
import type { Schedule } from '#slices/plans/reader/plan-draft.ts'

const two = (value: number): string => String(value).padStart(2, '0')
const ROMAN = ['I', 'II', 'III', 'IV'] as const

type Said = Pick<Schedule, 'kind' | 'dates' | 'periods' | 'raw'>

const said = (kind: Schedule['kind'], raw: string, when: Partial<Pick<Said, 'dates' | 'periods'>> = {}): Said => ({
  kind,
  raw,
  dates: [],
  periods: [],
  ...when,
})

const dayOf = (year: number) =>
  fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }).map(({ month, day }) => ({
    iso: `${year}-${two(month)}-${two(day)}`,
    month,
    day,
  }))

const byDate = (year: number): fc.Arbitrary<Said> =>
  fc.oneof(
    dayOf(year).chain(({ iso, month, day }) =>
      fc
        .constantFrom(
          `Trước ngày ${day}/${month}/${year}`,
          `Trước ngày ${two(day)}/${two(month)}/${year}`,
          `Chậm nhất ngày ${two(day)} tháng ${two(month)} năm ${year}`,
          `Ngày ${day}/${month}/${year}`,
          `Trước ${day}/${month}`,
        )
        .map(raw => said('by_date', raw, { dates: [iso] })),
    ),
    fc.uniqueArray(dayOf(year), { minLength: 2, maxLength: 2, selector: ({ iso }) => iso }).map(days =>
      said('by_date', days.map(({ day, month }, index) => `Đợt ${index + 1}: ${day}/${month}/${year}`).join('; '), {
        dates: days.map(({ iso }) => iso),
      }),
    ),
    fc.uniqueArray(dayOf(year), { minLength: 2, maxLength: 4, selector: ({ iso }) => iso }).map(days =>
      said('by_date', `Trước ngày ${days.map(({ day, month }) => `${day}/${month}/${year}`).join(', ')}`, {
        dates: days.map(({ iso }) => iso),
      }),
    ),
  )

const inPeriod = (year: number): fc.Arbitrary<Said> =>
  fc.oneof(
    fc
      .integer({ min: 1, max: 4 })
      .chain(quarter =>
        fc
          .constantFrom(
            `Quý ${ROMAN[quarter - 1]}/${year}`,
            `Trong Quý ${ROMAN[quarter - 1]} năm ${year}`,
            `quý ${quarter}/${year}`,
          )
          .map(raw => said('in_period', raw, { periods: [`${year}-Q${quarter}`] })),
      ),
    fc
      .constantFrom<readonly [string, string[]]>(
        [`Quý II, III/${year}`, ['Q2', 'Q3']],
        [`Quý I và Quý IV năm ${year}`, ['Q1', 'Q4']],
        [`Tháng 3, 6 và tháng 9/${year}`, ['03', '06', '09']],
        [`Từ tháng 4 đến tháng 6/${year}`, ['04', '05', '06']],
        [`Tháng 5, tháng 10/${year}`, ['05', '10']],
        [`Quý I/${year}, Quý III/${year}`, ['Q1', 'Q3']],
        [`6 tháng đầu năm ${year}`, ['H1']],
        ['6 tháng cuối năm', ['H2']],
      )
      .map(([raw, parts]) => said('in_period', raw, { periods: parts.map(part => `${year}-${part}`) })),
    fc
      .integer({ min: 1, max: 12 })
      .chain(month =>
        fc
          .constantFrom(
            `Trong tháng ${two(month)}/${year}`,
            `Tháng ${month}/${year}`,
            `Tháng ${two(month)} năm ${year}`,
          )
          .map(raw => said('in_period', raw, { periods: [`${year}-${two(month)}`] })),
      ),
    fc
      .constantFrom(`Trong năm ${year}`, `Năm ${year}`, 'Cả năm')
      .map(raw => said('in_period', raw, { periods: [`${year}`] })),
  )

const RHYTHMS: readonly (readonly [Schedule['kind'], readonly string[]])[] = [
  ['weekly', ['Hàng tuần', 'Hằng tuần', 'Mỗi tuần']],
  [
    'monthly',
    [
      'Hàng tháng',
      'Hằng tháng',
      'Hàng tháng trong năm',
      'Trước ngày 15 hằng tháng',
      '01 lần/tháng',
      'Định kỳ hằng tháng',
    ],
  ],
  ['quarterly', ['Hàng quý', 'Hằng quý', 'Mỗi quý', '01 lần/quý', 'Định kỳ quý']],
  ['semiannual', ['6 tháng/lần', '6 tháng một lần', '02 lần/năm', 'Định kỳ 6 tháng']],
  ['yearly', ['Hằng năm', '01 lần/năm', 'Mỗi năm một lần']],
  ['continuous', ['Thường xuyên', 'Thường xuyên trong năm', 'Thường xuyên, liên tục', 'Thường xuyên, hàng ngày']],
  ['event', ['Ngay sau khi ban hành', 'Khi có văn bản mới', 'Khi phát sinh']],
  ['unspecified', ['Theo quy định', 'Theo hướng dẫn của cấp trên', '']],
]

const rhythmic = (): fc.Arbitrary<Said> =>
  fc.constantFrom(...RHYTHMS).chain(([kind, raws]) => fc.constantFrom(...raws).map(raw => said(kind, raw)))

const ofYear =
  (year: number) =>
  (schedule: Said): Schedule => ({ ...schedule, year })

/** A time of any kind, said in one of its ways; what it means is known from how it was made, not from reading it. */
export const drawSchedule = (year: number): fc.Arbitrary<Schedule> =>
  fc
    .oneof(
      { weight: 2, arbitrary: byDate(year) },
      { weight: 3, arbitrary: inPeriod(year) },
      { weight: 4, arbitrary: rhythmic() },
    )
    .map(ofYear(year))

/** Times of several parts of one task, of one kind, no two said alike. */
export const drawPartSchedules = (year: number): fc.Arbitrary<Schedule[]> =>
  fc
    .constantFrom(byDate(year), inPeriod(year))
    .chain(kind => fc.uniqueArray(kind, { minLength: 2, maxLength: 3, selector: ({ raw }) => raw }))
    .map(list => list.map(ofYear(year)))

/** What the whole task's time says when its parts have these. */
export const joinSchedules = (parts: readonly Schedule[]): Schedule => ({
  kind: parts[0]?.kind ?? 'unspecified',
  year: parts[0]?.year ?? null,
  dates: [...new Set(parts.flatMap(part => part.dates))],
  periods: [...new Set(parts.flatMap(part => part.periods))],
  raw: parts.map(part => part.raw).join(' '),
})
