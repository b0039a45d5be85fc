import { isForms, isOrganising } from '../../reader/outline/items.ts'
import type { Checked } from '../checked.ts'
import { defineRule, type Found } from '../rule.ts'

function unowned({ outline, draft, tableTasks }: Checked): Found[] {
  if (tableTasks.length > 0) return []
  const bare = draft.tasks.filter(task => task.lead.length === 0)
  if (bare.length > 0)
    return [{ where: bare.map(task => task.no).join(', '), says: 'Nhiệm vụ không giao cho đơn vị cụ thể nào' }]
  const forms = outline.sections.filter(section => isForms(section) && !isOrganising(section))
  const told = draft.tasks.some(task => forms.some(section => task.no.startsWith(`${section.label}.`)))
  if (forms.length === 0 || told) return []
  const where = forms.map(section => section.label).join(', ')
  return [{ where, says: 'Các hình thức tuyên truyền không giao cho đơn vị nào thực hiện' }]
}

export const dutyWithoutUnit = defineRule({
  code: 'duty-without-unit',
  severity: 'error',
  kind: 'missing_owner',
  title: 'Nhiệm vụ trong lời văn không giao cho ai',
  about: '“06 rõ”: kế hoạch không có bảng phân công thì lời văn phải nói đơn vị nào làm việc nào.',
  look: unowned,
})
