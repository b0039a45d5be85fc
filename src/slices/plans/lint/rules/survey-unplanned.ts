import { fold } from '../../reader/text.ts'
import { defineRule } from '../rule.ts'

/** A survey of satisfaction promised in the text and planned nowhere. */
export const surveyUnplanned = defineRule({
  code: 'survey-unplanned',
  severity: 'warning',
  kind: 'missing_deadline',
  title: 'Hứa khảo sát hài lòng nhưng bảng không có',
  about: 'Chỉ tiêu hài lòng chỉ đo được khi có dòng khảo sát với thời gian và đơn vị làm.',
  look: ({ outline, draft, tableTasks }) => {
    if (tableTasks.length === 0 || !draft.targets.some(target => target.metric === 'satisfaction_rate')) return []
    const lines = outline.sections.flatMap(section => section.lines)
    const told = lines.find(line => /khảo sát.{0,60}hài lòng/.test(fold(line.text)))
    const planned = tableTasks.some(task => /khảo sát|hài lòng/.test(fold(`${task.title} ${task.products.join(' ')}`)))
    const says = 'Khảo sát và chỉ tiêu hài lòng không có thời gian, không có dòng trong phụ lục'
    return told && !planned ? [{ where: 'Khảo sát hài lòng', says, at: told.at }] : []
  },
})
