import { ND30 } from '../nd30.ts'
import type { SectionModel, WordModel } from '../ooxml/word-model.ts'
import { lineWidth } from '../text-width.ts'
import { type Deviation, hasSize, inWords, type LayoutRule } from './deviation.ts'

/** Mục I.7: in the top margin, centred, upright, 13–14, not on the first page. */
export const checkPageNumber: LayoutRule = word =>
  word.sections.flatMap((section, index) => checkSection(section, index, word))

/** Higher than what a page holds by so much less is surely one page, which shows no number at all. */
const SURELY_ONE = 0.7

/** How much of a page the words of a section fill, roughly: lines by their widths, cells side by side counted once. */
function pagesOf({ paragraphs, sections }: WordModel, at: number): number {
  const section = sections[at]
  if (section === undefined) return 0
  const rows = new Map<string, number>()
  for (const paragraph of paragraphs.filter(one => one.section === at && one.box === null)) {
    const size = paragraph.runs[0]?.look.size ?? 12
    const room = Math.max(paragraph.room ?? section.width, 500)
    const lines = Math.max(1, Math.ceil(lineWidth(paragraph.text, size, false) / room))
    const height = lines * size * 23 + paragraph.look.before + paragraph.look.after
    const place = paragraph.cell?.split(':')[0] ?? String(-paragraph.index)
    rows.set(place, (rows.get(place) ?? 0) + (paragraph.cell === null ? height : height / 2))
  }
  const height = [...rows.values()].reduce((sum, one) => sum + one, 0)
  return height / (section.height - section.margin.top - section.margin.bottom)
}

function checkSection(section: SectionModel, index: number, word: WordModel): Deviation[] {
  const where = { section: index + 1 }
  const number = section.header?.number
  if (!number) {
    if (pagesOf(word, index) < SURELY_ONE && !section.footer?.number) return []
    const below = section.footer?.number
      ? 'Số trang đang ở lề dưới, quy định ở lề trên.'
      : 'Chưa có số trang ở lề trên.'
    return [{ code: 'page_number.missing', where, what: below }]
  }
  const found: Deviation[] = []
  if (number.look.align !== 'center') {
    found.push({ code: 'page_number.align', where, what: 'Số trang phải đặt canh giữa.' })
  }
  const runs = number.runs.filter(run => run.text.trim() !== '')
  const measured = { ...number, runs: (runs.length > 0 ? runs : number.runs).map(run => ({ ...run, text: '1' })) }
  if (!hasSize(measured, ND30.pageNumber.size)) {
    const what = `Số trang: cỡ chữ phải là ${inWords(ND30.pageNumber.size.allowed, 'pt')}.`
    found.push({ code: 'page_number.size', where, what })
  }
  if (measured.runs.some(run => run.look.italic)) {
    found.push({ code: 'page_number.style', where, what: 'Số trang phải là chữ đứng.' })
  }
  if (section.numberForm !== 'decimal') {
    found.push({ code: 'page_number.form', where, what: 'Số trang dùng chữ số Ả Rập.' })
  }
  if (!section.titlePage || section.firstHeader?.number) {
    found.push({ code: 'page_number.first_page', where, what: 'Trang đầu không hiển thị số trang.' })
  }
  return found
}
