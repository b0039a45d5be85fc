import { toRoman } from '../extract/docx-numbering.ts'
import type { Block } from '../plan-reading.ts'
import { capitalShare, fold } from '../text.ts'
import { type Line, readLines, type TaskTable } from './lines.ts'
import { fromRoman, readMarker } from './markers.ts'

export interface OutlineSection {
  label: string
  title: string
  heading: Line
  lines: Line[]
  /** A part "A. MỤC TIÊU" above the Roman sections: it parts the text, and is none of them. */
  lettered?: boolean
}

/** The parts of a plan in the order the decree gives them. */
export interface Outline {
  /** Letterhead: all before the words KẾ HOẠCH. */
  head: Line[]
  title: Line[]
  /** Legal bases and the sentence that opens the plan. */
  preamble: Line[]
  sections: OutlineSection[]
  /** Recipients and signature. */
  tail: Line[]
  /** Lines of the annexes outside the task tables. */
  annex: Line[]
  /** Footnotes and endnotes. */
  notes: Line[]
  taskTables: TaskTable[]
  /** All lines in order. */
  lines: Line[]
}

const TITLE = /^K[ẾÊ] HO[ẠA]CH\b/u
const HEADING = /^(?:PHẦN\s+|Phần\s+)?([IVX]{1,6})\s*[.):/\-–]\s*(?!\d)(\S.*)$/u
/** "Phần II" alone on its line: the title stands below it. */
const PART = /^phần\s+(?:thứ\s+(nhất|hai|ba|tư|năm|sáu|bảy)|([ivx]{1,5}))\s*[.:]?(?:\s*[-–]?\s*(\p{L}.*))?$/iu
const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy']
const RECIPIENTS = /^nơi nhận\s*:?/
const ANNEX = /^(?:phụ lục|biểu|bảng kê)(?:\s+(?:[ivx]+|\d+|số.*|kèm theo.*|kế hoạch.*))?\s*[.:]?$/
const ATTACHED = /^\(?\s*(?:ban hành )?kèm theo (?:kế hoạch|quyết định)/
export const BASIS = /^(?:-\s*)?(?:căn cứ|thực hiện|theo|xét|để thực hiện|tiếp tục thực hiện|triển khai thực hiện)\s/

/** Heading of a Roman section: in capitals or bold as the decree asks, or short and next in the count. */
function readHeading(line: Line, previous: number): { label: string; title: string } | null {
  const match = HEADING.exec(line.text)
  const label = match?.[1] ?? ''
  const title = (match?.[2] ?? '').replace(/[\s:.]+$/u, '')
  const value = fromRoman(label)
  if (value === 0 || value > 30 || title.length > 220 || !/\p{L}/u.test(title)) return null
  const styled = line.bold || capitalShare(title) > 0.6
  const expected = value === previous + 1 && title.length < 120
  return styled || expected ? { label, title } : null
}

const LETTERED = /^([A-H])\s*[.)/-]\s*(\p{Lu}.*)$/u

/** "B. NHIỆM VỤ", in capitals and next in the alphabet. */
function readLettered(line: Line, sections: readonly OutlineSection[]): { label: string; title: string } | null {
  const match = LETTERED.exec(line.text)
  const last = sections.findLast(section => section.lettered)?.label
  const next = last ? String.fromCharCode(last.charCodeAt(0) + 1) : 'A'
  const title = (match?.[2] ?? '').replace(/[\s:.]+$/u, '')
  return match?.[1] === next && capitalShare(title) > 0.8 ? { label: next, title } : null
}

/** A part's heading with its title on the same or the next line; `lines` says how many it took. */
function readPart(line: Line, next: Line | undefined): { label: string; title: string; lines: 1 | 2 } | null {
  const match = PART.exec(line.text)
  if (!match) return null
  const label = match[2]?.toUpperCase() ?? toRoman(ORDINALS.indexOf(fold(match[1] ?? '')) + 1)
  const own = (match[3] ?? '').replace(/[\s:.]+$/u, '')
  if (own) return line.bold || capitalShare(own) > 0.6 ? { label, title: own, lines: 1 } : null
  const below = next && (next.bold || next.centred || capitalShare(next.text) > 0.6) && !HEADING.test(next.text)
  return below ? { label, title: next.text.replace(/[\s:.]+$/u, ''), lines: 2 } : null
}

