import * as fc from 'fast-check'
import { CHANNELS, type PlanDraft, type Section, type Signer } from '#slices/plans/reader/plan-draft.ts'
import { drawCitations } from './draw-citations.ts'
import { drawReports } from './draw-reports.ts'
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
  .record({ titles: some(words.SECTIONS, 1, 9), skip: fc.option(fc.integer({ min: 1, max: 6 }), { freq: 1 }) })
  .map(({ titles, skip }) =>
    titles.map((title, index) => ({
      label: ROMAN[skip !== null && index >= skip ? index + 1 : index] ?? 'X',
      title,
    })),
  )

const signer: fc.Arbitrary<Signer> = fc
  .record({
    as: fc.constantFrom<readonly [string | null, string]>(
      [null, 'GIÁM ĐỐC'],
      ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
      ['TL. GIÁM ĐỐC', 'TRƯỞNG PHÒNG TỔ CHỨC - HÀNH CHÍNH'],
      ['Q. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
      [null, 'TRƯỞNG TRẠM'],
      [null, 'PHÓ GIÁM ĐỐC PHỤ TRÁCH'],
      ['TUQ. GIÁM ĐỐC', 'TRƯỞNG PHÒNG'],
    ),
    name: fc.option(fc.constantFrom(...words.PERSONS), { freq: 6 }),
  })
  .map(({ as: [capacity, position], name }) => ({ capacity, position, name }))

const drawHead = fc.record({
  year: fc.integer({ min: 2019, max: 2031 }),
  place: fc.constantFrom(...words.PLACES),
  facility: fc.constantFrom(...words.FACILITIES),
  agency: fc.option(fc.constantFrom(...words.AGENCIES), { freq: 6 }),
  title: fc.constantFrom(...words.TITLES),
  number: fc.option(fc.integer({ min: 1, max: 2500 }), { freq: 3 }),
  sign: fc.constantFrom('KH-TTYT', 'KH-BV', 'KH-BVĐK', 'KH-TYT', 'KH-YTAB', 'KH-KSBT'),
})
type DrawnHead = typeof drawHead extends fc.Arbitrary<infer Drawn> ? Drawn : never

const drawContents = (year: number) =>
  drawReports(year).chain(reports =>
    fc.record({
      reports: fc.constant(reports),
      annex: drawTasks(year, reports.task),
      date: dated(year),
      bases: drawCitations(6),
      others: drawCitations(6),
      replaced: fc.option(
        fc.record({ order: fc.integer({ min: 1, max: 900 }), month: fc.integer({ min: 1, max: 12 }) }),
        {
          freq: 1,
        },
      ),
      sections,
      targets: drawTargets,
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
      budgetTotal: fc.option(fc.integer({ min: 1, max: 900 }).map(millions => millions * 1_000_000)),
      // What is typed on some systems comes in letters and marks apart.
      form: fc.constantFrom('NFC', 'NFC', 'NFC', 'NFC', 'NFC', 'NFD'),
    }),
  )
type DrawnContents = ReturnType<typeof drawContents> extends fc.Arbitrary<infer Drawn> ? Drawn : never

const namesOf = ({ year, place, facility, agency, title }: DrawnHead) => {
  const name = facility(place)
  const above = agency?.(place) ?? null
  return { facility: name, parentAgency: above === name ? null : above, place, title: title(year, name), year }
}

/** Each document stands once: what the plan rests on, what else it names, the plan that it replaces. */
function documentsOf(head: DrawnHead, { bases, others, replaced }: DrawnContents) {
  const own = head.number === null ? null : `${two(head.number)}/${head.sign}`
  const replaces = replaced && {
    number: `${two(replaced.order)}/${head.sign}`,
    date: `${head.year}-${two(replaced.month)}-05`,
  }
  const legalBases = bases.filter(({ number }) => number === null || (number !== replaces?.number && number !== own))
  const known = new Set([...legalBases.map(keyOf), replaces?.number, own])
  const old = replaces && { type: 'Kế hoạch', ...replaces, name: null, issuer: head.facility(head.place) }
  const citations = [...legalBases, ...others.filter(cited => !known.has(keyOf(cited)))]
  return {
    number: own,
    replaces: replaces?.number === own ? null : replaces,
    legalBases,
    citations: [
      ...citations.map(({ subject: _subject, ...cited }) => cited),
      ...(old && replaces?.number !== own ? [old] : []),
    ],
  }
}

const values = <T>(list: readonly T[]): { value: T }[] => list.map(value => ({ value }))

const toDraft = (head: DrawnHead, drawn: DrawnContents): PlanDraft => ({
  source: '',
  ...namesOf(head),
  ...documentsOf(head, drawn),
  date: drawn.date,
  budgetSource: drawn.budgetSource,
  budgetTotal: drawn.budgetTotal,
  sections: drawn.sections,
  audiences: values(drawn.audiences),
  topics: values(drawn.topics),
  channels: values(drawn.channels),
  targets: [...drawn.targets, ...drawn.annex.targets],
  tasks: drawn.annex.tasks,
  bodySchedules: [],
  reportDeadlines: drawn.reports.deadlines,
  responsibilities: drawn.duties,
  recipients: values([...drawn.recipients, drawn.archive]),
  signer: drawn.signer,
  defects: [],
  remarks: [],
})

/** A draft as the reader prints it: header, sections, documents, tasks, promises, reports, each varied by itself. */
export const drawDraft: fc.Arbitrary<PlanDraft> = drawHead.chain(head =>
  drawContents(head.year).map(drawn => JSON.parse(JSON.stringify(toDraft(head, drawn)).normalize(drawn.form))),
)

/** A law is one document, with its year or without. */
const keyOf = ({ number, name }: { number: string | null; name: string | null }): string =>
  number ?? (name ?? '').replace(/ năm \d{4}$/u, '')
