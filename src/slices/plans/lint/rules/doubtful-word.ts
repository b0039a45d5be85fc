import { defineRule } from '../rule.ts'
import { findDoubtfulWords } from '../spelling/find-misspellings.ts'

export const doubtfulWord = defineRule({
  code: 'doubtful-word',
  severity: 'remark',
  kind: 'typo',
  title: 'Có thể nhầm chữ',
  about: 'Chữ viết đúng nhưng không hợp với chữ bên cạnh; một chữ gần giống thì hợp. Người soát quyết định.',
  look: checked => findDoubtfulWords(checked.places),
})
