import type { DraftTask } from '../../reader/plan-draft.ts'
import type { ColumnRole } from '../../reader/plan-reading.ts'
import type { TableTask } from '../../reader/tasks/table-tasks.ts'
import { words } from '../../reader/text.ts'
import type { Checked } from '../checked.ts'
import { defineRule, type Found } from '../rule.ts'
import { withAt } from '../with-at.ts'

/** Groups are fine, each member has its share; "those concerned" are nobody. */
const NOBODY = /liên quan|cơ quan chức năng|các cấp(?!\p{L})/iu
/** More rows than this with the same gaps are told together. */
const ALONE = 3

/** Which of the six are unclear; what the table has no column for is not a row's fault, nor is a missing lead told twice. */
function gapsOf(task: TableTask, roles: ReadonlySet<ColumnRole>): string[] {
  const gaps: string[] = []
  if (task.lead.length > 0 && task.lead.every(lead => NOBODY.test(lead)))
    gaps.push(`người (“${task.lead.join(', ')}” là ai)`)
  if (words(task.title).length < 3) gaps.push('việc')
  if (task.schedule.kind === 'unspecified') gaps.push('thời gian')
  if (roles.has('product') && task.products.length === 0) gaps.push('sản phẩm')
  if (roles.has('supervisor') && task.supervisors.length === 0) gaps.push('thẩm quyền')
  return gaps
}

const rolesOf = ({ outline }: Checked, task: DraftTask): ReadonlySet<ColumnRole> =>
  new Set(outline.taskTables.find(({ table }) => table.table === task.at?.table)?.columns.roles.values() ?? [])

function unclear(checked: Checked): Found[] {
  const byGaps = new Map<string, TableTask[]>()
  for (const task of checked.tableTasks) {
    const gaps = gapsOf(task, rolesOf(checked, task)).join(', ')
    if (gaps) byGaps.set(gaps, [...(byGaps.get(gaps) ?? []), task])
  }
  return [...byGaps].flatMap(([gaps, tasks]) => {
    const says = `Chưa rõ: ${gaps}`
    if (tasks.length > ALONE) return [{ where: `Phụ lục, dòng ${tasks.map(task => task.no).join(', ')}`, says }]
    return tasks.map(task => withAt({ where: `Phụ lục, dòng ${task.no}`, says }, task.at))
  })
}

export const sixClear = defineRule({
  code: 'six-clear',
  severity: 'remark',
  kind: 'x-six-clear',
  title: '“06 rõ” chưa đủ',
  about: 'Rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền cho từng nhiệm vụ.',
  look: unclear,
})
