/** Sentences of the refusals of this subject, by code. */
export const budgetWords: Record<string, string> = {
  'budget.read': 'Kinh phí cả năm dành cho điều phối viên, lãnh đạo và quản trị.',
  'budget.enter': 'Chỉ điều phối viên hoặc chủ cơ sở nhập dự toán và khoản chi.',
  'budget.no-plan': 'Chưa có kế hoạch nào của năm này được ban hành, nên chưa ghi kinh phí.',
  'budget.task': 'Nhiệm vụ này không có trong kế hoạch của năm.',
  'budget.task-not-found': 'Không có nhiệm vụ này trong kế hoạch đang thực hiện.',
  'budget.stale': 'Dự toán của nhiệm vụ này vừa được người khác đổi. Xem lại số mới rồi đổi.',
  'spending.not-found': 'Không có khoản chi này.',
  'spending.future': 'Ngày chi không được sau hôm nay.',
  'spending.year': 'Ngày chi phải từ 15/12/{from} đến 31/01/{to}. Xem lại năm đã ghi.',
  'spending.ended': 'Khoản chi này đã được thay hoặc rút. Mở lại trang để xem dòng đang có hiệu lực.',
}

/** Sources that plans name; any other may be written. */
export const SOURCES = ['Ngân sách nhà nước', 'Nguồn thu sự nghiệp', 'Tài trợ, xã hội hóa'] as const
