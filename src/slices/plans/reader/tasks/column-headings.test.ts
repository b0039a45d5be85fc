import { expect, test } from 'vitest'
import type { ColumnRole } from '../plan-reading.ts'
import { roleOfHeader } from './task-columns.ts'

/** Headings as offices of several provinces write them. */
const HEADINGS: Record<ColumnRole, string> = {
  no: 'STT · TT · Stt · Số TT · Số thứ tự · S.T.T · ST T · TT.',
  title:
    'Nội dung · Nội dung công việc · Nhiệm vụ · Nhiệm vụ cụ thể · Tên nhiệm vụ · Nhiệm vụ, giải pháp · Hoạt động · Nội dung hoạt động · Nội dung tuyên truyền · Nội dung thực hiện · Các nhiệm vụ chủ yếu · Việc cần làm · Tên công việc · Chủ đề · Nội dung, nhiệm vụ trọng tâm · Đầu việc',
  time: 'Thời gian · Thời gian thực hiện · Thời gian hoàn thành · Tiến độ · Tiến độ thực hiện · Thời hạn hoàn thành · Lộ trình · Ngày hoàn thành · Thời gian, tiến độ · Bắt đầu · Kết thúc · Dự kiến thời gian · Tần suất · Định kỳ thực hiện · Khi nào · Hạn · Mốc hoàn thành · Tháng · Hoàn thành',
  lead: 'Đơn vị chủ trì · Cơ quan chủ trì · Đơn vị thực hiện · Bộ phận thực hiện · Người thực hiện · Phòng/khoa chủ trì · Đầu mối · Đầu mối thực hiện · Cá nhân phụ trách · Người phụ trách · Chịu trách nhiệm chính · Đơn vị chịu trách nhiệm · Chủ trì · Thực hiện · Đơn vị, cá nhân thực hiện · Trách nhiệm thực hiện · Khoa, phòng · Khoa/phòng · Đơn vị · Người làm · Ai làm',
  coordinator:
    'Phối hợp · Đơn vị phối hợp · Cơ quan phối hợp thực hiện · Đơn vị phối hợp thực hiện · Bộ phận hỗ trợ · Tham gia phối hợp',
  assignment:
    'Phân công thực hiện · Phân công · Chủ trì, phối hợp · Cơ quan chủ trì/phối hợp · Đơn vị chủ trì, đơn vị phối hợp · Đơn vị thực hiện và phối hợp · Ai làm, ai phối hợp',
  supervisor:
    'Giám sát · Đơn vị giám sát · Lãnh đạo phụ trách · Lãnh đạo chỉ đạo · Người theo dõi · Đơn vị theo dõi, đôn đốc',
  product:
    'Sản phẩm · Kết quả · Kết quả đầu ra · Sản phẩm dự kiến · Kết quả/ sản phẩm · Chỉ tiêu · Kết quả dự kiến · Kết quả cần đạt · Dự kiến kết quả, sản phẩm · Minh chứng · Yêu cầu cần đạt · Đầu ra · Chỉ số/đầu ra',
  form: 'Hình thức · Hình thức tuyên truyền · Hình thức thực hiện · Kênh truyền thông · Kênh đăng · Phương tiện · Cách thức thực hiện · Phương thức',
  budget:
    'Kinh phí · Dự kiến kinh phí · Nguồn kinh phí · Dự toán (đồng) · Kinh phí thực hiện · Kinh phí (triệu đồng) · Thành tiền',
  note: 'Ghi chú',
}

test.each(Object.entries(HEADINGS).flatMap(([role, heads]) => heads.split(' · ').map(head => [head, role] as const)))(
  '%s is %s',
  (head, role) => {
    expect(roleOfHeader(head)).toBe(role)
    expect(roleOfHeader(head.toUpperCase())).toBe(role)
  },
)

test.each([
  '',
  'Phụ lục',
  'Số lượng người bệnh đến khám trong năm của từng khoa lâm sàng và cận lâm sàng, theo tuần, theo tháng, theo quý',
])('“%s” heads no column of tasks', head => {
  expect(roleOfHeader(head)).toBeNull()
})
