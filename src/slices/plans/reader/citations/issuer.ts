import { tidy, withoutStop } from '../text.ts'
import { DOCUMENT_TYPES } from './document-types.ts'

/** The name of an issuer ends where the subject, another document or a new clause begins. */
const STOPS = [
  'về',
  'ban hành',
  'quy định',
  'phê duyệt',
  'đẩy mạnh',
  'hướng dẫn',
  'triển khai',
  'thực hiện',
  'sửa đổi',
  'bổ sung',
  'công bố',
  'tăng cường',
  'một số',
  'trong',
  'giai đoạn',
  'nhằm',
  'đã',
  'theo',
  'thông qua',
  'yêu cầu',
  'đối với',
  'tại',
  'năm',
  'ngày',
  'tháng',
  'khuyến khích',
  'phát động',
  'chấn chỉnh',
  'là',
  'gồm',
  'xây dựng',
  'có',
  'được',
  'nêu',
  'cho',
  'số',
  'và việc',
  'chỉ đạo về',
  'tổ chức',
  'ký',
  'kèm theo',
  'quán triệt',
  'định hướng',
  'nâng cao',
  'tiếp tục',
  'kiện toàn',
  'chi tiết',
  'phục vụ',
  'để',
]
const STOP = new RegExp(
  `[;,:()“”"]|(?<!TP)\\.|\\s(?:${STOPS.join('|')})(?=[\\s;,.]|$)|\\s(?:và\\s+)?(?:các\\s+)?(?:${DOCUMENT_TYPES.join('|')})(?=\\s)`,
  'u',
)
const OF = /^[\s,]*(?:do|của)\s+/u
const SESSION =
  /^(?:[\s,]*(?:do|của)\s+)?(?:,?\s*)?Hội nghị (?:lần thứ \p{L}+\s*|Trung ương \d+\s*|\p{L}+ lần thứ [\p{L}\d]+\s*)/u

/** "của Bộ Chính trị về …" → "Bộ Chính trị"; null when no issuer follows. Also gives how far it reached. */
export function readIssuer(after: string): { issuer: string; length: number } | null {
  const lead = SESSION.exec(after) ?? OF.exec(after)
  if (!lead) return null
  const rest = after.slice(lead[0].length)
  const body = OF.exec(rest)
  const start = body ? body[0].length : 0
  const name = rest.slice(start)
  const stop = STOP.exec(name)
  const issuer = withoutStop(tidy(stop ? name.slice(0, stop.index) : name)).replace(/\s+(?:và|cùng)$/u, '')
  if (!issuer || issuer.length > 120 || !/^\p{Lu}/u.test(issuer)) return null
  return { issuer, length: lead[0].length + start + (stop ? stop.index : name.length) }
}
