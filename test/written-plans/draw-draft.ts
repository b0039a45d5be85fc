import * as fc from 'fast-check'
import {
  CHANNELS,
  type PlanDraft,
  type ReportDeadline,
  type Section,
  type Signer,
} from '#slices/plans/reader/plan-draft.ts'
import { drawCitations } from './draw-citations.ts'
import { drawTargets } from './draw-targets.ts'
import { drawTasks } from './draw-tasks.ts'
import * as words from './words.ts'

const two = (value: number): string => String(value).padStart(2, '0')
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const

const some = <T>(list: readonly T[], minLength: number, maxLength: number): fc.Arbitrary<T[]> =>
  fc.uniqueArray(fc.constantFrom(...list), { minLength, maxLength })

/** As far as a date line goes: a day, a month, a year, or nothing filled in. */
const dated = (year: number): fc.Arbitrary<string | null> =>
  fc
    .record({
      far: fc.constantFrom('day', 'day', 'day', 'month', 'year', 'none'),
      in: fc.constantFrom(year, year, year - 1),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    })
    .map(({ far, in: of, month, day }) => {
      if (far === 'none') return null
      return [String(of), ...(far === 'year' ? [] : [two(month)]), ...(far === 'day' ? [two(day)] : [])].join('-')
    })

const sections: fc.Arbitrary<Section[]> = fc
  .record({ titles: fc.constantFrom(...words.SECTIONS), skip: fc.option(fc.integer({ min: 1, max: 6 }), { freq: 1 }) })
  .map(({ titles, skip }) =>
    titles.map((title, index) => ({
      label: ROMAN[skip !== null && index >= skip ? index + 1 : index] ?? 'X',
      title,
    })),
  )

const PERIODS = [
  ['Q1', '03-10'],
  ['H1', '06-10'],
  ['Q3', '09-10'],
  ['9M', '09-20'],
  ['', '11-25'],
] as const

/** Days for named periods, or rhythms without days: a plan that gives both is read for its days alone. */
const deadlines = (year: number): fc.Arbitrary<ReportDeadline[]> =>
  fc.oneof(
    fc
      .record({ periods: fc.subarray([...PERIODS]), to: fc.option(fc.constantFrom(...words.ADDRESSEES)) })
      .map(({ periods, to }) =>
        periods.map(([period, day]) => ({
          period: period ? `${year}-${period}` : String(year),
          due: `${year}-${day}`,
          to,
        })),
      ),
    fc
      .record({
        rhythms: fc.subarray(['monthly', 'quarterly', 'semiannual', 'yearly', null]),
        to: fc.option(fc.constantFrom(...words.ADDRESSEES), { freq: 3 }),
      })
      .map(({ rhythms, to }) => rhythms.map(period => ({ period, due: null, to }))),
  )

const signer: fc.Arbitrary<Signer> = fc
  .record({
    as: fc.constantFrom<readonly [string | null, string]>(
      [null, 'GIÁM ĐỐC'],
      ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
      ['TL. GIÁM ĐỐC', 'TRƯỞNG PHÒNG TỔ CHỨC - HÀNH CHÍNH'],
      ['Q. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
      [null, 'TRƯỞNG TRẠM'],
    ),
    name: fc.option(fc.constantFrom(...words.PERSONS), { freq: 6 }),
  })
  .map(({ as: [capacity, position], name }) => ({ capacity, position, name }))

const head = fc.record({
  year: fc.integer({ min: 2019, max: 2031 }),
  place: fc.constantFrom(...words.PLACES),
  facility: fc.constantFrom(...words.FACILITIES),
  agency: fc.option(fc.constantFrom(...words.AGENCIES), { freq: 6 }),
  title: fc.constantFrom(...words.TITLES),
  number: fc.option(fc.integer({ min: 1, max: 2500 }), { freq: 3 }),
  sign: fc.constantFrom('KH-TTYT', 'KH-BV', 'KH-BVĐK', 'KH-TYT', 'KH-YTAB', 'KH-KSBT'),
})

/** A draft as the reader prints it: header, sections, documents, tasks, promises, reports, each varied by itself. */
export const drawDraft: fc.Arbitrary<PlanDraft> = head.chain(
  ({ year, place, facility: name, agency, title, number, sign }) => {
    const facility = name(place)
    return fc
      .record({
        date: dated(year),
        // Where the whole letterhead's last line says nothing, no place stands either.
        bases: drawCitations(6),
        others: drawCitations(6),
        replaced: fc.option(
          fc.record({ order: fc.integer({ min: 1, max: 900 }), month: fc.integer({ min: 1, max: 12 }) }),
          { freq: 1 },
        ),
        sections,
        targets: drawTargets,
        drawn: drawTasks(year),
        reportDeadlines: deadlines(year),
        signer,
        recipients: some(words.RECIPIENTS, 0, 5),
        archive: fc.constantFrom(...words.ARCHIVES),
        topics: some(words.TOPICS, 0, 3),
        audiences: some(words.AUDIENCES, 0, 3),
        channels: some(CHANNELS, 0, 6),
        duties: fc.array(
          fc.record({ unit: fc.constantFrom(...words.PARTIES.slice(0, 9)), duties: some(words.DUTIES, 1, 3) }),
          { maxLength: 3 },
        ),
        budgetSource: fc.option(fc.constantFrom(...words.FUNDS)),
      })
      .map(drawn => {
        const replaces = drawn.replaced && {
          number: `${two(drawn.replaced.order)}/${sign}`,
          date: `${year}-${two(drawn.replaced.month)}-05`,
        }
        const known = new Set([
          ...drawn.bases.map(keyOf),
          replaces?.number,
          number === null ? null : `${two(number)}/${sign}`,
        ])
        const bases = drawn.bases.filter(basis => basis.number === null || basis.number !== replaces?.number)
        const others = drawn.others.filter(cited => !known.has(keyOf(cited)))
        return {
          source: '',
          facility,
          parentAgency: agency?.(place) === facility ? null : (agency?.(place) ?? null),
          number: number === null ? null : `${two(number)}/${sign}`,
          place,
          date: drawn.date,
          title: title(year, facility),
          year,
          replaces,
          budgetSource: drawn.budgetSource,
          budgetTotal: null,
          legalBases: bases,
          citations: [
            ...bases.map(({ subject: _subject, ...basis }) => basis),
            ...others.map(({ subject: _subject, ...cited }) => cited),
            ...(replaces
              ? [{ type: 'Kế hoạch', number: replaces.number, name: null, date: replaces.date, issuer: facility }]
              : []),
          ],
          sections: drawn.sections,
          audiences: drawn.audiences.map(value => ({ value })),
          topics: drawn.topics.map(value => ({ value })),
          channels: drawn.channels.map(value => ({ value })),
          targets: [...drawn.targets, ...drawn.drawn.targets],
          tasks: drawn.drawn.tasks,
          bodySchedules: [],
          reportDeadlines: drawn.reportDeadlines,
          responsibilities: drawn.duties,
          recipients: [...drawn.recipients, drawn.archive].map(value => ({ value })),
          signer: drawn.signer,
          defects: [],
          remarks: [],
        }
      })
  },
)

/** A law is one document, with its year or without. */
const keyOf = ({ number, name }: { number: string | null; name: string | null }): string =>
  number ?? (name ?? '').replace(/ năm \d{4}$/u, '')
