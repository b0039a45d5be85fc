import type { Schedule } from '../plan-draft.ts'
import { readSchedule } from '../schedule/read-schedule.ts'
import { tidy, withoutStop } from '../text.ts'
import { sentenceCase } from './sentences.ts'
import { looksLikeUnit, splitUnits, withoutFacility } from './units.ts'

/** One duty of the text: who, with whom, when, and what is left as its title. */
export interface Duty {
  title: string
  lead: string[]
  coordinators: string[]
  schedule: Schedule
}

/** Verbs a duty begins with: where they stand, the name of the unit before them ends. */
const VERBS =
  'đôn đốc|hướng dẫn|theo dõi|tham mưu|tổ chức|triển khai|thực hiện|xây dựng|thường xuyên|kịp thời|cập nhật|chịu trách nhiệm|có trách nhiệm|báo cáo|báo |tổng hợp|bảo đảm|đảm bảo|phổ biến|tuyên truyền|kiểm tra|rà soát|căn cứ|chủ động|bố trí|dự trù|đăng tải|viết|biên tập|cung cấp|tăng cường|quán triệt|tích cực|định kỳ|phân công|chỉ đạo|đề xuất|lập |phát động|phát hành|in ấn|phục vụ|nghiên cứu|lồng ghép|đẩy mạnh|duy trì|giám sát|niêm yết|công khai|giúp |làm đầu mối|khảo sát|điều tra|phụ trách|đề nghị|tiếp nhận|truyền thông|quản lý|gửi |hỗ trợ|vận hành|phản ánh|cử |phát |trả lời|lập danh'
/** In small letters only: "Phòng Tổ chức" is a name. */
const VERB_AT = new RegExp(`(?:^|(?<![Bb]an|[Tt]ổ|[Bb]ộ phận)[\\s,])(?=(?:${VERBS})(?![\\p{L}]))`, 'u')
const LEADING = /^(?:giao(?: cho)?\s+)/iu
const CHIEF = /^(?:[\s,:]*(?:có trách nhiệm|chịu trách nhiệm|là đơn vị|làm đầu mối|đầu mối)?[\s,:]*chủ trì[\s,]*)/iu
const WITH = /^[\s,]*phối hợp(?: chặt chẽ)?\s+(?:cùng\s+)?(?:với\s+)?/iu
const TIMES =
  /^(?:hàng|hằng|mỗi) (?:tuần|tháng|quý|năm)|^trong năm(?: \d{4})?|^trong quá trình (?:thực hiện|triển khai)|^định kỳ|^thường xuyên|^kịp thời/iu
const TIME_TAIL =
  /\s+(?:theo\s+)?(?:(?:hàng|hằng|mỗi) (?:tuần|tháng|quý|năm)(?:\s*,\s*(?:\d+|sáu|chín) tháng)*(?:\s*,?\s*(?:và )?năm)?)$/iu
const DAY = '(?:ngày\\s+)?(?:\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{4})?|\\d{1,2} tháng \\d{1,2}(?: năm \\d{4})?)'
/** ", hoàn thành trước ngày 30/4/2026", "trước ngày 15/6 và ngày 01/12", "6 tháng một lần" at the end say when. */
const DATE_TAIL = new RegExp(
  `[\\s,]+((?:(?:hoàn thành|xong|chậm nhất|muộn nhất|trễ nhất)(?: là| vào)?\\s+)?(?:trước|trong|vào|đến|từ)?\\s*${DAY}(?:(?:\\s*[,;]|\\s+và|\\s+đến)(?:\\s+(?:trước|đến))?\\s+${DAY})*)$`,
  'iu',
)
/** No time at the end of a duty is longer. */
const LONGEST_TAIL = 200
const OFTEN_TAIL =
  /[\s,]+((?:mỗi )?(?:\d+|sáu|ba) tháng (?:một|1|01) lần|(?:ít nhất )?(?:\d+|một|hai) lần\s*(?:\/|mỗi|một|trong)\s*(?:tuần|tháng|quý|năm))$/iu
const TIME_LABEL = /\s*[(,;]?\s*(?:thời gian(?: thực hiện)?|thời hạn|hoàn thành)\s*:\s*([^).;]+)[).]?/iu
const WORDS_OF_TIME =
  /khi có yêu cầu|theo quy định|định kỳ theo quy định|trước ngày [\d/]+(?:(?:,| và)(?: trước)?(?: ngày)? [\d/]+)*|trong tháng [\d/]+|trong quý [IV]+(?:\/\d{4})?|(?:hàng|hằng) (?:tuần|tháng|quý|năm)|thường xuyên|kịp thời/iu

