import { PASSWORD_MIN } from './password-rule.ts'

/** Câu báo khi đăng nhập và giữ tài khoản. */
export const authWords = {
  'sign-in.refused': 'Tên đăng nhập hoặc mật khẩu chưa đúng.',
  'sign-in.too-many': 'Đã thử quá nhiều lần. Thử lại sau {minutes} phút.',
  'sign-in.code-wrong': 'Mã chưa đúng. Nhập mã đang hiện trên ứng dụng, hoặc một mã dự phòng chưa dùng.',
  'sign-in.code-expired': 'Đã quá thời gian nhập mã. Đăng nhập lại bằng mật khẩu.',
  'sign-in.code-used': 'Mã này vừa được dùng. Đợi ứng dụng hiện mã mới, rồi đăng nhập lại bằng mật khẩu và mã đó.',
  'sign-in.code-locked': 'Nhập sai mã quá nhiều lần. Thử lại sau 15 phút.',
  'first-password.refused':
    'Tên đăng nhập hoặc mã dùng một lần chưa đúng, hoặc mã đã hết hạn. Người quản trị có thể cấp mã mới.',
  'password.too-short': `Mật khẩu cần ít nhất ${PASSWORD_MIN} ký tự.`,
  'password.too-long': 'Mật khẩu dài quá 128 ký tự.',
  'password.too-plain': 'Mật khẩu này dễ đoán. Dùng một câu dài hơn, không chứa tên đăng nhập.',
  'password.differs': 'Hai lần nhập mật khẩu chưa giống nhau.',
  'password.wrong': 'Mật khẩu hiện tại chưa đúng.',
  'second-factor.already-on': 'Xác thực hai lớp đã bật từ trước.',
  'second-factor.code-wrong': 'Mã 6 số chưa đúng. Đợi ứng dụng hiện mã mới rồi nhập lại.',
  'second-factor.required': 'Tài khoản quản trị phải giữ xác thực hai lớp.',
  'account.exists': 'Viên chức này đã có tài khoản.',
  'account.none': 'Viên chức này chưa có tài khoản.',
  'account.name-taken': 'Tên đăng nhập này đã có người dùng. Chọn tên khác.',
  'account.name-invalid': 'Tên đăng nhập gồm 2 đến 40 chữ thường không dấu, số, dấu chấm hoặc gạch nối.',
  'account.manage':
    'Chỉ người quản trị cấp và khóa tài khoản, và không làm việc đó cho chính mình. Tài khoản chủ sở hữu do chủ sở hữu khác quản lý.',
  'first-run.refused': 'Mã thiết lập chưa đúng. Mã đang dùng nằm ở màn hình dòng lệnh của lần chạy gần nhất.',
  'first-run.done': 'Hệ thống đã được thiết lập. Đăng nhập để làm việc.',
  'first-run.slug-unusable': 'Địa chỉ ngắn này không dùng được. Dùng 2 đến 40 chữ thường không dấu, số và gạch nối.',
} as const
