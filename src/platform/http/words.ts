import { fillWords } from '../fill-words.ts'

export type Words = Readonly<Record<string, string>>
/** The sentence a user reads for a problem: its own by code, else that of its kind. */
export type Say = (kind: string, code: string, params?: Readonly<Record<string, unknown>>) => string

const OF_KIND: Words = {
  invalid: 'Nội dung gửi lên chưa đúng, nên chưa lưu.',
  unauthenticated: 'Cần đăng nhập để xem phần này.',
  forbidden: 'Tài khoản này chưa được giao quyền làm việc đó.',
  not_found: 'Không có nội dung này, hoặc nội dung không dành cho tài khoản này.',
  conflict: 'Việc này không còn làm được ở trạng thái hiện tại. Mở lại trang để xem trạng thái mới.',
  stale: 'Người khác vừa sửa nội dung này. Mở lại trang để xem bản mới rồi sửa tiếp.',
  gone: 'Nội dung này đã được gỡ.',
  too_large: 'Nội dung gửi lên lớn quá mức cho phép.',
  too_many: 'Đã thử quá nhiều lần. Chờ một lúc rồi thử lại.',
  unavailable: 'Hệ thống đang bận. Việc vừa làm chưa được lưu, thử lại sau ít phút.',
  internal: 'Có lỗi ở phía hệ thống, việc vừa làm chưa được lưu. Thử lại sau ít phút.',
}

export function sayWith(tables: readonly Words[]): Say {
  const all: Words = Object.assign({}, ...tables)
  return (kind, code, params = {}) => fillWords(all[code] ?? OF_KIND[kind] ?? '', params)
}
