import { fold } from '../../reader/text.ts'
import { isTimeless } from '../measurable.ts'
import { defineRule } from '../rule.ts'

export const formsUncountable = defineRule({
  code: 'forms-uncountable',
  severity: 'warning',
  kind: 'missing_deadline',
  title: 'Các hoạt động trong lời văn chỉ ghi “Thường xuyên”',
  about: 'Việc không có mốc, không có tần suất thì cuối năm không đếm được đã làm hay chưa.',
  look: checked => {
    if (checked.tableTasks.length > 0 || isTimeless(checked)) return []
    const vague = checked.draft.tasks.filter(
      task => task.schedule.raw && task.lead.length > 0 && /^(?:thường xuyên|trong năm)/.test(fold(task.schedule.raw)),
    )
    const section = vague[0]?.no.split('.')[0]
    if (!section || vague.filter(task => task.no.startsWith(`${section}.`)).length < 2) return []
    const says = 'Các hoạt động chỉ ghi “Thường xuyên”, không có mốc hoặc tần suất đo được'
    return [{ where: section, says }]
  },
})
