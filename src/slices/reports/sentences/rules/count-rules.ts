import type { FigureLine } from '../../report-snapshot.ts'
import type { Grounds } from '../grounds.ts'
import type { Heading } from '../headings.words.ts'
import { field, one, type Rule } from '../rule.ts'

/** How a count is told: "Trong kỳ, đơn vị đã đăng 19 tin, bài trên trang thông tin điện tử". */
interface Count {
  readonly heading: Heading
  readonly code: string
  /** "đăng", "tổ chức"; without it the sentence is passive. */
  readonly did: string
  /** Another opening than these. */
  readonly said?: string
  readonly unit: string
  /** What stands behind the unit: " trên Facebook". */
  readonly tail?: string
  /** The first of its heading says "Trong kỳ, đơn vị đã …", the others "Đã …". */
  readonly leads?: boolean
  /** Figures told in the same breath, when they have something to say. */
  readonly along?: readonly { readonly code: string; readonly before: string; readonly unit: string }[]
}

const COUNTS: readonly Count[] = [
  {
    heading: 'direction',
    code: 'documents',
    did: 'ban hành',
    unit: 'văn bản',
    tail: ' chỉ đạo, triển khai công tác tuyên truyền',
    leads: true,
  },
  {
    heading: 'channels',
    code: 'website_articles',
    did: 'đăng',
    unit: 'tin, bài',
    tail: ' trên trang thông tin điện tử',
    leads: true,
  },
  {
    heading: 'channels',
    code: 'sent_articles',
    did: 'gửi',
    unit: 'tin, bài',
    tail: ' đến báo, đài, Sở Y tế và các cơ quan khác',
  },
  { heading: 'channels', code: 'facebook_posts', did: 'đăng', unit: 'bài', tail: ' trên Facebook' },
  { heading: 'channels', code: 'zalo_posts', did: 'đăng', unit: 'bài', tail: ' trên Zalo' },
  { heading: 'channels', code: 'youtube_posts', did: 'đăng', unit: 'bài', tail: ' trên YouTube' },
  {
    heading: 'channels',
    code: 'reach',
    did: 'đạt',
    said: 'Các bài đăng trên mạng xã hội đạt',
    unit: 'lượt tiếp cận',
    tail: '',
  },
  {
    heading: 'channels',
    code: 'videos',
    did: 'sản xuất',
    unit: 'video, phóng sự, bản tin',
    tail: ' phát trên truyền hình, màn hình LED',
  },
  { heading: 'channels', code: 'plays', did: 'phát', unit: 'lượt', tail: ' trên hệ thống truyền thanh, màn hình' },
  {
    heading: 'meetings',
    code: 'meetings',
    did: 'tổ chức',
    unit: 'cuộc',
    tail: ' hội nghị, tập huấn, giao ban lồng ghép',
    leads: true,
    along: [{ code: 'attendances', before: ' với', unit: 'lượt người dự' }],
  },
  { heading: 'meetings', code: 'dialogues', did: 'tổ chức', unit: 'cuộc', tail: ' đối thoại, tọa đàm' },
  {
    heading: 'community',
    code: 'community_sessions',
    did: 'tổ chức',
    unit: 'buổi',
    tail: ' truyền thông cộng đồng, họp hội đồng người bệnh',
    leads: true,
    along: [{ code: 'community_attendances', before: ' với', unit: 'lượt người dự' }],
  },
  { heading: 'community', code: 'posters', did: 'treo', unit: 'pano, áp phích, băng rôn' },
  { heading: 'community', code: 'leaflets', did: 'phát', unit: 'tờ rơi' },
  {
    heading: 'contests',
    code: 'contests',
    did: 'tổ chức',
    unit: 'cuộc thi',
    tail: ' tìm hiểu về cải cách hành chính',
    leads: true,
    along: [
      { code: 'contest_entries', before: ', thu hút', unit: 'lượt thi' },
      { code: 'contestants', before: ' của', unit: 'người dự thi' },
    ],
  },
  {
    heading: 'contests',
    code: 'models',
    did: 'giới thiệu',
    unit: 'mô hình, sáng kiến, điển hình',
    tail: ' trong cải cách hành chính',
  },
  {
    heading: 'procedures',
    code: 'posting_points',
    did: 'bố trí thêm',
    unit: 'điểm',
    tail: ' niêm yết công khai thủ tục hành chính',
  },
  { heading: 'procedures', code: 'qr_codes', did: 'đặt thêm', unit: 'mã QR', tail: ' tra cứu thủ tục hành chính' },
  { heading: 'surveys', code: 'survey_forms', did: 'thu', unit: 'phiếu', tail: ' khảo sát hợp lệ', leads: true },
]

