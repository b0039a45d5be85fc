import { expect, test } from 'vitest'
import { figureOf } from '../../activities/figures.api.ts'
import { proposeFigure } from './propose-figure.ts'

test.each<[text: string, metric: string, unit: string, code: string | null]>([
  ['Đăng ít nhất 01 tin, bài/tháng trên trang thông tin điện tử', 'articles', 'tin, bài', 'website_articles'],
  ['Ít nhất 01 bài/tháng gửi Sở Y tế và CDC', 'articles', 'bài', 'sent_articles'],
  ['Gửi 01 bài/quý đến báo, đài của tỉnh', 'articles', 'bài', 'sent_articles'],
  ['Viết 02 bài/tháng về báo cáo kết quả', 'articles', 'bài', 'website_articles'],
  ['Đăng 02 bài/tháng trên fanpage', 'articles', 'bài', 'facebook_posts'],
  ['Mỗi tháng 04 bài trên Zalo của đơn vị', 'articles', 'bài', 'zalo_posts'],
  ['01 bản tin truyền hình/tháng', 'bulletins', 'bản tin', 'videos'],
  ['Truyền thông tại cộng đồng 01 buổi/tháng', 'sessions', 'buổi', 'community_sessions'],
  ['Tổ chức 02 hội nghị trong năm', 'sessions', 'hội nghị', 'meetings'],
  ['Sinh hoạt chuyên đề 01 buổi/quý', 'sessions', 'buổi', 'meetings'],
  ['Tổ chức 01 cuộc thi tìm hiểu trong năm', 'sessions', 'cuộc thi', 'contests'],
  ['Tỷ lệ hài lòng của người bệnh trên 90%', 'satisfaction_rate', '%', 'satisfaction'],
  ['100% viên chức được phổ biến kế hoạch', 'coverage_rate', '%', 'staff_reached'],
  ['100% thủ tục hành chính được niêm yết công khai', 'coverage_rate', '%', 'procedures_posted'],
  ['100% phản ánh, kiến nghị được xử lý đúng hạn', 'other', '%', 'feedback_on_time'],
  ['95% phản ánh, kiến nghị được xử lý', 'other', '%', 'feedback_handled'],
  ['2.000 tờ rơi trong năm', 'other', 'tờ rơi', 'leaflets'],
  ['Giới thiệu 02 mô hình/năm', 'other', 'mô hình', 'models'],
  ['01 buổi/quý với 80% viên chức tham dự', 'attendance_rate', '%', 'session_attendance'],
  ['100% viên chức dự nghe ít nhất 01 lần trong năm', 'attendance_rate', '%', 'staff_reached'],
  // Left to a person.
  ['Mỗi trạm y tế truyền thông 01 buổi/tháng', 'sessions', 'buổi', null],
  ['Ít nhất 01 góc tra cứu thủ tục', 'other', 'góc tra cứu', null],
  ['100% văn bản được gửi qua mạng', 'other', '%', null],
])('%s', (text, metric, unit, code) => {
  expect(proposeFigure({ text, metric, unit })).toBe(code)
  const figure = figureOf(code ?? '')
  if (code !== null) expect(figure?.unit === '%').toBe(unit === '%')
})