/** "Căn cứ chức năng được giao, các khoa …": a clause before the unit that is to act. */
const CLAUSE =
  /^(?:trong quá trình|căn cứ|trên cơ sở|theo|nếu|khi|trường hợp|có (?:khó khăn|vướng mắc)|để)\s[^,;]{3,120},\s+/iu

function withoutClause(text: string): string {
  const match = CLAUSE.exec(text)
  const rest = match ? text.slice(match[0].length) : text
  return match && looksLikeUnit(rest) ? rest : text
}

interface Owner {
  lead: string[]
  coordinators: string[]
  rest: string
  /** "chủ trì" stood in the words. */
  chief: boolean
}

/** Takes "Phòng X, Khoa Y" off the front of a duty, up to its verb. */
function takeUnits(text: string): { units: string[]; rest: string } {
  const verb = VERB_AT.exec(text)
  if (!verb || verb.index === 0) return { units: [], rest: text }
  const name = text.slice(0, verb.index)
  if (!looksLikeUnit(name) || name.length > 160) return { units: [], rest: text }
  return { units: splitUnits(name), rest: text.slice(verb.index) }
}

function takeOwner(text: string): Owner {
  const told = LEADING.test(text)
  const bare = withoutClause(text.replace(LEADING, ''))
  const chiefAt = /[\s,]+(?:chịu trách nhiệm )?(?:chủ trì|phối hợp)/iu.exec(bare)
  const verb = VERB_AT.exec(bare)
  let lead: string[] = []
  let rest = bare
  if (
    chiefAt &&
    (told || looksLikeUnit(bare)) &&
    chiefAt.index < 120 &&
    (!verb || verb.index === 0 || chiefAt.index <= verb.index)
  ) {
    lead = splitUnits(bare.slice(0, chiefAt.index))
    rest = bare.slice(chiefAt.index)
  } else if (told || looksLikeUnit(bare)) {
    const taken = takeUnits(bare)
    lead = taken.units
    rest = taken.rest
  }
  const chief = CHIEF.test(rest)
  rest = rest.replace(CHIEF, '')
  const help = WITH.exec(rest)
  if (!help || help[0].length === rest.length) return { lead, coordinators: [], rest, chief }
  const helped = takeUnits(rest.slice(help[0].length))
  if (helped.units.length === 0) return { lead, coordinators: [], rest, chief }
  return { lead, coordinators: helped.units, rest: helped.rest, chief }
}

interface Timed {
  rest: string
  raw: string
}

function takeTime(text: string): Timed {
  const label = TIME_LABEL.exec(text)
  if (label) return { rest: text.replace(label[0], ''), raw: tidy(label[1] ?? '') }
  const front = TIMES.exec(text)
  if (front) {
    const after = text.slice(front[0].length)
    const told = /^\s*,\s*/u.exec(after)
    if (told || /^thường xuyên|^kịp thời|^định kỳ/iu.test(front[0]))
      return { rest: keepFront(front[0], after.replace(/^\s*,?\s*/u, '')), raw: front[0] }
  }
  const bare = withoutStop(text)
  const from = Math.max(0, bare.length - LONGEST_TAIL)
  const end = bare.slice(from)
  const dated = DATE_TAIL.exec(end) ?? OFTEN_TAIL.exec(end)
  if (dated && from + dated.index > 8) return { rest: bare.slice(0, from + dated.index), raw: tidy(dated[1] ?? '') }
  const tail = TIME_TAIL.exec(text)
  if (tail) return { rest: text.slice(0, tail.index), raw: tidy(tail[0]) }
  return { rest: text, raw: WORDS_OF_TIME.exec(text)?.[0] ?? '' }
}

/** "kịp thời tham mưu" and "định kỳ báo cáo" keep their adverb: it is how, not when. */
const keepFront = (front: string, rest: string): string =>
  /^(?:kịp thời|định kỳ)/iu.test(front) ? `${front} ${rest}` : rest

/** Reads one duty; `owner` is the unit whose heading it stands under. */
export function readDuty(text: string, owner: readonly string[], year: number | null, facility: string | null): Duty {
  const early = takeTime(tidy(text))
  const { lead, coordinators, rest } = takeOwner(early.rest)
  const late = early.raw && rest !== early.rest ? takeTime(rest) : { rest, raw: '' }
  const raw = late.raw && !early.raw ? late.raw : early.raw || late.raw
  const strip = (units: readonly string[]) => units.map(unit => withoutFacility(unit, facility)).filter(Boolean)
  return {
    title: sentenceCase(withoutStop(tidy(late.rest).replace(/^[\s,:–-]+/u, ''))),
    lead: lead.length > 0 ? strip(lead) : strip(owner),
    coordinators: strip(coordinators),
    schedule: readSchedule(raw, year),
  }
}
