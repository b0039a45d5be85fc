import { defineRule } from '../rule.ts'
import { withAt } from '../with-at.ts'

export const paragraphWithoutUnit = defineRule({
  code: 'paragraph-without-unit',
  severity: 'error',
  kind: 'missing_owner',
  title: 'Đoạn phân công không có đơn vị',
  about: 'Trong mục tổ chức thực hiện, đoạn nào cũng phải thuộc về một đơn vị; mất tiêu đề thì không ai nhận việc.',
  look: ({ draft, tableTasks }) => {
    const stray = tableTasks.length > 0 ? draft.responsibilities.find(item => item.unit === null) : undefined
    if (!stray) return []
    const says = `Đoạn “${stray.duties[0]?.slice(0, 60)}…” không có đơn vị`
    return [withAt({ where: 'Tổ chức thực hiện', says }, stray.at)]
  },
})