interface Head {
  head: Line[]
  title: Line[]
  /** Bases and articles of the decision that issues the plan. */
  issuing: Line[]
  /** Recipients and signature of that decision. */
  issuingTail: Line[]
  rest: Line[]
}

const DECISION = /^QUYẾT ĐỊNH\s*:?$/u
/** A note at the foot of the page that the signature stands on. */
const FOOTNOTE = /^\d{1,2}\s+\p{Lu}\p{Ll}/u
const ADDRESSED = /^kính gửi\s*:?/
/** "V/v triển khai …" is the title of a letter; it stands under the letter's number. */
const ABOUT = /^(?:V\/v|Về việc)\s*:?\s+(?=\S)/iu

/** A plan sent as a letter has no word KẾ HOẠCH above it: its title is the line "V/v …". */
function splitLetter(lines: Line[]): Head {
  const start = lines.findIndex(line => ADDRESSED.test(fold(line.text)))
  if (start < 0) return { head: [], title: [], issuing: [], issuingTail: [], rest: lines }
  const above = lines.slice(0, start)
  const from = above.findIndex(line => ABOUT.test(line.text))
  const about = from < 0 ? [] : above.slice(from).filter((line, index) => index === 0 || goesOn(line, above[from]))
  const title = about.map((line, index) => (index === 0 ? { ...line, text: line.text.replace(ABOUT, '') } : line))
  return {
    head: above.filter(line => !about.includes(line)),
    title,
    issuing: [],
    issuingTail: [],
    rest: lines.slice(start),
  }
}

/** The second line of a long "V/v …" in the same column. */
const goesOn = (line: Line, first: Line | undefined): boolean =>
  line.cell?.col === first?.cell?.col && /^\p{Ll}/u.test(line.text)

function splitHead(lines: Line[]): Head {
  const start = lines.findIndex(line => TITLE.test(line.text))
  if (start < 0) return splitLetter(lines)
  const title: Line[] = []
  let next = start
  for (; next < lines.length; next++) {
    const line = lines[next]
    if (!line || (next > start && endsTitle(line))) break
    title.push(line)
  }
  return { ...splitDecision(lines.slice(0, start)), title, rest: lines.slice(next) }
}

/** What stands above KẾ HOẠCH: a letterhead, or a whole decision with bases, articles, recipients and signature. */
function splitDecision(above: Line[]): Pick<Head, 'head' | 'issuing' | 'issuingTail'> {
  const start = above.findIndex(line => DECISION.test(line.text))
  if (start < 0) return { head: above, issuing: [], issuingTail: [] }
  const tail = above.findIndex((line, index) => index > start && RECIPIENTS.test(fold(line.text)))
  const end = tail < 0 ? above.length : tail
  return { head: above.slice(0, start), issuing: above.slice(start + 1, end), issuingTail: above.slice(end) }
}

/** The title is a few short lines without a closing stop; the first sentence of the text is neither. */
function endsTitle(line: Line): boolean {
  const text = line.text
  if (BASIS.test(fold(text)) || HEADING.test(text) || ATTACHED.test(fold(text))) return true
  if (/^[-_–—=*.\s]{3,}$/u.test(text)) return true
  if (text.length > 180 || /[;:.]$/u.test(text)) return true
  // A long title goes on in bold below its first line, as in "… của người bệnh" / "năm 2026 tại …".
  return /^(?:nhằm|để|trong thời gian|năm \d{4})(?!\p{L})/u.test(fold(text)) && !line.bold
}

const startsAnnex = (line: Line): boolean => {
  const text = fold(line.text)
  return ANNEX.test(text) || ATTACHED.test(text)
}

