/** Câu báo của tầng HTTP. */
export const httpWords = {
  'request.invalid': 'Có ô chưa đúng, nên chưa lưu. Sửa các ô được đánh dấu rồi gửi lại.',
  'request.malformed': 'Không đọc được nội dung gửi lên. Mở lại trang rồi thử lần nữa.',
  'request.other-origin':
    'Yêu cầu không đến từ trang của hệ thống này nên chưa thực hiện. Mở lại trang rồi thử lần nữa.',
  'request.too-large': 'Nội dung gửi lên lớn hơn {limit}. Giảm dung lượng hoặc gửi làm nhiều lần.',
  'request.key-reused': 'Mã yêu cầu này đã dùng cho một việc khác. Mở lại trang rồi thử lần nữa.',
  'database.away':
    'Cơ sở dữ liệu tạm thời chưa trả lời. Những gì đã lưu không mất; việc vừa làm có thể chưa được lưu, chờ một phút rồi thử lại.',
  'page.not-found': 'Không có trang này. Địa chỉ có thể đã đổi hoặc gõ nhầm.',
  'sign-in.required': 'Cần đăng nhập để xem phần này.',
  'sign-in.second-factor-required': 'Tài khoản quản trị cần bật xác thực hai lớp trước khi làm việc.',
  'job.given-up': 'Một việc nền ({name}) chưa chạy được sau nhiều lần thử. Xem nhật ký máy chủ để biết nguyên nhân.',
  'notice.not-found': 'Việc này không còn trong danh sách.',
  'first-run.needed': 'Hệ thống chưa được thiết lập.',
} as const
