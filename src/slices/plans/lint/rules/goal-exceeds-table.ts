import { readChannels } from '../../reader/contents/channels.ts'
import type { Channel, DraftTask, Metric, Target, TargetPer } from '../../reader/plan-draft.ts'
import type { Checked } from '../checked.ts'
import { defineRule, type Found } from '../rule.ts'
import { withAt } from '../with-at.ts'

const TIMES: Record<TargetPer, number> = { day: 365, week: 52, month: 12, quarter: 4, half: 2, year: 1 }
const COUNTED: ReadonlySet<Metric> = new Set<Metric>(['articles', 'sessions', 'bulletins'])

const channelsIn = (text: string): Channel[] => readChannels([{ text, at: {} }]).map(item => item.value)
const textOf = (task: DraftTask): string => [task.title, ...task.products, ...task.forms].join('. ')
const isInTable = ({ at }: Target): boolean => at?.table !== undefined
const perYear = ({ value, per }: Target): number | null => (per ? value * TIMES[per] : null)

interface Promises {
  rows: number
  /** What those of the rows that say a number promise in a year; null among them for one that says no period. */
  counts: (number | null)[]
}

/** What the rows of each channel promise, by channel and metric. */
function promisesOf({ draft, tableTasks }: Checked): (channel: Channel, metric: Metric) => Promises {
  const targets = Map.groupBy(draft.targets.filter(isInTable), ({ at }) => `${at?.table}|${at?.row}`)
  const rows = tableTasks.map(task => ({
    channels: channelsIn(textOf(task)),
    targets: targets.get(`${task.at?.table}|${task.at?.row}`) ?? [],
  }))
  return (channel, metric) => {
    const own = rows.filter(row => row.channels.includes(channel))
    return {
      rows: own.length,
      counts: own.flatMap(row => row.targets.filter(one => one.metric === metric).map(perYear)),
    }
  }
}

/** A goal of the text that counts something on one channel. */
function countedOn(goal: Target): { channel: Channel; wanted: number } | null {
  const wanted = perYear(goal)
  if (isInTable(goal) || !COUNTED.has(goal.metric) || wanted === null) return null
  const [channel, ...others] = channelsIn(goal.text)
  return channel && others.length === 0 ? { channel, wanted } : null
}

function shortfalls(checked: Checked): Found[] {
  const counted = checked.draft.targets.flatMap(goal => {
    const on = countedOn(goal)
    return on ? [{ goal, ...on }] : []
  })
  if (counted.length === 0) return []
  const promisesOn = promisesOf(checked)
  return counted.flatMap(({ goal, channel, wanted }): Found[] => {
    const { rows, counts } = promisesOn(channel, goal.metric)
    // A row that cannot be counted may make up for the rest.
    if (counts.length === 0 || counts.length < rows || counts.includes(null)) return []
    const promised = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
    if (promised >= wanted) return []
    const says = `Lời văn hứa ${goal.value} ${goal.unit} (${wanted} một năm) nhưng bảng cộng lại chỉ có ${promised} một năm`
    return [withAt({ where: 'Chỉ tiêu', says, quotes: [goal.text] }, goal.at)]
  })
}

export const goalExceedsTable = defineRule({
  code: 'goal-exceeds-table',
  severity: 'remark',
  kind: 'x-targets',
  title: 'Mục tiêu trong lời văn lớn hơn các dòng của bảng cộng lại',
  about: 'Lời văn hứa một đằng, bảng ghi một nẻo thì làm đủ bảng vẫn không đạt mục tiêu.',
  look: checked => (checked.tableTasks.length > 0 ? shortfalls(checked) : []),
})
