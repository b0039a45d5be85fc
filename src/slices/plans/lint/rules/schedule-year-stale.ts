import type { DraftTask, Schedule } from '../../reader/plan-draft.ts'
import { earliestDay, endOfPeriod, isForOneYear } from '../plan-days.ts'
import { defineRule, type Found } from '../rule.ts'
import { withAt } from '../with-at.ts'

const schedulesOf = (task: DraftTask): Schedule[] => [task.schedule, ...(task.parts ?? []).map(part => part.schedule)]

/** A time of an earlier year; one that lies behind the plan's own day may be meant. */
const isStale = (day: string, year: number, from: string | null): boolean =>
  Number(day.slice(0, 4)) < year && (from === null || day < from)

function staleOf(task: DraftTask, year: number, from: string | null): Found[] {
  const stale = schedulesOf(task).find(({ dates, periods }) =>
    [...dates, ...periods.map(endOfPeriod)].some(day => isStale(day, year, from)),
  )
  if (!stale) return []
  const old = /(?<!\d)20\d\d(?!\d)/.exec(stale.raw)?.[0]
  const to = old ? stale.raw.replaceAll(old, String(year)) : ''
  const fix = old && Number(old) === year - 1 ? { fix: { from: stale.raw, to } } : {}
  const says = `Kế hoạch năm ${year} nhưng thời gian ghi “${stale.raw}”`
  return [withAt({ where: `Nhiệm vụ ${task.no}`, says, quotes: [stale.raw], ...fix }, task.at)]
}

export const scheduleYearStale = defineRule({
  code: 'schedule-year-stale',
  severity: 'error',
  kind: 'stale_year',
  title: 'Thời gian của nhiệm vụ thuộc năm trước',
  about: 'Kế hoạch thường được soạn từ bản năm trước; thời hạn còn ghi năm cũ thì việc trễ ngay khi ban hành.',
  look: ({ draft }) => {
    const { year, tasks } = draft
    return year && isForOneYear(draft) ? tasks.flatMap(task => staleOf(task, year, earliestDay(draft))) : []
  },
})
