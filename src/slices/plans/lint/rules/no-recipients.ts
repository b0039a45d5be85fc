import { fold } from '../../reader/text.ts'
import { defineRule } from '../rule.ts'

export const noRecipients = defineRule({
  code: 'no-recipients',
  severity: 'remark',
  kind: 'x-layout',
  title: 'Không có nơi nhận',
  about: 'Nơi nhận nói ai phải thực hiện, ai để biết, ai lưu (NĐ 30/2020/NĐ-CP, Phụ lục I).',
  look: ({ draft, outline }) => {
    const told = outline.lines.some(line => /nơi nhận/.test(fold(line.text)))
    return draft.recipients.length > 0 || told ? [] : [{ where: 'Cuối văn bản', says: 'Không thấy mục “Nơi nhận”' }]
  },
})
