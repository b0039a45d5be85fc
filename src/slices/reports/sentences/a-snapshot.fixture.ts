import type { FigureLine, Measured, ReportSnapshot, TaskLine } from '../report-snapshot.ts'

const measured = (value: number | null, of?: readonly [number, number]): Measured => ({
  value,
  numerator: of?.[0] ?? null,
  denominator: of?.[1] ?? null,
})

/** What a test says of one figure; a rate by its two numbers. */
export interface Said {
  readonly now?: number | null
  readonly sum?: number | null
  readonly before?: number | null
  readonly planned?: number
  readonly of?: readonly [number, number]
  readonly late?: number
  readonly name?: string
  readonly unit?: string
}

export function aLine(code: string, row: number, said: Said): FigureLine {
  const { now = null, before = null, planned, of, late = 0, name = code, unit = 'bài' } = said
  const sum = said.sum === undefined ? now : said.sum
  const isRate = of !== undefined
  const value = of ? (of[0] / of[1]) * 100 : now
  return {
    code,
    row,
    number: String(row),
    name,
    unit: isRate ? '%' : unit,
    is_rate: isRate,
    planned: planned ?? null,
    period: measured(value, of),
    cumulative: measured(isRate ? value : sum),
    same_period: measured(before),
    percent: planned && !isRate && sum !== null ? Math.round((sum / planned) * 1000) / 10 : null,
    late,
    period_activities: [],
    cumulative_activities: [],
  }
}

export const aTask = (no: string, title: string, counts: Partial<TaskLine> = {}): TaskLine => ({
  no,
  title,
  leads: ['Phòng Tổ chức - Hành chính'],
  schedule: 'Hằng tháng',
  promised: 3,
  accepted: 3,
  waiting: 0,
  late: 0,
  waived: 0,
  ...counts,
})

/** Quý III/2026 of an invented facility: the year is some months old, so that period and cumulative differ. */
export const aSnapshot = (given: Partial<ReportSnapshot> = {}): ReportSnapshot => ({
  period: {
    code: '2026-Q3',
    name: 'Quý III/2026',
    year: 2026,
    from_day: '2026-06-15',
    to_day: '2026-09-14',
    cut_off: '2026-09-09',
    counted_to: '2026-09-09',
    due_on: '2026-09-10',
  },
  facility: {
    name: 'Trung tâm Y tế khu vực An Bình',
    parent_agency: 'Sở Y tế tỉnh Hòa Giang',
    place: 'Hòa Giang',
    symbol_suffix: 'TTYT',
  },
  plan: { title: 'Tuyên truyền năm 2026', number: '15/KH-TTYT', issued_on: '2026-01-12' },
  number: null,
  dated: null,
  figures: [],
  tasks: [],
  evidence: [],
  assessment: { results: '', shortcomings: '', causes: '', next_tasks: '', proposals: '' },
  signer: { capacity: null, position: 'GIÁM ĐỐC', name: null },
  waives_four_eyes: false,
  ...given,
})
