import { defineRule } from '../rule.ts'

export const noAudience = defineRule({
  code: 'no-audience',
  severity: 'remark',
  kind: 'x-layout',
  title: 'Không có mục đối tượng',
  about: 'Nói cho ai nghe quyết định nội dung và kênh; kế hoạch tuyên truyền thường có mục đối tượng.',
  look: ({ draft }) =>
    draft.audiences.length === 0 ? [{ where: 'Bố cục', says: 'Không có mục đối tượng tuyên truyền' }] : [],
})
