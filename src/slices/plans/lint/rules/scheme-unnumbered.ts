import { findNumbers } from '../../reader/citations/numbers.ts'
import { defineRule } from '../rule.ts'

/** "Đề án 06", "Chỉ số 766": known by the number of the decision behind them. */
const BY_NUMBER = /(Đề án|Chỉ số|Bộ chỉ số|Chương trình)\s+(?:số\s+)?(\d{2,4})(?![\d/%.,-])(?!\s*(?:\/|-)\s*\p{Lu})/gu

export const schemeUnnumbered = defineRule({
  code: 'scheme-unnumbered',
  severity: 'remark',
  kind: 'x-citation',
  title: 'Gọi tắt đề án, chỉ số mà không nêu văn bản gốc',
  about: 'Người đọc mới không biết “Đề án 06” là gì; lần đầu nên ghi đủ số, ký hiệu của quyết định.',
  look: ({ places }) => {
    const numbers = new Set(
      places.flatMap(({ text }) => findNumbers(text).map(found => Number.parseInt(found.number, 10))),
    )
    const seen = new Set<string>()
    return places.flatMap(({ text, at, where }) =>
      [...text.matchAll(BY_NUMBER)].flatMap(match => {
        const name = match[0]
        if (numbers.has(Number(match[2])) || /^20[0-4]\d$/.test(match[2] ?? '') || seen.has(name)) return []
        seen.add(name)
        const span: [number, number] = [match.index, match.index + name.length]
        return [{ where, says: `“${name}” không kèm số, ký hiệu của văn bản gốc`, quotes: [name], at: { ...at, span } }]
      }),
    )
  },
})
