import { defineRule } from '../rule.ts'
import { withAt } from '../with-at.ts'

/** The same share promised twice with different numbers. */
export const targetsContradict = defineRule({
  code: 'targets-contradict',
  severity: 'remark',
  kind: 'x-targets',
  title: 'Hai con số cho cùng một chỉ tiêu',
  about: 'Lời văn hứa một đằng, bảng ghi một nẻo thì không biết đạt hay không.',
  look: ({ draft }) => {
    const rates = draft.targets.filter(target => target.metric === 'attendance_rate')
    const values = [...new Set(rates.map(target => target.value))]
    if (values.length < 2) return []
    const says = `Chỉ tiêu tỷ lệ dự mâu thuẫn: ${values.map(value => `${value}%`).join(' và ')}`
    return [withAt({ where: 'Chỉ tiêu', says }, rates[1]?.at)]
  },
})
