import type { Line } from '../../reader/outline/lines.ts'
import { readMarker } from '../../reader/outline/markers.ts'
import { fold } from '../../reader/text.ts'
import { defineRule, type Found } from '../rule.ts'

const GOALS = /^(?:mục tiêu cụ thể|chỉ tiêu|các chỉ tiêu|mục tiêu, chỉ tiêu)/

/** The lines below a heading, up to the next one that is numbered. */
function below(lines: readonly Line[], from: number): Line[] {
  const rest = lines.slice(from + 1)
  const end = rest.findIndex(line => ['number', 'subnumber'].includes(readMarker(line.text)?.kind ?? ''))
  return end < 0 ? rest : rest.slice(0, end)
}

export const goalsUnmeasured = defineRule({
  code: 'goals-unmeasured',
  severity: 'remark',
  kind: 'x-targets',
  title: 'Mục tiêu cụ thể không có con số',
  about: 'Mục tiêu cụ thể là điều cuối năm đem ra so; không có con số thì không so được.',
  look: ({ outline, draft }) => {
    // A plan without any number is told so once.
    if (draft.targets.length === 0) return []
    return outline.sections.flatMap(section =>
      section.lines.flatMap((line, index): Found[] => {
        const marker = readMarker(line.text)
        if (!GOALS.test(fold(marker?.rest ?? line.text)) || line.text.length > 60) return []
        const own = [line, ...below(section.lines, index)]
        if (own.length < 2 || own.some(one => /\d/.test(readMarker(one.text)?.rest ?? one.text))) return []
        return [{ where: section.label, says: `“${line.text}” không có chỉ tiêu nào đo được`, at: line.at }]
      }),
    )
  },
})
