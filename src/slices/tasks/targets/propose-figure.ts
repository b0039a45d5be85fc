/** What a plan's target says, as far as its figure is concerned. */
export interface TargetWords {
  readonly text: string
  readonly metric: string
  readonly unit: string
}

const OF_EACH = /(?:mỗi|từng|các)\s+(?:trạm|khoa|phòng|đơn vị|xã|phường|cơ sở)/

type Rule = readonly [pattern: RegExp, code: string]

const RATES: readonly Rule[] = [
  [/hài lòng/, 'satisfaction'],
  [/(?:phản ánh|kiến nghị).*đúng hạn|đúng hạn.*(?:phản ánh|kiến nghị)/, 'feedback_on_time'],
  [
    /(?:phản ánh|kiến nghị).*(?:xử lý|trả lời|giải quyết)|(?:xử lý|trả lời|giải quyết).*(?:phản ánh|kiến nghị)/,
    'feedback_handled',
  ],
  [/thủ tục.*(?:niêm yết|công khai)|(?:niêm yết|công khai).*thủ tục/, 'procedures_posted'],
  [
    /(?:viên chức|người lao động|cán bộ|nhân viên|công chức).*(?:phổ biến|quán triệt|tuyên truyền|nắm|biết|tiếp cận)|(?:phổ biến|quán triệt|tuyên truyền).*(?:viên chức|người lao động|cán bộ|nhân viên)/,
    'staff_reached',
  ],
]

/** By what is counted: the unit's own words first, then the clause around it. */
const BY_UNIT: readonly Rule[] = [
  [/video|clip|phóng sự|bản tin/, 'videos'],
  [/tờ rơi|tờ gấp|tờ bướm/, 'leaflets'],
  [/pano|áp phích|băng rôn|khẩu hiệu/, 'posters'],
  [/mô hình|sáng kiến|điển hình/, 'models'],
  [/mã qr/, 'qr_codes'],
  [/điểm niêm yết/, 'posting_points'],
  [/phiếu/, 'survey_forms'],
  [/văn bản/, 'documents'],
  [/cuộc thi|hội thi/, 'contests'],
  [/đối thoại|tọa đàm/, 'dialogues'],
  [/hội nghị|lớp|hội thảo|giao ban/, 'meetings'],
  [/lượt phát/, 'plays'],
  [/lượt thi/, 'contest_entries'],
]

const ARTICLES: readonly Rule[] = [
  [/zalo/, 'zalo_posts'],
  [/youtube/, 'youtube_posts'],
  [/facebook|fanpage|mạng xã hội/, 'facebook_posts'],
  [/(?:gửi|đăng|trên).*(?:báo(?! cáo)|đài|sở y tế|cdc|ksbt|kiểm soát bệnh tật|cổng)/, 'sent_articles'],
  [/tin|bài/, 'website_articles'],
]

const SESSIONS: readonly Rule[] = [
  [/cuộc thi|hội thi/, 'contests'],
  [/đối thoại|tọa đàm/, 'dialogues'],
  [/cộng đồng|hội đồng người bệnh|nói chuyện|người dân|truyền thông/, 'community_sessions'],
  [/hội nghị|tập huấn|giao ban|họp|lớp|sinh hoạt|chuyên đề/, 'meetings'],
]

const find = (rules: readonly Rule[], words: string): string | null =>
  rules.find(([pattern]) => pattern.test(words))?.[1] ?? null

/** "Each at least once" is one state of the year; else the share is promised of every session. */
const attendanceOf = (words: string): string =>
  /ít nhất\s+(?:một|0?1)\s+lần/.test(words) ? 'staff_reached' : 'session_attendance'

/**
 * Which figure of the catalogue measures a target, by its measure and words; null where none does for sure. A promise of each
 * unit is not measured by the sum over all units, so it waits for a person. Pure.
 */
export function proposeFigure({ text, metric, unit }: TargetWords): string | null {
  const words = text.normalize('NFC').toLocaleLowerCase('vi')
  const counted = unit.normalize('NFC').toLocaleLowerCase('vi').trim()
  if (counted === '%') return metric === 'attendance_rate' ? attendanceOf(words) : find(RATES, words)
  if (OF_EACH.test(words)) return null
  const byUnit = find(BY_UNIT, counted)
  if (byUnit) return byUnit
  if (metric === 'articles') return find(ARTICLES, words)
  return metric === 'sessions' ? find(SESSIONS, words) : null
}
