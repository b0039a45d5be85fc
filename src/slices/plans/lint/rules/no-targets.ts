import { defineRule } from '../rule.ts'

export const noTargets = defineRule({
  code: 'no-targets',
  severity: 'remark',
  kind: 'x-layout',
  title: 'Không có chỉ tiêu đo được',
  about: 'Kế hoạch không có con số thì báo cáo cuối năm không có gì để so.',
  look: ({ draft }) =>
    draft.targets.length === 0
      ? [{ where: 'Toàn văn', says: 'Không có chỉ tiêu đo được (số tin bài, số buổi, tỷ lệ)' }]
      : [],
})
