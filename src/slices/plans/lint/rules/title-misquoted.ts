import { defineRule } from '../rule.ts'
import { findQuotedTitles } from '../spelling/quoted-titles.ts'

export const titleMisquoted = defineRule({
  code: 'title-misquoted',
  severity: 'warning',
  kind: 'typo',
  title: 'Tên văn bản ghi thiếu chữ',
  about: 'Tên của văn bản được viện dẫn phải đúng như khi ban hành (NĐ 30/2020/NĐ-CP, Phụ lục I).',
  look: checked => findQuotedTitles(checked.mentions),
})
