import { checkLayout, type LayoutFinding } from '#platform/document/check-layout.ts'
import type { Block, PlanReading } from '../reader/plan-reading.ts'
import { addFindings } from './add-findings.ts'
import type { Finding } from './finding.ts'
import { withAt } from './with-at.ts'

/** The rule under which departures from the decree's layout are told; their own codes stand behind it. */
export const LAYOUT_RULE = {
  code: 'layout',
  severity: 'remark',
  title: 'Thể thức, kỹ thuật trình bày',
  about: 'Khổ giấy, lề, cỡ chữ, kiểu chữ, vị trí các thành phần theo NĐ 30/2020/NĐ-CP, Phụ lục I.',
} as const

/** What the rules on the words say of the same place, and say better. */
const TOLD_BY_WORDS =
  /^(?:motto\.(?:hyphen|words)|basis\.full_stop|number\.(?:missing|form|leading_zero)|day\.(?:missing|leading_zero)|month\.leading_zero|(?:point|section|clause)\.order|text\.not_precomposed)$/

const startsLike = (text: string, excerpt: string): boolean =>
  text.normalize('NFC').replace(/\s+/gu, ' ').trim().startsWith(excerpt)

function blockOf(blocks: readonly Block[], excerpt: string | undefined): number | undefined {
  const start = excerpt?.replace(/…$/u, '')
  if (!start) return undefined
  const texts = (block: Block): string[] =>
    block.kind === 'paragraph' ? [block.text] : block.cells.flatMap(cell => cell.paragraphs.map(line => line.text))
  return blocks.find(block => texts(block).some(text => startsLike(text, start)))?.no
}

/** The part of the document that a departure concerns: `annex_title.style` is the annex's, `recipient.dash` the recipients'. */
const componentOf = ({ code }: LayoutFinding): string =>
  (code.split('.')[0] ?? code)
    .replace(/^annex_.*/, 'annex')
    .replace(/^recipient$/, 'recipients')
    .replaceAll('_', '-')

const said = ({ what, where: { times = 1 } }: LayoutFinding): string =>
  times > 1 ? `${what} (${times} đoạn như thế)` : what

/** All departures of one part of the document as one finding: who mends one mends the others with it. */
function toFinding(component: string, deviations: readonly LayoutFinding[], blocks: readonly Block[]): Finding {
  const excerpt = deviations.find(deviation => deviation.where.excerpt)?.where.excerpt
  const block = blockOf(blocks, excerpt)
  return withAt(
    {
      code: `${LAYOUT_RULE.code}-${component}`,
      severity: LAYOUT_RULE.severity,
      certain: false,
      kind: 'x-layout',
      where: 'Thể thức',
      says: [...new Set(deviations.map(said))].join(' '),
      quotes: excerpt ? [excerpt] : [],
    },
    block === undefined ? undefined : { block },
  )
}

/** A Word file's departures from the decree's layout, added to its reading; any other kind of file stays as it is. */
export async function lintLayout(reading: PlanReading, bytes: Uint8Array): Promise<PlanReading> {
  if (reading.file.kind !== 'docx') return reading
  try {
    const deviations = await checkLayout(bytes)
    // What is only to be looked at concerns the words, and the rules on the words say it better.
    const told = deviations.filter(
      ({ code, severity }) => (severity === 'wrong' || code === 'rule.characters') && !TOLD_BY_WORDS.test(code),
    )
    const parts = Map.groupBy(told, componentOf)
    return addFindings(
      reading,
      [...parts].map(([component, own]) => toFinding(component, own, reading.blocks)),
    )
  } catch {
    // A file that can be read but not measured has no layout to speak of.
    return reading
  }
}
