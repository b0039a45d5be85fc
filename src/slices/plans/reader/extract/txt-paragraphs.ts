import { readMarker } from '../outline/markers.ts'
import type { Paragraph } from '../plan-reading.ts'
import { isCapitals, tidy } from '../text.ts'
import { type RawLine, widthOf } from './txt-lines.ts'

const HEADING = /^(?:[IVX]{1,6}\s*[.)]\s+\S|KẾ HOẠCH|Nơi nhận|Phụ lục|PHỤ LỤC|Căn cứ |Trên đây là|\(?Kèm theo)/u
const ENDED = /[.;:!?…]["”)]?$/u

export interface TextStyle {
  /** Lines are cut at the edge of a page, not at the end of a paragraph. */
  wrapped: boolean
  /** How wide a full line is. */
  width: number
  /** A line that goes on keeps its blank at the end. */
  ownEnds: boolean
}

/** How the file was made tells how its lines are to be joined. */
export function readStyle(lines: readonly RawLine[]): TextStyle {
  const widths = lines.map(line => widthOf(line.text)).sort((a, b) => a - b)
  const long = lines.filter(line => line.text.length > 125).length
  const at = (share: number): number => widths[Math.floor((widths.length - 1) * share)] ?? 0
  return {
    wrapped: long < lines.length * 0.05,
    width: at(0.97),
    ownEnds: lines.filter(line => line.blankEnd).length > lines.length * 0.5,
  }
}

/** Joined by the line's own end: "Tổ chức-" without a blank runs straight into "Hành chính". */
export function joinOwn(before: string, line: RawLine, after: string, style: TextStyle): string {
  const straight = style.ownEnds ? !line.blankEnd : /[\p{L}\d][-–/]$/u.test(line.text)
  return straight ? before + after : `${before} ${after}`
}

const firstWord = (text: string): string => /^\S+/u.exec(text)?.[0] ?? ''

export const hasRoom = (line: string, next: string, width: number): boolean =>
  widthOf(line) + 0.25 + widthOf(firstWord(next)) < width * 0.93

function beginsNew(line: RawLine, next: RawLine, style: TextStyle): boolean {
  const marker = readMarker(next.text)
  const small = /^\p{Ll}/u.test(next.text)
  if (
    HEADING.test(next.text) ||
    (HEADING.test(line.text.slice(0, 40)) && isCapitals(line.text) && !isCapitals(next.text))
  )
    return true
  if (
    marker &&
    !(small && marker.kind === 'letter' && !/^\p{Lu}/u.test(marker.rest) && !ENDED.test(line.text)) &&
    !(marker.kind === 'dash' && !/^[-–•◦▪]\s/u.test(next.text))
  )
    return true
  if (isCapitals(line.text) !== isCapitals(next.text) && line.text.length < 60 && !small) return true
  if (next.gap > 3) return true
  if (small) return ENDED.test(line.text) && hasRoom(line.text, next.text, style.width * 0.7)
  if (!style.wrapped) return true
  return hasRoom(line.text, next.text, style.width)
}

/** Running text as paragraphs, each with the number of its first line. */
export function readParagraphs(lines: readonly RawLine[], style: TextStyle): Paragraph[] {
  const out: Paragraph[] = []
  let before: RawLine | undefined
  for (const line of lines) {
    const open = out.at(-1)
    if (open && before && !beginsNew(before, line, style)) open.text = joinOwn(open.text, before, line.text, style)
    else out.push({ kind: 'paragraph', no: 0, text: line.text, line: line.line })
    before = line
  }
  return out.map(paragraph => ({ ...paragraph, text: tidy(paragraph.text) }))
}
