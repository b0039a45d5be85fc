import { fold, tidy, withoutStop } from '../text.ts'

/** Words that begin the name of a unit, a committee, a position or an outside body. */
const HEADS =
  'phòng|khoa|ban|tổ|trạm|trung tâm|bệnh viện|sở|bộ phận|đội|văn phòng|đoàn|công đoàn|chi bộ|đảng ủy|đảng bộ|hội|phân trạm|đơn vị|giám đốc|phó giám đốc|trưởng|lãnh đạo|nhân viên|viên chức|cán bộ|ubnd|ủy ban|uỷ ban|đài|cơ quan|các'
const GROUP = /^(?:các|những|tất cả|toàn thể|toàn bộ|mọi)\s/iu
/** A named unit: "Phòng Điều dưỡng", "khoa Dược", "P. TCHC"; "phòng, đơn vị" is none. */
const NAMED =
  /^(?:(?:phòng|khoa|tổ|ban|đội|bộ phận|văn phòng|p\.|k\.)\s*(?=\p{Lu}|hành chính|kế hoạch|tổ chức)(?!y tế)|trạm y tế\s+(?!xã|phường|các)\p{Lu}|trung tâm\s+\p{Lu}|bệnh viện\s+\p{Lu}|sở\s+\p{Lu}|ubnd\s|đoàn\s+thanh|công đoàn|ban giám đốc|ban chỉ đạo|ban biên tập|tổ giúp việc|giám đốc|phó giám đốc|lãnh đạo)/iu

const startsNamed = (text: string): boolean => {
  const match = NAMED.exec(text)
  if (!match) return false
  // The look-ahead above ignores case; a proper name must really begin with a capital.
  const next = text.slice(match[0].length).trimStart()
  return /^(?:phòng|khoa|tổ|ban|đội|bộ phận|văn phòng)\s*$/iu.test(match[0].trim()) ? /^\p{Lu}/u.test(next) : true
}

/** Words that begin like a unit and are none: "tổ chức", "ban hành", "phòng chống". */
const NO_UNIT =
  /^(?:tổ chức|ban hành|phòng,? chống|khoa học|sở hữu|hội (?:nghị|thảo|thi|họp)|đoàn kết|trưởng thành|cơ quan hành chính|các (?:hình thức|nội dung|nhiệm vụ|giải pháp|hoạt động|chỉ tiêu|văn bản|kênh))(?![\p{L}])(?!\s*[-–])/iu
/** "Tổ chức - Hành chính" with its office word left out is a unit after all. */
const startsUnit = (text: string): boolean =>
  new RegExp(`^(?:${HEADS})(?![\\p{L}])`, 'iu').test(text) && !NO_UNIT.test(text)

/** "trưởng phó khoa, phòng": a common noun that goes on a list of common nouns. */
const GENERIC = /^(?:khoa|phòng|trạm y tế|trạm|tổ|bộ phận|đơn vị|đội)(?=[\s,]*$|\s+(?!\p{Lu}))/u

const beginsNewUnit = (rest: string, current: string): boolean => {
  if (GROUP.test(rest)) return true
  if (GROUP.test(current)) return startsNamed(rest) && !/^trạm y tế/iu.test(rest)
  if (GENERIC.test(rest) && !/\s\p{Lu}/u.test(current)) return false
  return startsNamed(rest) || startsUnit(rest)
}

/** Phrases behind a unit's name that say that it works, not who it is. */
const WORK =
  /[\s,]+(?:(?:cùng |để |và )?(?:tổ chức |phối hợp )?(?:triển khai|thực hiện)(?: \p{L}+)?(?: thực hiện)?|chịu trách nhiệm(?: thực hiện)?|có trách nhiệm.*)[\s.;,]*$/iu

export function cleanUnit(text: string): string {
  const bare = tidy(text)
    .replace(/\s*\([^)]*(?:\d|ít nhất|tối thiểu)[^)]*\)\s*[.;]?$/u, '')
    .replace(/^[-–+•*:\s]+/u, '')
  return withoutStop(
    withoutStop(bare)
      .replace(WORK, '')
      .replace(/^(?:với|và|cùng với|cùng)\s+/iu, ''),
  ).replace(/\s+([-–])(?=\p{L})/gu, (_, dash: string) => (/\s[-–]\p{L}/u.test(bare) ? dash : ` ${dash}`))
}

/** Two names that a narrow cell set one below the other: "Phòng Tổ chức cán bộ" | "Công đoàn Bệnh viện". */
const NEXT_UNIT =
  /(?<=\p{Ll})(?<!(?:[Tt]rưởng|[Pp]hó|thuộc|của|tại|với|và|cùng|các|từ|đến|cho|về|giữa))\s+(?=(?:Phòng|Khoa|Công đoàn|Đoàn [Tt]hanh niên|Trạm Y tế)\s+\p{Lu})/gu

/** "Phòng Điều dưỡng, các khoa, phòng và Trạm Y tế" names two parties: one unit and one group. */
export function splitUnits(text: string): string[] {
  const pieces = tidy(text)
    .replace(/^[-–+•*]\s*/u, '')
    .replace(NEXT_UNIT, ';$&')
    .split(/(\s*[,;]\s*(?:và\s+)?|\s+và\s+|\s*\+\s*)/u)
  const units: string[] = []
  let current = pieces[0] ?? ''
  for (let i = 1; i < pieces.length; i += 2) {
    const gap = pieces[i] ?? ''
    const next = pieces[i + 1] ?? ''
    const starts = gap.includes(';') || beginsNewUnit(next, current)
    if (starts) {
      units.push(current)
      current = next
    } else current += gap + next
  }
  units.push(current)
  return units.map(cleanUnit).filter(unit => /\p{L}/u.test(unit))
}

/** A unit's name without the facility's own name behind it. */
export function withoutFacility(unit: string, facility: string | null): string {
  if (!facility) return unit
  const at = fold(unit).lastIndexOf(fold(facility))
  if (at <= 0 || at + facility.length < unit.length) return unit
  return withoutStop(unit.slice(0, at)).replace(/\s+(?:của|thuộc|trực thuộc)$/iu, '')
}

export const looksLikeUnit = (text: string): boolean =>
  startsUnit(tidy(text)) || /^(?:p|k)\.\s?\p{Lu}/iu.test(tidy(text))

/** "Phòng X: làm việc A" names its unit before a colon. */
export function splitColon(text: string): { owner: string; rest: string } | null {
  const match = /^([^:]{3,120}?)\s*:\s+(\S.*)$/su.exec(text)
  return match && looksLikeUnit(match[1] ?? '') ? { owner: match[1] ?? '', rest: match[2] ?? '' } : null
}
