import { sql } from 'kysely'
import { addDays, type Day, endOfMonth, makeDay } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { unitNamesOn } from '#slices/facilities/names.api.ts'
import { listPeriods } from '#slices/registers/periods.api.ts'
import { taskProgress } from '#slices/tasks/report-lines.api.ts'
import type { ReportSnapshot } from '../report-snapshot.ts'
import { type Beside, NOTHING_BESIDE } from './grounds.ts'

/** So many units are named as the most industrious. */
const WRITERS = 3

/** What sentences need besides the snapshot: who wrote, in which months nobody did, what falls due next. */
export async function loadBeside(reader: Reader, snapshot: ReportSnapshot, versionId: string | null): Promise<Beside> {
  const { period, figures } = snapshot
  const isExpected = figures.some(line => line.code === 'website_articles' && line.cumulative.value !== null)
  const months = isExpected ? await articlesByMonth(reader, period.from_day, period.counted_to) : []
  return {
    silent_months: isExpected ? silentMonths(period.from_day, period.counted_to, months) : [],
    writers: await writersOf(reader, period.counted_to, months),
    next: versionId === null ? NOTHING_BESIDE.next : await nextOf(reader, snapshot, versionId),
  }
}

interface Written {
  readonly month: string
  readonly unit_id: string | null
  readonly count: number
}

const articlesByMonth = (reader: Reader, from: Day, to: Day): Promise<Written[]> =>
  reader.db
    .selectFrom('activity')
    .innerJoin('programme', join =>
      join
        .onRef('programme.facility_id', '=', 'activity.facility_id')
        .onRef('programme.id', '=', 'activity.programme_id'),
    )
    .innerJoin('activity_measure as m', join =>
      join.onRef('m.facility_id', '=', 'activity.facility_id').onRef('m.activity_id', '=', 'activity.id'),
    )
    .where('activity.facility_id', '=', reader.actor.facility)
    .where('programme.counts', '=', true)
    .where('activity.kind', '=', 'article')
    .where('activity.channel', '=', 'website')
    .where('m.measure', '=', 'article')
    .where('activity.happened_on', '>=', from)
    .where('activity.happened_on', '<=', to)
    .where('activity.ended_at', 'is', null)
    .where('activity.counted_at', 'is not', null)
    .select(({ fn }) => [
      sql<string>`to_char(activity.happened_on, 'YYYY-MM')`.as('month'),
      'activity.unit_id',
      fn.sum<number>('m.quantity').as('count'),
    ])
    .groupBy(['month', 'activity.unit_id'])
    .execute()

/** Calendar months wholly between the two days in which nothing was written. */
export function silentMonths(from: Day, to: Day, written: readonly Pick<Written, 'month' | 'count'>[]): number[] {
  const silent: number[] = []
  const [year = 0, month = 1] = from.split('-').map(Number)
  for (let at = 0; at < 14; at += 1) {
    const first = makeDay(year, month + at, 1)
    const [y = 0, m = 1] = first.split('-').map(Number)
    if (first < from) continue
    if (endOfMonth(y, m) > to) break
    const count = written.filter(one => one.month === first.slice(0, 7)).reduce((sum, one) => sum + one.count, 0)
    if (count <= 0) silent.push(m)
  }
  return silent
}

async function writersOf(reader: Reader, day: Day, written: readonly Written[]): Promise<Beside['writers']> {
  if (written.every(one => one.unit_id === null)) return []
  const names = await unitNamesOn(reader, day)
  return [...Map.groupBy(written, one => one.unit_id).entries()]
    .flatMap(([unit, rows]) => {
      const name = unit === null ? undefined : names.get(unit)?.name
      return name ? [{ name, count: rows.reduce((sum, row) => sum + row.count, 0) }] : []
    })
    .filter(unit => unit.count > 0)
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'vi'))
    .slice(0, WRITERS)
}

/** From the day after the cut-off to the cut-off of the report that is asked for next; a quarter where none is known yet. */
async function nextOf(reader: Reader, { period }: ReportSnapshot, versionId: string): Promise<Beside['next']> {
  const following = (await listPeriods(reader, period.year)).find(one => one.is_asked && one.cut_off > period.cut_off)
  const days = { from: addDays(period.cut_off, 1), to: following?.cut_off ?? addDays(period.cut_off, 90) }
  const tasks = await taskProgress(reader, versionId, days)
  return { period: following?.name ?? null, tasks: tasks.filter(task => task.promised > 0) }
}
