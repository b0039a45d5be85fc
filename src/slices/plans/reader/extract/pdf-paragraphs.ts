import { readMarker } from '../outline/markers.ts'
import type { TextLine } from './pdf-lines.ts'

/** The room that lines may fill, from the left to the right edge. */
export interface Measure {
  left: number
  right: number
}

/** A word may break after its hyphen and nowhere else: no hyphen is dropped, no blank is put behind one. */
const blankBetween = (line: string, next: string): string =>
  /[\p{L}\d][-–/]$/u.test(line) || /^[>)\]}”’»,;:!?]/u.test(next) ? '' : ' '

const firstWord = (text: string): string => /^\S+?(?:-(?=\S)|(?=\s|$))/u.exec(text)?.[0] ?? text

const wordWidth = (line: TextLine, word: string): number =>
  ((line.right - line.left) / Math.max(1, line.text.length)) * (word.length + 0.6)

const centred = (line: TextLine, measure: Measure): boolean => {
  const [before, after] = [line.left - measure.left, measure.right - line.right]
  return before > line.size && Math.abs(before - after) < line.size * 0.8
}

/** Room left on a line: had the next word fitted, the writer would not have left it to the next line. */
export function endsByItself(line: TextLine, next: TextLine, measure: Measure): boolean {
  const inner = measure.right - line.right
  const room = centred(line, measure) ? inner + (line.left - measure.left) : inner
  return wordWidth(next, firstWord(next.text)) < room - line.size * 0.3
}

/** Lines as they follow one another: true where the second begins a paragraph of its own. */
export type Breaks = (line: TextLine, next: TextLine) => boolean

export function joinLines(lines: readonly TextLine[], breaks: Breaks): { text: string; lines: TextLine[] }[] {
  const out: { text: string; lines: TextLine[] }[] = []
  for (const line of lines) {
    const open = out.at(-1)
    const before = open?.lines.at(-1)
    if (open && before && !breaks(before, line)) {
      open.text += blankBetween(before.text, line.text) + line.text
      open.lines.push(line)
    } else out.push({ text: line.text, lines: [line] })
  }
  return out
}

const ROMAN = /^[IVX]{1,6}\s*[.)]\s+\p{Lu}/u

/** How far apart lines of one paragraph stand, by those that surely belong together; null where there are none. */
export function wrapDistance(lines: readonly TextLine[], measure: Measure): number | null {
  const apart = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    if (!next) return []
    if (next.page !== line.page || next.size !== line.size || next.bold !== line.bold) return []
    const wraps = /^\p{Ll}/u.test(next.text) && !/[.;:]$/u.test(line.text) && !readMarker(next.text)
    return wraps && next.left < measure.left + 2 && !endsByItself(line, next, measure) ? [next.y - line.y] : []
  })
  return apart.sort((a, b) => a - b)[Math.floor(apart.length / 2)] ?? null
}

/** The second line of "1. …" under its words, not under its number. */
const hangs = (line: TextLine, next: TextLine): boolean =>
  readMarker(line.text) !== null &&
  readMarker(next.text) === null &&
  next.left - line.left > line.size * 0.6 &&
  next.left - line.left < line.size * 3.5

/** Breaks of body text: an indent, a short line, a marker, another weight of type, more room than between two lines. */
export const bodyBreaks =
  (measure: Measure, distance: number | null = null): Breaks =>
  (line, next) => {
    if (distance !== null && next.page === line.page && next.y - line.y > distance * 1.2 + 1) return true
    const marker = readMarker(next.text)
    const indented = next.left > measure.left + next.size * 0.8
    if (centred(line, measure) !== centred(next, measure) && line.right < measure.right - line.size * 2) return true
    if (line.bold !== next.bold || ROMAN.test(next.text)) return true
    if (marker && /[.;:!?…]$/u.test(line.text)) return true
    if (endsByItself(line, next, measure)) return true
    if (
      indented &&
      !hangs(line, next) &&
      next.left > line.left - 1 &&
      !(line.left > measure.left + line.size * 0.8 && Math.abs(next.left - line.left) < 2 && !marker)
    )
      return true
    return marker !== null && marker.kind !== 'number' && indented
  }

/** Words that begin a result or a way of telling, hardly ever the middle of one. */
const BEGINS_ITEM =
  /^(?:Tin|Bài|Văn bản|Công văn|Cuộc họp|Hội nghị|Tuyên truyền|Viết|Kế hoạch|Báo cáo|Hình ảnh|Video|Trong|Trên|Các|Niêm yết|Gửi|Người|Tổ chức|Đăng|Thông báo|Quyết định|Danh sách|Biên bản|Tài liệu|Phiếu|Băng rôn|Tờ rơi|Chủ trì|Phối hợp|Giám sát|Đơn vị)(?![\p{L}-])/u
/** A share begins a result of its own, unless it is what the line before leads up to. */
const SHARE = /^\d{1,3}\s?%/u
const LEADS_UP = /(?:có|đạt|nhất|thiểu|hơn|dưới|trên|từ|đến|là|tối|\/)$/u
const HANGS =
  /(?:[,:(–-]|\s(?:và|của|với|cho|tại|trong|trên|các|qua|về|từ|theo|là|cùng|hoặc|đến|bằng|ngày|tháng|quý|năm|số|đạt|nhất|thiểu|hơn|dưới|Phòng|Khoa|Tổ|Ban|Trạm|Sở|Bộ))$|^(?:Phòng|Khoa|Tổ|Ban|Trạm|Sở|Bộ)$/u
const GOES_ON = /^(?:\p{Ll}|\d{4}(?:\D|$)|\d{1,2}\/\d)/u

/** "Phòng Tổ chức" and "- Hành chính" below it are one name, no list. */
const UNIT_NAME = /(?:^|\s)(?:Phòng|Khoa)\s\p{Lu}[\p{L} ]*$/u

/** "P." at the end of a line stands for an office whose name follows, and ends nothing. */
const ABBREVIATED = /(?:^|[\s;,(])(?:P|K|TT|TYT|TS|ThS|BS)\.$/u

/** Breaks inside a cell: a bullet, a line that had room for the next word, or the words themselves. */
export const cellBreaks =
  (measure: Measure): Breaks =>
  (line, next) => {
    const ended = /[.;:…]$/u.test(line.text) && !ABBREVIATED.test(line.text)
    if ((/^[-+•]\s/u.test(next.text) && !(UNIT_NAME.test(line.text) && !ended)) || (ended && /^–\s/u.test(next.text)))
      return true
    if (/^[-–]\s/u.test(next.text) || ABBREVIATED.test(line.text)) return false
    if (SHARE.test(next.text) && !LEADS_UP.test(line.text)) return true
    if (ended && /^\p{Lu}/u.test(next.text)) return true
    if (!ended && GOES_ON.test(next.text)) return false
    const jump = next.page === line.page && next.y - line.y > line.size * 1.9
    const item = BEGINS_ITEM.test(next.text) && !HANGS.test(line.text)
    return jump || item || (endsByItself(line, next, measure) && !HANGS.test(line.text))
  }
