import type { Role } from '#platform/actor.ts'
import { delegationWords } from './delegation/delegation.words.ts'

export const FACILITY_KINDS = ['facility', 'department'] as const
export type FacilityKind = (typeof FACILITY_KINDS)[number]

export const UNIT_KINDS = ['office', 'ward', 'station', 'team', 'committee', 'board'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

export const CALENDAR_DAY_KINDS = ['off', 'working'] as const
export type CalendarDayKind = (typeof CALENDAR_DAY_KINDS)[number]

export const unitKindWords: Record<UnitKind, string> = {
  office: 'Phòng',
  ward: 'Khoa',
  station: 'Trạm y tế',
  team: 'Tổ',
  committee: 'Ban chỉ đạo, hội đồng',
  board: 'Ban giám đốc',
}

export const roleWords: Record<Role, string> = {
  owner: 'Chủ hệ thống',
  administrator: 'Quản trị',
  coordinator: 'Điều phối',
  leader: 'Lãnh đạo',
  editor: 'Biên tập',
  unit_head: 'Trưởng đơn vị',
  contributor: 'Người nộp của đơn vị',
}

/** What each role may do, as one line under its name. */
export const roleMeanings: Record<Role, string> = {
  owner: 'Giữ chìa khóa của cơ sở: trao và thu mọi vai trò.',
  administrator: 'Lập đơn vị, viên chức, tài khoản.',
  coordinator: 'Nhập kế hoạch, giao việc, duyệt minh chứng, lập báo cáo.',
  leader: 'Duyệt kế hoạch và báo cáo, duyệt minh chứng của đơn vị điều phối.',
  editor: 'Biên tập và đăng tin, bài.',
  unit_head: 'Nộp minh chứng và trả lời cho đơn vị.',
  contributor: 'Nộp minh chứng cho đơn vị.',
}

/** What a user reads when the facilities slice refuses. */
export const facilitiesWords: Record<string, string> = {
  ...delegationWords,
  'facility.change-structure': 'Chỉ người quản trị được thay đổi cơ cấu, nhân sự và vai trò.',
  'facility.change-calendar': 'Chỉ người quản trị hoặc điều phối được thay đổi nhóm đơn vị và lịch làm việc.',
  'facility.stale': 'Thông tin cơ sở vừa được người khác sửa. Mở lại trang để xem bản mới rồi sửa tiếp.',
  'letterhead.not-found': 'Không có tiêu đề văn bản này.',
  'letterhead.same-day': 'Đã có một tiêu đề bắt đầu từ ngày này. Sửa tiêu đề đó hoặc chọn ngày khác.',
  'letterhead.first-moved':
    'Ngày bắt đầu của tiêu đề đầu tiên không lùi về sau được: văn bản cũ sẽ không còn tên cơ sở.',
  'letterhead.stale': 'Tiêu đề vừa được người khác sửa. Mở lại trang để xem bản mới rồi sửa tiếp.',
  'unit.not-found': 'Không có đơn vị này.',
  'unit.name-taken': 'Đã có đơn vị đang hoạt động mang tên “{name}”.',
  'unit.stale': 'Đơn vị vừa được người khác sửa. Mở lại trang để xem bản mới rồi sửa tiếp.',
  'unit.closed': 'Đơn vị đã thôi hoạt động từ {closed_on}.',
  'unit.closes-before-opening': 'Ngày thôi hoạt động phải sau ngày thành lập.',
  'unit.merge-past': 'Ngày nhập không được trước hôm nay.',
  'unit.merge-twice': 'Một đơn vị được chọn hai lần.',
  'unit.merge-itself': 'Đơn vị nhận phải khác các đơn vị nhập vào.',
  'unit.named-before-opening': 'Tên mới phải bắt đầu từ ngày thành lập đơn vị trở đi.',
  'unit.same-day-name': 'Đã có một tên bắt đầu từ ngày này. Chọn ngày khác.',
  'unit.has-staff': 'Còn {count} viên chức thuộc đơn vị. Chuyển họ sang đơn vị khác trước.',
  'unit.head-not-staff': 'Người đứng đầu phải là viên chức đang làm việc tại cơ sở.',
  'group.not-found': 'Không có nhóm đơn vị này.',
  'group.name-taken': 'Đã có nhóm mang tên “{name}”.',
  'group.stale': 'Nhóm vừa được người khác sửa. Mở lại trang để xem bản mới rồi sửa tiếp.',
  'group.member-already': 'Đơn vị đã ở trong nhóm vào ngày này.',
  'group.not-member': 'Đơn vị không ở trong nhóm vào ngày này.',
  'position.not-found': 'Không có chức vụ này.',
  'position.name-taken': 'Đã có chức vụ “{name}”.',
  'position.stale': 'Chức vụ vừa được người khác sửa. Mở lại trang để xem bản mới.',
  'staff.not-found': 'Không có viên chức này.',
  'staff.code-taken': 'Mã viên chức “{code}” đã dùng cho người khác.',
  'staff.stale': 'Hồ sơ vừa được người khác sửa. Mở lại trang để xem bản mới rồi sửa tiếp.',
  'staff.leaves-before-start': 'Ngày nghỉ việc phải sau ngày bắt đầu.',
  'staff.last-owner': 'Đây là chủ hệ thống cuối cùng. Trao vai trò Chủ hệ thống cho người khác trước.',
  'staff-sheet.bad-rows': 'Còn {count} dòng chưa đúng. Chưa dòng nào được lưu.',
  'staff-sheet.empty': 'Chưa có dòng nào để thêm.',
  'staff-sheet.no-name': 'Thiếu họ và tên.',
  'staff-sheet.long-name': 'Họ và tên dài quá 100 ký tự.',
  'staff-sheet.bad-day': 'Ngày “{value}” không đọc được, viết như 05/3/2026.',
  'staff-sheet.bad-email': 'Thư điện tử “{value}” chưa đúng dạng ten@coquan.vn.',
  'staff-sheet.bad-phone': 'Số điện thoại “{value}” chưa đúng.',
  'staff-sheet.unknown-unit': 'Chưa có đơn vị “{value}”. Sửa tên hoặc lập đơn vị trước.',
  'staff-sheet.code-taken': 'Mã “{value}” đã dùng cho người khác.',
  'staff-sheet.already-there': '“{value}” đã có trong đơn vị này. Nếu là hai người, ghi mã viên chức.',
  'staff-sheet.twice': 'Trùng với dòng {value}.',
  'staff-sheet.no-unit': 'Chưa ghi đơn vị.',
  'staff-sheet.new-position': 'Chức vụ mới “{value}” sẽ được thêm.',
  'role.grant-high': 'Chỉ chủ hệ thống được trao hoặc thu vai trò Chủ hệ thống và Quản trị.',
  'role.needs-unit': 'Vai trò này phải gắn với một đơn vị.',
  'role.whole-facility': 'Vai trò này thuộc cả cơ sở, không gắn với đơn vị.',
  'role.ends-before-start': 'Ngày thôi vai trò phải sau ngày bắt đầu.',
  'role.held-already': 'Người này đang giữ vai trò đó.',
  'role.not-found': 'Không có vai trò này.',
  'role.ended': 'Vai trò này đã kết thúc.',
  'calendar.weekend-off': 'Ngày này vốn đã là ngày nghỉ.',
  'calendar.already-working': 'Ngày này vốn đã là ngày làm việc.',
}
