import type { UnitWords } from '../grounds.ts'
import type { Heading } from '../headings.words.ts'
import { plainText, type Rule } from '../rule.ts'
import { lowerFirst } from '../vietnamese.ts'

type Said = 'went_well' | 'difficulties' | 'proposals'

const SAID: readonly { readonly heading: Heading; readonly said: Said; readonly says: (unit: string) => string }[] = [
  { heading: 'good', said: 'went_well', says: unit => `- ${unit}: ` },
  { heading: 'shortcomings', said: 'difficulties', says: unit => `- ${unit} gặp khó khăn: ` },
  { heading: 'proposals', said: 'proposals', says: unit => `- ${unit} đề nghị: ` },
]

/** What units wrote, offered under the heading it belongs to: the coordinator takes in what should be in the report. */
export const UNIT_RULES: readonly Rule[] = SAID.map(({ heading, said, says }) => ({
  heading,
  why: 'Ý kiến đơn vị đã gửi cho báo cáo này; chỉ vào báo cáo khi người soạn đưa vào.',
  propose: ({ unit_words }) =>
    unit_words
      .filter(unit => unit[said].trim() !== '')
      .map(unit => ({
        key: `unit.${said}.${unit.unit_id}`,
        text: plainText(says(unit.name) + onOneLine(unit, said)),
        is_offer: true,
      })),
}))

/** Several lines become one sentence. */
function onOneLine(unit: UnitWords, said: Said): string {
  const lines = unit[said]
    .split(/\r?\n/)
    .map(line => line.replace(/^\s*[-–+•*]\s*/u, '').replace(/[\s.;,]+$/u, ''))
    .filter(Boolean)
  return `${lines.map(lowerFirst).join('; ')}.`
}
