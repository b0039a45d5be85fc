import type { ColumnRole } from '../plan-reading.ts'
import { roleOfHeader } from '../tasks/task-columns.ts'
import { tidy } from '../text.ts'
import type { RawLine } from './txt-lines.ts'

export interface LooseHeader {
  /** Index of the first line of the header and of the first line behind it. */
  from: number
  to: number
  headers: string[]
  roles: (ColumnRole | null)[]
}

const START = /^(?:S?TT|Số TT|SỐ TT)(?:\s|$)/u
/** Words that open a column's name; run together, only they tell where one name ends and the next begins. */
const OPENERS =
  /(?<=[\p{L})]\s)(?=(?:Nội dung|Nhiệm vụ|Hoạt động|Công việc|Tên |Thời gian|Thời hạn|Tiến độ|Đơn vị|Cơ quan|Bộ phận|Kinh phí|Dự kiến|Kết quả|Sản phẩm|Hình thức|Phân công|Ghi chú|Chủ trì|Phối hợp|Giám sát|Người|Chỉ tiêu|Mục tiêu|Số lượng|Cách thức|Kênh|Phương thức|Địa điểm|Đối tượng|Lãnh đạo|NỘI DUNG|NHIỆM VỤ|THỜI GIAN|ĐƠN VỊ|KINH PHÍ|KẾT QUẢ|SẢN PHẨM|HÌNH THỨC|PHÂN CÔNG|GHI CHÚ|CHỦ TRÌ|PHỐI HỢP)(?![\p{L}]))/u
const FIRST_ROW = /^0?1(?:\s|$|\.\s)/u
const MAX_LINES = 24

export const splitHeaders = (text: string): string[] => {
  const rest = tidy(text).replace(/^(S?TT|Số TT|SỐ TT)\s+/u, '')
  return ['TT', ...rest.split(OPENERS).map(tidy)]
}

/** Finds the head of a table whose cells came out as loose lines: from "TT" to the first row's number. */
export function findLooseHeader(lines: readonly RawLine[], start: number): LooseHeader | null {
  for (let from = start; from < lines.length; from++) {
    if (!START.test(lines[from]?.text ?? '')) continue
    let to = from + 1
    while (to < lines.length && to - from < MAX_LINES && !FIRST_ROW.test(lines[to]?.text ?? '')) to++
    if (!FIRST_ROW.test(lines[to]?.text ?? '')) continue
    const headers = splitHeaders(
      lines
        .slice(from, to)
        .map(line => line.text)
        .join(' '),
    )
    const roles = headers.map(roleOfHeader)
    if (headers.length >= 3 && roles.includes('title') && (roles.includes('time') || roles.includes('assignment')))
      return { from, to, headers, roles }
  }
  return null
}

/** The header again at the top of a page: as many lines as say the same words. */
export function repeatedHeaderAt(lines: readonly RawLine[], at: number, header: string): number {
  if (!START.test(lines[at]?.text ?? '')) return 0
  let text = ''
  for (let count = 1; count <= MAX_LINES && at + count <= lines.length; count++) {
    text = tidy(`${text} ${lines[at + count - 1]?.text ?? ''}`)
    if (text === header) return count
    if (!header.startsWith(text)) return 0
  }
  return 0
}
