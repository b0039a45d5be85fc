import { defineRule } from '../rule.ts'
import { findMisspellings } from '../spelling/find-misspellings.ts'

export const misspeltWord = defineRule({
  code: 'misspelt-word',
  severity: 'warning',
  kind: 'typo',
  title: 'Sai chính tả',
  about: 'Chữ không có trong tiếng Việt, lặp hoặc sót chữ, nhầm chữ thường gặp trong văn bản hành chính.',
  look: checked => findMisspellings(checked.places),
})
