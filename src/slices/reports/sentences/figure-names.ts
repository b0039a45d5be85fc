import type { FigureLine } from '../report-snapshot.ts'
import { lowerFirst } from './vietnamese.ts'

/** Figures as a sentence calls them; the table's own names are made for a table. */
const SHORT: Readonly<Record<string, string>> = {
  documents: 'văn bản chỉ đạo, triển khai tuyên truyền',
  website_articles: 'tin, bài trên trang thông tin điện tử',
  sent_articles: 'tin, bài gửi báo, đài, Sở Y tế',
  facebook_posts: 'bài đăng Facebook',
  zalo_posts: 'bài đăng Zalo',
  youtube_posts: 'bài đăng YouTube',
  videos: 'video, phóng sự, bản tin',
  plays: 'lượt phát thanh, phát màn hình',
  meetings: 'hội nghị, tập huấn, giao ban lồng ghép',
  staff_reached: 'tỷ lệ viên chức, người lao động được phổ biến ít nhất một lần',
  community_sessions: 'buổi truyền thông cộng đồng',
  procedures_posted: 'tỷ lệ thủ tục hành chính được niêm yết công khai',
  feedback_handled: 'tỷ lệ phản ánh, kiến nghị đã xử lý',
  feedback_on_time: 'tỷ lệ phản ánh, kiến nghị xử lý đúng hạn',
  models: 'mô hình, sáng kiến, điển hình',
  spending: 'kinh phí',
}

const UNITS: Readonly<Record<string, string>> = {
  'tin/bài': 'tin, bài',
  VB: 'văn bản',
  SP: 'sản phẩm',
  PA: 'phản ánh, kiến nghị',
}

export const nameOf = ({ code, name }: Pick<FigureLine, 'code' | 'name'>): string => SHORT[code] ?? lowerFirst(name)

/** The unit in words, as running text has it: the table's abbreviations stay in the table. */
export const unitOf = ({ unit }: Pick<FigureLine, 'unit'>): string => UNITS[unit] ?? unit
