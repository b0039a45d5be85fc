import type { Block } from '../plan-reading.ts'
import { capitalShare, fold } from '../text.ts'
import { type Line, readLines, type TaskTable } from './lines.ts'
import { fromRoman } from './markers.ts'

export interface OutlineSection {
  label: string
  title: string
  heading: Line
  lines: Line[]
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
  taskTables: TaskTable[]
  /** All lines in order. */
  lines: Line[]
}

const TITLE = /^K[ẾÊ] HO[ẠA]CH\b/u
const HEADING = /^(?:PHẦN\s+|Phần\s+)?([IVX]{1,6})\s*[.):\-–]\s*(\S.*)$/u
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

function splitHead(lines: Line[]): { head: Line[]; title: Line[]; rest: Line[] } {
  const start = lines.findIndex(line => TITLE.test(line.text))
  if (start < 0) return { head: [], title: [], rest: lines }
  const title: Line[] = []
  let next = start
  for (; next < lines.length; next++) {
    const line = lines[next]
    if (!line || (next > start && endsTitle(line))) break
    title.push(line)
  }
  return { head: lines.slice(0, start), title, rest: lines.slice(next) }
}

/** The title is a few short lines without a closing stop; the first sentence of the text is neither. */
function endsTitle(line: Line): boolean {
  const text = line.text
  if (BASIS.test(fold(text)) || HEADING.test(text)) return true
  if (/^[-_–—=*.\s]{3,}$/u.test(text)) return true
  return text.length > 180 || /[;:.]$/u.test(text) || /^(?:nhằm|để|trong thời gian|năm \d{4})\b/.test(fold(text))
}

const startsAnnex = (line: Line): boolean => {
  const text = fold(line.text)
  return ANNEX.test(text) || ATTACHED.test(text)
}

/** Parts the lines of a plan; whatever order they come in, each line lands in exactly one part. */
export function readOutline(blocks: readonly Block[]): Outline {
  const { lines, taskTables } = readLines(blocks)
  const { head, title, rest } = splitHead(lines)
  const outline: Outline = { head, title, preamble: [], sections: [], tail: [], annex: [], taskTables, lines }
  let zone: 'body' | 'tail' | 'annex' = 'body'
  let count = 0
  for (const line of rest) {
    if (zone === 'body' && RECIPIENTS.test(fold(line.text))) zone = 'tail'
    if (startsAnnex(line) && (zone === 'tail' || line.centred || count > 1)) zone = 'annex'
    const heading = zone === 'body' ? readHeading(line, count) : null
    if (heading) {
      count = fromRoman(heading.label)
      outline.sections.push({ ...heading, heading: line, lines: [] })
    } else if (zone === 'tail') outline.tail.push(line)
    else if (zone === 'annex') outline.annex.push(line)
    else (outline.sections.at(-1)?.lines ?? outline.preamble).push(line)
  }
  return rescueTail(outline)
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
