import * as fc from 'fast-check'
import type { DraftTask, Target } from '#slices/plans/reader/plan-draft.ts'
import type { DrawnReports } from './draw-reports.ts'
import { drawPartSchedules, drawSchedule, joinSchedules } from './draw-schedules.ts'
import { drawProduced, drawPromise, drawShare } from './draw-targets.ts'
import { FORMS, PARTIES, PRODUCTS, TASKS } from './words.ts'

/** A task of the annex and the promises that stand in its row. */
interface Drawn {
  readonly task: Omit<DraftTask, 'no' | 'group'>
  readonly produced: Omit<Target, 'scope'>[]
}

export interface DrawnTasks {
  readonly tasks: DraftTask[]
  /** Promises of the rows, each with the row that it stands in. */
  readonly targets: Target[]
}

const some = <T>(list: readonly T[], minLength: number, maxLength: number): fc.Arbitrary<T[]> =>
  fc.uniqueArray(fc.constantFrom(...list), { minLength, maxLength })

interface Columns {
  readonly supervisors: boolean
  readonly budget: boolean
}

const parties = (columns: Columns) =>
  fc
    .record({
      all: some(PARTIES, 1, 6),
      leads: fc.constantFrom(1, 1, 1, 2, 0),
      watches: fc.constantFrom(0, columns.supervisors ? 1 : 0),
    })
    .map(({ all, leads, watches }) => ({
      lead: all.slice(0, leads),
      supervisors: all.slice(leads, leads + watches),
      coordinators: all.slice(leads + watches),
    }))

const titled = fc
  .record({
    title: fc.constantFrom(...TASKS),
    more: fc.option(fc.constantFrom('của đơn vị', 'năm học tập', 'đợt cao điểm')),
  })
  .map(({ title, more }) => (more === null || /[”)]$/u.test(title) ? title : `${title} ${more}`))

const budget = (columns: Columns) =>
  columns.budget ? fc.option(fc.integer({ min: 1, max: 900 }).map(n => n * 100_000)) : fc.constant(null)

const plainTask = (year: number, columns: Columns): fc.Arbitrary<Drawn> =>
  fc
    .record({
      title: titled,
      schedule: drawSchedule(year),
      products: some(PRODUCTS, 0, 3),
      produced: fc.option(fc.oneof({ weight: 3, arbitrary: drawProduced }, { weight: 1, arbitrary: drawShare }), {
        freq: 3,
      }),
      promised: fc.oneof({ weight: 12, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: drawPromise }),
      forms: some(FORMS, 0, 3),
      parties: parties(columns),
      budget: budget(columns),
    })
    .map(({ title, schedule, products, produced, promised, forms, parties, budget }) => ({
      task: {
        title: promised?.text ?? title,
        schedule,
        ...parties,
        products: produced ? [...products, produced.text] : products,
        forms,
        budget,
      },
      produced: [...(promised ? [promised] : []), ...(produced ? [produced] : []), ...timedTarget(schedule.raw)],
    }))

const TIMED = /^(0\d) lần\/(tháng|quý|năm)$/u
const PERS = { tháng: 'month', quý: 'quarter', năm: 'year' } as const

/** "01 lần/tháng" in the column of times is a promise too. */
function timedTarget(raw: string): Omit<Target, 'scope'>[] {
  const match = TIMED.exec(raw)
  if (!match) return []
  const per = PERS[match[2] as keyof typeof PERS]
  return [{ text: raw, metric: 'sessions', op: '=', value: Number(match[1]), unit: 'lần', per }]
}

const partedTask = (year: number, columns: Columns): fc.Arbitrary<Drawn> =>
  fc
    .record({
      title: titled,
      schedules: drawPartSchedules(year),
      products: some(PRODUCTS, 3, 3),
      forms: some(FORMS, 0, 2),
      parties: parties(columns),
      budget: budget(columns),
    })
    .map(({ title, schedules, products, forms, parties, budget }) => ({
      task: {
        title,
        schedule: joinSchedules(schedules),
        ...parties,
        products: schedules.map((_, index) => products[index] ?? ''),
        forms,
        budget,
        parts: schedules.map((schedule, index) => ({ product: products[index] ?? '', schedule })),
      },
      produced: [],
    }))

const GROUPS = [
  'Công tác chỉ đạo, điều hành',
  'Tuyên truyền trong đơn vị',
  'Tuyên truyền cho người dân, người bệnh',
] as const

/** Numbers as plans give them: 1, 2, 3 … or 01, 02, 03 … */
const numberOf = (style: 'plain' | 'padded', index: number): string =>
  style === 'plain' ? String(index + 1) : String(index + 1).padStart(2, '0')

/** How many rows of the table a task takes. */
const heightOf = ({ task }: Drawn): number => task.parts?.length ?? 1

/** The task that says when reports are due, among the others. */
const reportTask = (task: DrawnReports['task']): Drawn[] =>
  task === null
    ? []
    : [
        {
          task: {
            ...task,
            lead: ['Phòng Tổ chức - Hành chính'],
            coordinators: [],
            supervisors: [],
            forms: [],
            budget: null,
          },
          produced: [],
        },
      ]

export const drawTasks = (year: number, report: DrawnReports['task']): fc.Arbitrary<DrawnTasks> =>
  fc
    .record({ supervisors: fc.boolean(), budget: fc.boolean() })
    .chain(columns =>
      fc.record({
        drawn: fc.array(
          fc.oneof(
            { weight: 8, arbitrary: plainTask(year, columns) },
            { weight: 1, arbitrary: partedTask(year, columns) },
          ),
          { minLength: 1, maxLength: 24 },
        ),
        style: fc.constantFrom<'plain' | 'padded'>('plain', 'plain', 'padded'),
        // After how many tasks each group begins; none for a plan without groups.
        groups: fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 3 }), { freq: 2 }),
      }),
    )
    .map(({ drawn: others, style, groups }) => {
      const drawn = [...others, ...reportTask(report)]
      const begins = [...(groups ?? [])].sort((a, b) => a - b)
      const tasks: DraftTask[] = []
      const targets: Target[] = []
      let row = 0
      let group: string | null = null
      drawn.forEach((one, index) => {
        const at = begins.indexOf(index)
        if (at >= 0) {
          group = GROUPS[at] ?? null
          row += 1
        }
        tasks.push({ no: numberOf(style, index), group, ...one.task })
        targets.push(...one.produced.map(target => ({ ...target, scope: `Phụ lục, dòng ${row + 1}` })))
        row += heightOf(one)
      })
      return { tasks, targets }
    })
