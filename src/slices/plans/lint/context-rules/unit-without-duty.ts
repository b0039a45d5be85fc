import type { PlanDraft } from '../../reader/plan-draft.ts'
import { defineContextRule } from '../context.ts'

const partiesOf = ({ tasks, responsibilities }: PlanDraft): string[] => [
  ...tasks.flatMap(task => [...task.lead, ...task.coordinators, ...task.supervisors]),
  ...responsibilities.flatMap(({ unit }) => unit ?? []),
]

export const unitWithoutDuty = defineContextRule({
  code: 'unit-without-duty',
  severity: 'remark',
  kind: 'x-duty',
  title: 'Đơn vị không được giao việc gì',
  about: 'Khoa, phòng không có trong kế hoạch thì không ai hỏi đến cả năm; nếu cố ý thì bỏ qua.',
  look: (draft, { units }) => {
    if (!units || draft.tasks.length === 0) return []
    const busy = new Set(partiesOf(draft).flatMap(words => units.meant(words) ?? []))
    const idle = units.list.filter(unit => !busy.has(unit.id))
    // When no unit is meant at all, the plan is of another facility.
    if (idle.length === 0 || busy.size === 0) return []
    const says = `Không có nhiệm vụ nào trong kế hoạch: ${idle.map(unit => unit.name).join(', ')}`
    return [{ where: 'Toàn văn', says, quotes: idle.map(unit => unit.name) }]
  },
})
