import { findNumbers } from '../../reader/citations/numbers.ts'
import type { Placed } from '../places.ts'
import { defineRule, type Found } from '../rule.ts'

/** Last year is meant where its results are spoken of. */
const LOOKS_BACK = /kết quả|tổng kết|đánh giá|sơ kết|chỉ số/iu
const BEFORE = 30

/** A yearly plan of last year named as if it were this year's. */
function staleYears({ text, at, where }: Placed, year: number): Found[] {
  if (!where.startsWith('Phụ lục') || findNumbers(text).length > 0) return []
  const pattern = new RegExp(`(?:kế hoạch|chương trình|nhiệm vụ|công tác)[^.;]{0,90}?năm ${year - 1}(?!\\d)`, 'giu')
  return [...text.matchAll(pattern)]
    .filter(match => !LOOKS_BACK.test(text.slice(Math.max(0, match.index - BEFORE), match.index + match[0].length)))
    .map(match => ({
      where,
      says: `Kế hoạch năm ${year} nhưng ghi “${match[0]}”`,
      quotes: [match[0]],
      fix: { from: match[0], to: match[0].replace(String(year - 1), String(year)) },
      at: { ...at, span: [match.index, match.index + match[0].length] as [number, number] },
    }))
}

export const staleYear = defineRule({
  code: 'stale-year',
  severity: 'error',
  kind: 'stale_year',
  title: 'Năm cũ còn sót lại',
  about: 'Kế hoạch thường được soạn từ bản năm trước; năm cũ sót lại làm sai thời hạn hoặc sai văn bản được nói tới.',
  look: ({ draft: { year }, places }) => (year ? places.flatMap(placed => staleYears(placed, year)) : []),
})
