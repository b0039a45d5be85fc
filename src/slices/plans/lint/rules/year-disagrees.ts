import { isForOneYear } from '../plan-days.ts'
import { defineRule, type Found } from '../rule.ts'

/** The sentences that name this very plan: the one that opens it, the one that closes it. */
const SELF =
  /(?:(?:xây dựng|ban hành|lập)\s+(?:và ban hành\s+)?kế hoạch|trên đây là kế hoạch)(?:(?!giai đoạn|căn cứ|thực hiện kế hoạch)[^.;:]){0,140}?năm (20\d{2})(?!\s*[-–]\s*20)/giu

export const yearDisagrees = defineRule({
  code: 'year-disagrees',
  severity: 'error',
  kind: 'stale_year',
  title: 'Tiêu đề và lời văn nói hai năm khác nhau',
  about: 'Câu mở đầu và câu kết nhắc lại tên kế hoạch; năm ở đó phải là năm ở tiêu đề.',
  look: ({ draft, places }) => {
    const { year, title } = draft
    if (!year || !title?.includes(String(year)) || !isForOneYear(draft)) return []
    return places.flatMap(({ text, at, where }) =>
      [...text.matchAll(SELF)].flatMap((match): Found[] => {
        if (Number(match[1]) === year) return []
        const from = match[0]
        const to = from.slice(0, -4) + year
        const span: [number, number] = [match.index, match.index + from.length]
        const says = `Tiêu đề là năm ${year} nhưng ở đây ghi năm ${match[1]}`
        return [{ where, says, quotes: [from], fix: { from, to }, at: { ...at, span } }]
      }),
    )
  },
})