/** One rule for each count of the statistics table. */
export const COUNT_RULES: readonly Rule[] = COUNTS.map(count => ({
  heading: count.heading,
  why: `Chỉ tiêu có số liệu của kỳ; so với cùng kỳ, lũy kế và kế hoạch năm khi có.`,
  propose: grounds => one(count.code, sentenceOf(count, grounds)),
}))

function sentenceOf(count: Count, grounds: Grounds): string | undefined {
  const line = grounds.line(count.code)
  const value = line?.period.value
  if (!line || value === null || value === undefined) return undefined
  const said = value === 0 ? nothingYet(count, line) : somethingDone(count, line, grounds)
  return `${said}${soFar(count, line, grounds)}.`
}

function somethingDone(
  { did, said, unit, tail = '', leads, code, along = [] }: Count,
  line: FigureLine,
  grounds: Grounds,
): string {
  const opener = said ?? (leads ? `Trong kỳ, đơn vị đã ${did}` : `Đã ${did}`)
  const others = along
    .filter(other => (grounds.line(other.code)?.period.value ?? 0) > 0)
    .map(other => `${other.before} ${field(`${other.code}.period`)} ${other.unit}`)
  return `${opener} ${field(`${code}.period`)} ${unit}${tail}${others.join('')}${comparedTo(line, unit)}`
}

const nothingYet = ({ did, unit, tail = '', code }: Count, line: FigureLine): string => {
  const before = (line.same_period.value ?? 0) > 0 ? ` (cùng kỳ ${field(`${code}.same_period`)} ${unit})` : ''
  // "Cuộc", "buổi" only count what the tail names: "chưa tổ chức buổi truyền thông nào".
  const none = /^(?:cuộc|buổi)$/.test(unit) ? `${unit}${tail} nào` : `${unit} nào${tail}`
  return `Trong kỳ, đơn vị chưa ${did} ${none}${before}`
}

/** ", tăng 05 bài so với cùng kỳ"; nothing where the same period was never reported. */
function comparedTo({ code, period, same_period }: FigureLine, unit: string): string {
  if (period.value === null || same_period.value === null) return ''
  if (period.value === same_period.value) return ', bằng cùng kỳ'
  const turn = period.value > same_period.value ? 'tăng' : 'giảm'
  return `, ${turn} ${field(`${code}.difference`)} ${unit} so với cùng kỳ`
}

/** "; lũy kế từ đầu năm 57 tin, bài, đạt 95% kế hoạch năm". */
function soFar({ unit }: Count, { code, cumulative, percent }: FigureLine, grounds: Grounds): string {
  if (cumulative.value === 0) return percent === null ? '' : ` (kế hoạch năm ${field(`${code}.planned`)} ${unit})`
  const sum =
    grounds.is_from_new_year || cumulative.value === null
      ? ''
      : `; lũy kế từ đầu năm ${field(`${code}.cumulative`)} ${unit}`
  if (percent === null) return sum
  const beyond = percent > 100 ? 'vượt kế hoạch năm, bằng' : 'đạt'
  return `${sum}, ${beyond} ${field(`${code}.percent`)} ${percent > 100 ? 'kế hoạch' : 'kế hoạch năm'}`
}
