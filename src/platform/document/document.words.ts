/** Câu báo khi đọc hoặc in một tệp văn bản. */
export const documentWords = {
  'document.unreadable':
    'Tệp này chưa đọc được như một văn bản Word (.docx). Mở lại bằng Word, lưu lại rồi thử lần nữa.',
  'document.too-heavy':
    'Tệp này quá nhiều đoạn hoặc quá rắc rối nên không đối chiếu thể thức được. Tách văn bản ra từng phần rồi thử lại.',
  'document.no-printer': 'Máy chủ này chưa in được ra PDF. Tải tệp Word rồi in từ Word.',
} as const
