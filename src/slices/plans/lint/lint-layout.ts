import { checkLayout, type Deviation } from '#platform/document/check-layout.ts'
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
  /^(?:motto\.(?:hyphen|words)|basis\.full_stop|number\.(?:missing|form|leading_zero)|day\.missing|point\.order|text\.not_precomposed)$/

const startsLike = (text: string, excerpt: string): boolean =>
  text.normalize('NFC').replace(/\s+/gu, ' ').trim().startsWith(excerpt)

function blockOf(blocks: readonly Block[], excerpt: string | undefined): number | undefined {
  const start = excerpt?.replace(/…$/u, '')
  if (!start) return undefined
  const texts = (block: Block): string[] =>
    block.kind === 'paragraph' ? [block.text] : block.cells.flatMap(cell => cell.paragraphs.map(line => line.text))
  return blocks.find(block => texts(block).some(text => startsLike(text, start)))?.no
}

function toFinding({ code, where, what }: Deviation, blocks: readonly Block[]): Finding {
  const { excerpt, times = 1 } = where
  const more = times > 1 ? ` (${times} đoạn như thế)` : ''
  const block = blockOf(blocks, excerpt)
  return withAt(
    {
      code: `${LAYOUT_RULE.code}-${code.replace(/[._]/g, '-')}`,
      severity: LAYOUT_RULE.severity,
      certain: false,
      kind: 'x-layout',
      where: 'Thể thức',
      says: `${what}${more}`,
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
    const told = deviations.filter(({ code }) => !TOLD_BY_WORDS.test(code))
    return addFindings(
      reading,
      told.map(deviation => toFinding(deviation, reading.blocks)),
    )
  } catch {
    // A file that can be read but not measured has no layout to speak of.
    return reading
  }
}
