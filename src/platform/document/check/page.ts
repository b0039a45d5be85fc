import { ND30 } from '../nd30.ts'
import type { SectionModel } from '../ooxml/word-model.ts'
import { type Deviation, type LayoutRule, within } from './deviation.ts'

const SIDES = { top: 'trên', bottom: 'dưới', left: 'trái', right: 'phải' } as const
const millimetres = (twips: number): number => Math.round(twips / 56.69)

/** Phụ lục I, Mục I.1–3: A4, upright or lying, and its margins, in each section. */
export const checkPage: LayoutRule = ({ sections }) => sections.flatMap(checkSection)

function checkSection(section: SectionModel, index: number): Deviation[] {
  const { page } = ND30
  const where = { section: index + 1 }
  const short = Math.min(section.width, section.height)
  const long = Math.max(section.width, section.height)
  const found: Deviation[] = []
  if (!within(short, page.width.allowed) || !within(long, page.height.allowed)) {
    found.push({ code: 'page.size', where, what: 'Khổ giấy phải là A4 (210 × 297 mm).' })
  }
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const { allowed } = page.margin[side]
    if (within(section.margin[side], allowed)) continue
    const rule = `${millimetres(allowed.min)}–${millimetres(allowed.max)} mm`
    const what = `Lề ${SIDES[side]} ${millimetres(section.margin[side])} mm, quy định ${rule}.`
    found.push({ code: `page.margin.${side}`, where, what })
  }
  return found
}
