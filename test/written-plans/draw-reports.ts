import * as fc from 'fast-check'
import type { DraftTask, ReportDeadline, Schedule } from '#slices/plans/reader/plan-draft.ts'
import { ADDRESSEES } from './words.ts'

/** When the plan wants reports, and the task of the annex that says so if it is said there. */
export interface DrawnReports {
  readonly deadlines: ReportDeadline[]
  readonly task: Pick<DraftTask, 'title' | 'schedule' | 'products'> | null
}

const two = (value: number): string => String(value).padStart(2, '0')

const PERIODS = [
  ['Q1', 'Quý I'],
  ['Q2', 'Quý II'],
  ['H1', '6 tháng'],
  ['Q3', 'Quý III'],
  ['9M', '9 tháng'],
  ['Q4', 'Quý IV'],
  ['', 'năm'],
] as const

interface Due {
  readonly code: string
  readonly named: string
  readonly iso: string
  readonly written: string
}

/** Named periods, each with a day of its own. */
const dues = (year: number, minLength: number): fc.Arbitrary<Due[]> =>
  fc
    .record({
      periods: fc.subarray([...PERIODS], { minLength }),
      days: fc.uniqueArray(
        fc.record({ month: fc.integer({ min: 2, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }),
        {
          minLength: PERIODS.length,
          maxLength: PERIODS.length,
          selector: ({ month, day }) => month * 100 + day,
        },
      ),
    })
    .map(({ periods, days }) =>
      periods.map(([code, named], index) => {
        const { month = 12, day = 1 } = days[index] ?? {}
        return {
          code: code ? `${year}-${code}` : String(year),
          named,
          iso: `${year}-${two(month)}-${two(day)}`,
          written: `${day}/${month}/${year}`,
        }
      }),
    )

const to = fc.option(fc.constantFrom(...ADDRESSEES), { freq: 3 })

const datedInText = (year: number): fc.Arbitrary<DrawnReports> =>
  fc.record({ list: dues(year, 0), to }).map(({ list, to }) => ({
    deadlines: list.map(({ code, iso }) => ({ period: code, due: iso, to })),
    task: null,
  }))

/** Rhythms without days: a plan that gives both is read for its days alone. */
const rhythmicInText: fc.Arbitrary<DrawnReports> = fc
  .record({ rhythms: fc.subarray(['monthly', 'quarterly', 'semiannual', 'yearly', null]), to })
  .map(({ rhythms, to }) => ({ deadlines: rhythms.map(period => ({ period, due: null, to })), task: null }))

const TITLES = [
  'Báo cáo kết quả tuyên truyền cải cách hành chính',
  'Tổng hợp, báo cáo kết quả thực hiện Kế hoạch',
  'Theo dõi, đôn đốc và báo cáo định kỳ',
] as const

const timed = (year: number, schedule: Omit<Schedule, 'year'>): Schedule => ({ ...schedule, year })

const datedTask = (year: number): fc.Arbitrary<DrawnReports> =>
  fc
    .record({ list: dues(year, 1), title: fc.constantFrom(...TITLES), joint: fc.constantFrom(', ', '; ') })
    .map(({ list, title, joint }) => ({
      deadlines: list.map(({ code, iso }) => ({ period: code, due: iso, to: null })),
      task: {
        title,
        products: ['Báo cáo'],
        schedule: timed(year, {
          kind: 'by_date',
          dates: list.map(({ iso }) => iso),
          periods: [],
          raw: list.map(({ named, written }) => `${named} trước ngày ${written}`).join(joint),
        }),
      },
    }))

const RHYTHMS = [
  ['monthly', 'Hàng tháng'],
  ['quarterly', 'Hằng quý'],
  ['semiannual', '6 tháng một lần'],
  ['yearly', 'Hằng năm'],
] as const

const rhythmicTask = (year: number): fc.Arbitrary<DrawnReports> =>
  fc
    .record({ rhythm: fc.constantFrom(...RHYTHMS), title: fc.constantFrom(...TITLES) })
    .map(({ rhythm: [kind, raw], title }) => ({
      deadlines: [{ period: kind, due: null, to: null }],
      task: { title, products: [], schedule: timed(year, { kind, dates: [], periods: [], raw }) },
    }))

export const drawReports = (year: number): fc.Arbitrary<DrawnReports> =>
  fc.oneof(datedInText(year), rhythmicInText, datedTask(year), rhythmicTask(year))
