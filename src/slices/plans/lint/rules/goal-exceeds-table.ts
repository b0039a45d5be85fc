import { readChannels } from '../../reader/contents/channels.ts'
import type { Channel, DraftTask, Target, TargetPer } from '../../reader/plan-draft.ts'
import type { Checked } from '../checked.ts'
import { defineRule, type Found } from '../rule.ts'
import { withAt } from '../with-at.ts'

const TIMES: Record<TargetPer, number> = { day: 365, week: 52, month: 12, quarter: 4, half: 2, year: 1 }
const COUNTED = new Set(['articles', 'sessions', 'bulletins'])

const channelsIn = (text: string): Channel[] => readChannels([{ text, at: {} }]).map(item => item.value)
const textOf = (task: DraftTask): string => [task.title, ...task.products, ...task.forms].join('. ')
const isInTable = ({ at }: Target): boolean => at?.table !== undefined
const perYear = ({ value, per }: Target): number | null => (per ? value * TIMES[per] : null)

/** What the rows of one channel promise in a year; null when one of them cannot be counted. */
function promisedByTable({ draft, tableTasks }: Checked, goal: Target, channel: Channel): number | null {
  const rows = tableTasks.filter(task => channelsIn(textOf(task)).includes(channel))
  const promised = draft.targets.filter(
    target => isInTable(target) && target.metric === goal.metric && rows.some(row => row.at?.row === target.at?.row),
  )
  if (promised.length === 0 || promised.length < rows.length) return null
  const counts = promised.map(perYear)
  return counts.includes(null) ? null : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
}

function shortfall(checked: Checked, goal: Target): Found[] {
  const wanted = perYear(goal)
  const [channel, ...others] = channelsIn(goal.text)
  if (isInTable(goal) || !COUNTED.has(goal.metric) || wanted === null || !channel || others.length > 0) return []
  const promised = promisedByTable(checked, goal, channel)
  if (promised === null || promised >= wanted) return []
  const says = `Lời văn hứa ${goal.value} ${goal.unit} (${wanted} một năm) nhưng bảng cộng lại chỉ có ${promised} một năm`
  return [withAt({ where: 'Chỉ tiêu', says, quotes: [goal.text] }, goal.at)]
}

export const goalExceedsTable = defineRule({
  code: 'goal-exceeds-table',
  severity: 'remark',
  kind: 'x-targets',
  title: 'Mục tiêu trong lời văn lớn hơn các dòng của bảng cộng lại',
  about: 'Lời văn hứa một đằng, bảng ghi một nẻo thì làm đủ bảng vẫn không đạt mục tiêu.',
  look: checked =>
    checked.tableTasks.length > 0 ? checked.draft.targets.flatMap(goal => shortfall(checked, goal)) : [],
})
