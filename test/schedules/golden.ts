import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '#platform/day.ts'
import type { Rhythm } from '#slices/plans/plans.api.ts'
import type { Schedule } from '#slices/tasks/recurrence.ts'

/** One line of the golden file: what one task of a plan comes to in the facility of thirty units. */
export interface GoldenTask {
  readonly no: string
  /** One for each part. */
  readonly schedules: readonly Schedule[]
  /** unit:tchc, group:all, committee:board, facility. */
  readonly leads: readonly string[]
  readonly bearers: number
  readonly wholeYear: Sum
  readonly fromIssue: Sum
  readonly count: number
}

/** "12 tháng × 30 đơn vị = 360": what stands on both sides. */
export interface Sum {
  readonly worked: number
  readonly said: number
}

export interface GoldenPlan {
  readonly code: string
  readonly year: number
  readonly issued: Day
  readonly tasks: readonly GoldenTask[]
  readonly wholeYear: Sum
  readonly fromIssue: Sum
  readonly count: number
  /** Tasks that the product's reader reads otherwise than a person does; the golden file says why. */
  readonly readOtherwise: readonly string[]
}

export const readGolden = (): GoldenPlan[] => {
  const text = readFileSync(join(import.meta.dirname, 'five-plans.golden.txt'), 'utf8')
  const lines = text
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split('|').map(cell => cell.trim()))
  return [...Map.groupBy(lines, ([code = '']) => code)].map(([code, rows]) => planOf(code, rows))
}

function planOf(code: string, rows: readonly string[][]): GoldenPlan {
  const issued = rows.find(([, what]) => what === 'ban hành')?.[2] ?? ''
  const [, , sums = '', count = ''] = rows.find(([, what]) => what === 'tổng') ?? []
  const tasks = rows.filter(row => row.length === 7).map(taskOf)
  const readOtherwise = rows.filter(([, what]) => what === 'đọc khác').map(([, , no = '']) => no)
  return { code, year: Number(issued.slice(0, 4)), issued, tasks, ...sumsOf(sums), count: Number(count), readOtherwise }
}

function taskOf([, no = '', schedule = '', leads = '', bearers = '', sums = '', count = '']: string[]): GoldenTask {
  return {
    no,
    schedules: schedule.split(';').map(part => scheduleOf(part.trim())),
    leads: leads.split('+').map(lead => lead.trim().replace('?', '')),
    bearers: Number(bearers),
    ...sumsOf(sums),
    count: Number(count),
  }
}

function scheduleOf(coded: string): Schedule {
  const [kind = '', ...rest] = coded.split(' ')
  const schedule = { dates: [], before_dates: false, periods: [], rhythm: null }
  if (kind === 'by_date<') return { ...schedule, schedule_kind: 'by_date', before_dates: true, dates: rest }
  if (kind === 'in_period') return { ...schedule, schedule_kind: kind, periods: rest }
  if (kind === 'continuous') return { ...schedule, schedule_kind: kind, rhythm: rest[0] as Rhythm }
  return { ...schedule, schedule_kind: kind as Schedule['schedule_kind'] }
}

const sumsOf = (text: string): { wholeYear: Sum; fromIssue: Sum } => {
  const [whole = '', rest = ''] = text.split(';')
  return { wholeYear: sumOf(whole), fromIssue: sumOf(rest.replace(/từ \d\d\/\d\d còn/, '')) }
}

/** Works the left side out: products first, then their sum; words between the numbers say what they count. */
function sumOf(text: string): Sum {
  const [left = '', right = ''] = text.split('=')
  const factors = (product: string) => product.split('×').map(factor => Number(/\d+/.exec(factor)?.[0]))
  const worked = left.split('+').reduce((sum, product) => sum + factors(product).reduce((a, b) => a * b, 1), 0)
  return { worked, said: Number(right) }
}
