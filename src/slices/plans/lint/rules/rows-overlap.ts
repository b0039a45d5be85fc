import type { TableTask } from '../../reader/tasks/table-tasks.ts'
import { likenessOfWords, words } from '../../reader/text.ts'
import { defineRule, type Found } from '../rule.ts'
import { withAt } from '../with-at.ts'

/** Titles that share this much of their words are about the same thing. */
const ALIKE = 0.72
/** Of a title's words, at least so many are then in the other one. */
const SHARED = ALIKE / (2 - ALIKE)

interface Title {
  task: TableTask
  words: string[]
  /** Its rarest words: so many that two titles alike have one of them in common. */
  rare: string[]
}

function titlesOf(tasks: readonly TableTask[]): Title[] {
  const all = tasks.map(task => words(task.title))
  const counts = new Map<string, number>()
  for (const word of all.flat()) counts.set(word, (counts.get(word) ?? 0) + 1)
  return tasks.map((task, index) => {
    const own = all[index] ?? []
    const sorted = [...new Set(own)].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1))
    return { task, words: own, rare: sorted.slice(0, own.length - Math.ceil(own.length * SHARED) + 1) }
  })
}

/** Each row with the nearest one above it that is about the same thing; only rows that share a rare word are compared. */
function twins(tasks: readonly TableTask[]): [TableTask, TableTask][] {
  const byWord = new Map<string, Title[]>()
  return titlesOf(tasks).flatMap((title): [TableTask, TableTask][] => {
    const near = new Set(title.rare.flatMap(word => byWord.get(word)?.slice(-MOST_COMPARED) ?? []))
    for (const word of title.rare) byWord.set(word, [...(byWord.get(word) ?? []).slice(-MOST_COMPARED), title])
    const twin = [...near].findLast(other => likenessOfWords(other.words, title.words) >= ALIKE)
    return twin ? [[twin.task, title.task]] : []
  })
}
/** Of the rows that share a word, only so many of the nearest are looked at: a table of thousands takes no longer a row. */
const MOST_COMPARED = 20

export const rowsOverlap = defineRule({
  code: 'rows-overlap',
  severity: 'remark',
  kind: 'x-overlap',
  title: 'Hai nhiệm vụ gần như trùng nhau',
  about: 'Một việc ghi hai dòng thì báo cáo hai lần, hoặc mỗi đơn vị tưởng đơn vị kia làm.',
  look: ({ tableTasks }) =>
    twins(tableTasks).map(([task, other]): Found => {
      const leads = task.lead.join(', ') === other.lead.join(', ') ? '' : ', nhưng giao chủ trì khác nhau'
      const says = `Hai nhiệm vụ gần như trùng nội dung${leads}`
      return withAt({ where: `Dòng ${task.no} và ${other.no}`, says }, other.at)
    }),
})
