import type { ColumnRole } from '../plan-reading.ts'
import { repeatedHeaderAt } from './txt-headers.ts'
import type { RawLine } from './txt-lines.ts'

/** A line of a loose table, or a part of one where two cells may share it. */
export interface Piece {
  text: string
  raw: RawLine
  /** Stands on the same line as the piece before it. */
  glued: boolean
  /** The header was repeated before it: any cell of the row may go on here. */
  pageBreak: boolean
  /** A page break stands before it somewhere in its row. */
  continued: boolean
  /** A line of blanks, or a blank at its front, stands before it: the trace of an empty cell. */
  emptyBefore: boolean
}

export interface LooseRow {
  no: string
  line: number
  pieces: Piece[]
  /** A line of blanks stands behind its last words: its last cells are empty. */
  emptyEnd: boolean
}

export const TIME_LIKE =
  /^(?:thường xuyên|trong (?:tháng|năm|quý)|(?:hàng|hằng) (?:tháng|quý|năm|tuần|ngày)|hàng$|quý|trước ngày|ngày \d|\d{1,2}\/\d|tháng \d|(?:6|9|06|09) tháng|iii?:|tháng$|cả năm|năm \d{4}|định kỳ|theo quy định)/iu
export const UNIT_LIKE =
  /^(?:[-–]\s)?(?:Phòng|Các|Tổ |Ban |Bản |Bộ phận|Trạm|Khoa|Giám đốc|Phó|Trưởng|Lãnh đạo|Trung tâm|Sở |Đơn vị|Công đoàn|Đoàn |P\.|Toàn|Văn phòng|Đội|Bệnh viện|UBND|Chi bộ)/u
const PRODUCT_LIKE =
  /^(?:Kế hoạch|Báo cáo|Tin|Bài|Văn bản|Công văn|Hình ảnh|Video|Hội nghị|\d+\s?%|\d+ |Các (?:bài|sản phẩm|văn bản|công văn|tin|hình)|Người dân|Tổ chức, cá|Lồng ghép|Thực hiện|Công khai|Danh sách|Quyết định|Biên bản|Phiếu|Tờ|Buổi|Lớp|Viết|Số|Thông báo|Bản tin|Đăng)/u
const FORM_LIKE =
  /^(?:Tuyên truyền|Văn bản|Trên|Trong|Tại|Qua|Công văn|Hội nghị|Đăng|Chia sẻ|Kế hoạch|Họp|Trực tiếp|Niêm yết|Gửi|Website|Viết|Lồng ghép|Tổ chức|Phát|Màn hình|Cuộc họp|Thông qua|Trang|Fanpage|Zalo|Mã QR|Phiếu|Màn hình|Loa|Cổng|Báo|Bảng|Nói chuyện|Thi |Giao ban|Mạng|Tập huấn|Kiểm tra|Đối thoại)/u

const LIKE: Partial<Record<ColumnRole, RegExp>> = {
  product: PRODUCT_LIKE,
  form: FORM_LIKE,
  time: TIME_LIKE,
  assignment: UNIT_LIKE,
  lead: UNIT_LIKE,
  coordinator: UNIT_LIKE,
  supervisor: UNIT_LIKE,
  budget: /^[\d.,]+(?:\s|$)/u,
}

export const looksLike = (role: ColumnRole | null, text: string): boolean =>
  role ? (LIKE[role]?.test(text) ?? false) : false

const OPENS_CELL = [PRODUCT_LIKE, FORM_LIKE, UNIT_LIKE, TIME_LIKE]
const mayOpen = (text: string): boolean => /^[\p{Lu}\d]/u.test(text) && OPENS_CELL.some(pattern => pattern.test(text))

/** What tells that a phrase goes on is no longer than this. */
const LONGEST_HINT = 16

/** Places inside a line where the words of the next cell may begin. */
function cutPoints(text: string): number[] {
  return [...text.matchAll(/(?<=\S)\s+(?=[\p{Lu}\d])/gu)]
    .map(match => match.index + match[0].length)
    .filter(
      at =>
        mayOpen(text.slice(at)) &&
        !/(?:,|và|của|về|với|-|các|tại|trên|[Tt]háng|[Nn]gày|[Qq]uý|[Nn]ăm|số|nhất|thiểu|từ|đến|trước|Phòng|Khoa)\s*$/u.test(
          text.slice(Math.max(0, at - LONGEST_HINT), at),
        ),
    )
}

function piecesOf(raw: RawLine, text: string, pageBreak: boolean, row: LooseRow | null): Piece[] {
  const first = !row || row.pieces.length === 0
  const continued = pageBreak || row?.pieces.at(-1)?.continued === true
  const cuts = [0, ...cutPoints(text), text.length]
  return cuts.slice(0, -1).map((from, index) => ({
    text: text.slice(from, cuts[index + 1]).trim(),
    raw,
    glued: index > 0,
    pageBreak: pageBreak && index === 0,
    continued,
    emptyBefore: index === 0 && !first && (raw.blanksBefore > 0 || raw.blankStart),
  }))
}

const COUNTED = /^(?:bài|buổi|lần|tin|bản tin|tháng|quý|năm|%|lớp|cuộc|video|ngày|đợt|người)(?![\p{L}])/iu
const ROW = /^(\d{1,3})(?:\.)?(?:\s+(\S.*))?$/u

/** The number that a line opens a row with, if it is one of the next two; "1 bài/tháng" is no row. */
function rowNumber(text: string, last: number): { no: string; rest: string } | null {
  const match = ROW.exec(text)
  const value = Number(match?.[1])
  if (!match || value <= last || value > last + 2 || COUNTED.test(match[2] ?? '')) return null
  return { no: match[1] ?? '', rest: match[2] ?? '' }
}

const comesLater = (lines: readonly RawLine[], from: number, wanted: number): boolean =>
  lines.slice(from + 1).some(line => {
    const match = ROW.exec(line.text)
    return match !== null && Number(match[1]) === wanted && !COUNTED.test(match[2] ?? '')
  })

/** Parts the lines below a loose header into rows; repeated headers are dropped and leave a page break. */
export function readLooseRows(lines: readonly RawLine[], header: string): LooseRow[] {
  const rows: LooseRow[] = []
  let last = 0
  let pageBreak = false
  for (let i = 0; i < lines.length; i++) {
    const repeated = repeatedHeaderAt(lines, i, header)
    if (repeated > 0) {
      i += repeated - 1
      pageBreak = true
      continue
    }
    const raw = lines[i]
    if (!raw) continue
    const numbered = rowNumber(raw.text, last)
    if (numbered && !(Number(numbered.no) === last + 2 && comesLater(lines, i, last + 1))) {
      last = Number(numbered.no)
      const before = rows.at(-1)
      if (before) before.emptyEnd = raw.blanksBefore > 0
      rows.push({
        no: numbered.no,
        line: raw.line,
        pieces: numbered.rest ? piecesOf(raw, numbered.rest, false, null) : [],
        emptyEnd: false,
      })
    } else {
      const row = rows.at(-1)
      row?.pieces.push(...piecesOf(raw, raw.text, pageBreak, row))
    }
    pageBreak = false
  }
  return rows
}
