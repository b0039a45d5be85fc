import { fold } from '../../reader/text.ts'
import { defineRule } from '../rule.ts'

export const noBudget = defineRule({
  code: 'no-budget',
  severity: 'remark',
  kind: 'x-layout',
  title: 'Không nói đến kinh phí',
  about: 'Việc cần tiền mà kế hoạch không nêu kinh phí hoặc nguồn thì không lập được dự toán.',
  look: ({ draft }) => {
    if (!draft.sections.some(section => /kinh phí/.test(fold(section.title))))
      return [{ where: 'Bố cục', says: 'Không có mục kinh phí riêng' }]
    return draft.budgetSource ? [] : [{ where: 'Kinh phí', says: 'Không nêu nguồn kinh phí' }]
  },
})
