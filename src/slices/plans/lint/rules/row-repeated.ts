import type { TableTask } from '../../reader/tasks/table-tasks.ts'
import { defineRule, type Found } from '../rule.ts'
import { withAt } from '../with-at.ts'

const bare = (task: TableTask): string => task.no.replace(/^0+/, '')

/** Rows counted in one go: a group, another table or a count that begins again at 1 starts the next. */
function countsOf(tasks: readonly TableTask[]): TableTask[][] {
  const counts: TableTask[][] = []
  for (const task of tasks) {
    const last = counts.at(-1)?.at(-1)
    const goesOn = last && last.group === task.group && last.at?.table === task.at?.table && bare(task) !== '1'
    if (goesOn) counts.at(-1)?.push(task)
    else counts.push([task])
  }
  return counts
}

export const rowRepeated = defineRule({
  code: 'row-repeated',
  severity: 'warning',
  kind: 'x-numbering',
  title: 'Số thứ tự trong bảng bị lặp',
  about: 'Hai nhiệm vụ cùng một số thứ tự thì giao việc, báo cáo theo số không biết là dòng nào.',
  look: ({ tableTasks }) =>
    countsOf(tableTasks).flatMap(count => {
      const first = new Map<string, TableTask>()
      return count.flatMap((task): Found[] => {
        const twin = first.get(bare(task))
        if (!twin) {
          first.set(bare(task), task)
          return []
        }
        const says = `Hai dòng cùng mang số ${task.no}: “${twin.title.slice(0, 50)}” và “${task.title.slice(0, 50)}”`
        return [withAt({ where: `Phụ lục, dòng ${task.no}`, says }, task.at)]
      })
    }),
})
