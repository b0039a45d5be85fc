/** Sentences of what a phone sends from its queue, by code. */
export const devicesWords: Record<string, string> = {
  'device.other-account': 'Mục này do tài khoản khác xếp hàng trên máy này. Người đó đăng nhập lại để gửi.',
  'device.removed': 'Người dùng đã bỏ mục này khỏi hàng đợi.',
  'device.read': 'Danh sách máy gửi dành cho điều phối viên và lãnh đạo.',
}