/** Parts the lines of a plan; whatever order they come in, each line lands in exactly one part. */
export function readOutline(blocks: readonly Block[]): Outline {
  const { lines, asides, taskTables } = readLines(blocks)
  const { head, title, issuing, issuingTail, rest } = splitHead(lines)
  const outline: Outline = {
    head: head.length > 0 ? head : asides.filter(line => line.aside === 'margin'),
    title,
    preamble: [...issuing],
    sections: [],
    tail: [],
    annex: [],
    notes: asides.filter(line => line.aside === 'note'),
    taskTables,
    lines,
  }
  let zone: 'body' | 'tail' | 'annex' = 'body'
  let count = 0
  for (let index = 0; index < rest.length; index++) {
    const line = rest[index] as Line
    if (zone === 'body' && RECIPIENTS.test(fold(line.text))) zone = 'tail'
    const attached = count === 0 && zone === 'body' && ATTACHED.test(fold(line.text))
    if (!attached && startsAnnex(line) && (zone === 'tail' || line.centred || count > 1)) zone = 'annex'
    const lettered = zone === 'body' ? readLettered(line, outline.sections) : null
    if (lettered) {
      outline.sections.push({ ...lettered, heading: line, lines: [], lettered: true })
      count = 0
      continue
    }
    const part = zone === 'body' ? readPart(line, rest[index + 1]) : null
    const heading = zone === 'body' ? (part ?? readHeading(line, count)) : null
    if (heading) {
      const { label, title } = heading
      count = fromRoman(label)
      if (part?.lines === 2) index++
      outline.sections.push({ label, title, heading: line, lines: [] })
    } else if (attached) outline.annex.push(line)
    else if (zone === 'tail') (FOOTNOTE.test(line.text) && !line.cell ? outline.notes : outline.tail).push(line)
    else if (zone === 'annex') outline.annex.push(line)
    else (outline.sections.at(-1)?.lines ?? outline.preamble).push(line)
  }
  if (outline.sections.length === 0) splitByNumbers(outline)
  const read = rescueTail(outline)
  return read.tail.length > 0 ? read : { ...read, tail: issuingTail }
}

const HEADS_LIKE =
  /^(?:nội dung|hình thức|mục|yêu cầu|đối tượng|thời gian|kinh phí|tổ chức|phân công|lịch|nhiệm vụ|giải pháp|chế độ|trách nhiệm|kế hoạch|một số|công tác)/

/** A letter has no Roman sections: its numbered headings part it, under their Arabic numbers. */
function splitByNumbers(outline: Outline): void {
  const lines = outline.preamble
  const isHead = (line: Line): boolean => {
    const marker = readMarker(line.text)
    if (marker?.kind !== 'number') return false
    return marker.rest.length < 90 && !/[.;]$/u.test(marker.rest) && (line.bold || HEADS_LIKE.test(fold(marker.rest)))
  }
  const first = lines.findIndex(isHead)
  if (first < 0) return
  outline.preamble = lines.slice(0, first)
  for (const line of lines.slice(first)) {
    const marker = isHead(line) ? readMarker(line.text) : null
    if (marker)
      outline.sections.push({
        label: marker.label,
        title: marker.rest.replace(/[\s:.]+$/u, ''),
        heading: line,
        lines: [],
      })
    else outline.sections.at(-1)?.lines.push(line)
  }
}

/** Signature lines that stand above or beside "Nơi nhận" in the file belong to the tail. */
function rescueTail(outline: Outline): Outline {
  const last = outline.sections.at(-1)
  if (!last) return outline
  const authority = /^(?:(?:KT|TL|TM|TUQ|Q)\s*\.\s*)?(?:PHÓ )?(?:GIÁM ĐỐC|TRƯỞNG|CHỦ TỊCH|VIỆN TRƯỞNG|THỦ TRƯỞNG)/u
  const from = last.lines.findIndex(line => authority.test(line.text) && line.text.length < 60)
  if (from >= 0 && from >= last.lines.length - 4) outline.tail.unshift(...last.lines.splice(from))
  return outline
}
