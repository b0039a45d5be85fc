import type { Role } from '#platform/actor.ts'

/** What may be lent; the keys of the facility never are. */
export const DELEGABLE = ['coordinator', 'leader', 'unit_head', 'contributor'] as const satisfies readonly Role[]
export type Delegable = (typeof DELEGABLE)[number]
export const isDelegable = (role: Role): role is Delegable => DELEGABLE.some(one => one === role)

export const delegationWords: Record<string, string> = {
  'delegation.not-found': 'Không có lần ủy quyền này.',
  'delegation.make':
    'Chỉ chính người vắng, điều phối viên hoặc người quản trị được cử người đứng thay; việc của lãnh đạo do lãnh đạo hoặc người quản trị cử.',
  'delegation.not-oneself': 'Người cử không tự nhận đứng thay. Nhờ chính người vắng hoặc người quản trị cử.',
  'delegation.self': 'Người vắng và người đứng thay phải là hai người.',
  'delegation.not-at-work': 'Cả hai người phải đang làm việc tại cơ sở trong những ngày đã chọn.',
  'delegation.days': 'Ngày cuối không được trước ngày đầu.',
  'delegation.past': 'Ngày đầu không được trước hôm nay.',
  'delegation.too-long': 'Một lần ủy quyền dài nhất một năm.',
  'delegation.role-not-held': 'Người vắng không giữ vai trò đã chọn, nên không giao lại được.',
  'delegation.overlaps': 'Trong những ngày này người vắng đã có người đứng thay.',
  'delegation.stand-in-away': 'Trong những ngày này người được chọn cũng vắng. Chọn người khác hoặc ngày khác.',
  'delegation.stands-in-already':
    'Trong những ngày này người vắng đang đứng thay người khác. Dừng lần đứng thay ấy trước.',
  'delegation.ended': 'Lần ủy quyền này đã kết thúc.',
  'delegation.stale': 'Lần ủy quyền vừa được người khác sửa. Mở lại trang để xem.',
  'delegation.made': 'Thay {absent} từ {from} đến hết {last}. Lý do: {reason}',
  'delegation.stopped': 'Thôi đứng thay {absent} từ {day}.',
}
