import { ND30 } from '../nd30.ts'
import type { SectionModel } from '../ooxml/word-model.ts'
import { type Deviation, hasSize, inWords, type LayoutRule } from './deviation.ts'

/** Mục I.7: in the top margin, centred, upright, 13–14, not on the first page. */
export const checkPageNumber: LayoutRule = ({ sections }) => sections.flatMap(checkSection)

function checkSection(section: SectionModel, index: number): Deviation[] {
  const where = { section: index + 1 }
  const number = section.header?.number
  if (!number) {
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
  if (!section.titlePage || section.firstHeader?.number) {
    found.push({ code: 'page_number.first_page', where, what: 'Trang đầu không hiển thị số trang.' })
  }
  return found
}
