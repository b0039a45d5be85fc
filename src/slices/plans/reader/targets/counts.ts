import { tidy } from '../text.ts'

/** A number with what it counts, where it stands in the text. */
export interface Hit {
  value: number
  unit: string
  index: number
  end: number
}

const UNITS =
  'tin hoặc bài viết|tin hoặc bài|tin, bài viết|tin, bài|tin,bài|tin bài|tin/bài|tin \\(bài\\)|bài viết|bài|bản tin|tin|buổi|lần|cuộc thi|cuộc|hội nghị|lớp|video clip|video|clip|phóng sự|chuyên mục|chuyên trang|chuyên đề|tờ rơi|tờ gấp|tờ bướm|pano|áp phích|băng rôn|khẩu hiệu|thông điệp|lượt|hội thi|sự kiện|ấn phẩm|infographic|đợt'
const AMOUNT = '(?<![\\d/.,])(\\d{1,3}(?:\\.\\d{3})+|\\d{1,4})'
const THING = '((?:\\p{Ll}+ ){0,6}\\p{Ll}+)'
const RHYTHM = '\\s?/\\s?(?=(?:01 |1 )?(?:ngày|tuần|tháng|quý|năm))'
const COUNT = new RegExp(`${AMOUNT}\\s+(${UNITS})(?![\\p{L}])`, 'giu')
/**
 * Whatever is counted: "ít nhất 01 góc tra cứu", "02 mô hình/năm", a cell of results that begins with "02 phim ngắn".
 * A bound, a rhythm or the cell make a promise of things that no list foresees.
 */
const UNFORESEEN = [
  new RegExp(
    `(?:[íÍ]t nhất|[tT]ối thiểu|[kK]hông dưới|[kK]hông ít hơn|[kK]hông quá|[tT]ối đa|[nN]hiều nhất)\\s+(?:là |có |đạt )?${AMOUNT}\\s+${THING}`,
    'gu',
  ),
  new RegExp(`${AMOUNT}\\s+${THING}${RHYTHM}`, 'gu'),
]
const IN_CELL = new RegExp(`^${AMOUNT}\\s+${THING}$`, 'gu')
const NO_THING =
  /^(?:năm|tháng|ngày|tuần|quý|giờ|phút|giây|lít|đồng|triệu|nghìn|tỷ|người|km|mét|mức|bản chính|bản sao)(?![\p{L}])/u
/** Words with which something is said of the thing, after its name. */
const ENDS =
  /\s(?:là|của|tại|ở|cho|về|được|có|trong|mỗi|để|bằng|với|và|hoặc|từ|theo|trên|qua|do|đến|tới|khi|không|đã|sẽ|phải|gửi|một|các)(?=\s|$)/u
const PERCENT = /(?<![\d.,])(\d{1,3}(?:[.,]\d+)?)\s?%/gu
/** "nơi có trên 30% đồng bào" says where, and promises nothing. */
const CONDITION = /(?:nơi|vùng|trường hợp|nếu|đối với)\s(?:\p{L}+\s){0,4}$/iu

/** The thing in the plan's own words, up to what is said of it: "cộng tác viên" of "cộng tác viên là người địa phương". */
function thingOf(words: string): string {
  const end = ENDS.exec(words)
  return (end ? words.slice(0, end.index) : words).trim()
}

const numberOf = (value: string): number =>
  Number(/\.\d{3}/.test(value) ? value.replaceAll('.', '') : value.replace(',', '.'))

function percents(text: string): Hit[] {
  return [...text.matchAll(PERCENT)]
    .filter(match => !CONDITION.test(text.slice(Math.max(0, match.index - 40), match.index)))
    .map(match => ({
      value: Number((match[1] ?? '').replace(',', '.')),
      unit: '%',
      index: match.index,
      end: match.index + match[0].length,
    }))
}

const foreseen = (text: string): Hit[] =>
  [...text.matchAll(COUNT)].map(match => ({
    value: numberOf(match[1] ?? ''),
    unit: tidy(match[2] ?? ''),
    index: match.index,
    end: match.index + match[0].length,
  }))

const unforeseen = (text: string, cell: boolean): Hit[] =>
  [...UNFORESEEN, ...(cell ? [IN_CELL] : [])].flatMap(pattern =>
    [...text.matchAll(pattern)].flatMap(match => {
      const [whole, value = '', words = ''] = match
      const unit = thingOf(words)
      const from = whole.search(/\d/u)
      const index = match.index + from
      const end = index + whole.slice(from).indexOf(unit, value.length) + unit.length
      return !unit || NO_THING.test(unit) ? [] : [{ value: numberOf(value), unit, index, end }]
    }),
  )

/** Every number of a text that may be promised, with what it counts. */
export function findCounts(text: string, cell: boolean): Hit[] {
  const known = [...percents(text), ...foreseen(text)]
  const more = unforeseen(text, cell).filter((hit, index, all) => {
    const rivals = [...known, ...all.slice(0, index)]
    return !rivals.some(other => hit.index < other.end && other.index < hit.end)
  })
  return [...known, ...more]
}
