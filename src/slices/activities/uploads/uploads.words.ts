/** Sentences of the refusals of resumable uploads, by code. */
export const uploadsWords: Record<string, string> = {
  'upload.not-found': 'Không có lần tải lên này.',
  'upload.headers': 'Lần tải lên thiếu cỡ, tên hoặc mã băm của tệp.',
  'upload.size': 'Tệp {name} nặng quá {limit} MB. Chụp lại ở cỡ nhỏ hơn hoặc dán liên kết.',
  'upload.too-many': 'Tài khoản này còn nhiều tệp tải lên chưa nộp. Nộp hoặc bỏ bớt rồi gửi lại.',
  'upload.offset': 'Phần gửi không nối tiếp phần đã nhận. Hỏi lại vị trí rồi gửi tiếp.',
  'upload.unfinished': 'Tệp {name} chưa tới đủ. Gửi tiếp phần còn lại rồi nộp.',
  'upload.hash': 'Tệp {name} tới nơi không còn nguyên vẹn, nên được gửi lại từ đầu.',
  'upload.gone': 'Tệp {name} đã quá hạn giữ trên máy chủ. Tệp được gửi lại từ đầu.',
}
