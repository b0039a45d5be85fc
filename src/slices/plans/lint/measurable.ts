import type { DraftTask } from '../reader/plan-draft.ts'
import type { Checked } from './checked.ts'

const timeless = (task: DraftTask): boolean =>
  task.schedule.kind === 'unspecified' || task.schedule.kind === 'continuous'

/** "Thường xuyên", or the whole year in one period: nobody can say when it is late. */
export const isUncountable = ({ schedule: { kind, periods } }: DraftTask): boolean =>
  kind === 'continuous' || (kind === 'in_period' && periods.length === 1 && /^\d{4}$/.test(periods[0] ?? ''))

export const hasDatedReport = ({ draft }: Checked): boolean => draft.reportDeadlines.some(item => item.due !== null)

/** A plan in prose that gives no time for anything, its reports included. */
export function isTimeless(checked: Checked): boolean {
  const { tasks, reportDeadlines } = checked.draft
  if (tasks.length === 0 || checked.tableTasks.length > 0 || hasDatedReport(checked)) return false
  const continuous = tasks.filter(task => task.schedule.kind === 'continuous').length
  return tasks.every(timeless) && !reportDeadlines.some(item => item.period) && continuous * 2 < tasks.length
}
