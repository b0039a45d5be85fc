/** Câu báo khi đọc một tệp văn bản. */
export const documentWords = {
  'document.unreadable':
    'Tệp này chưa đọc được như một văn bản Word (.docx). Mở lại bằng Word, lưu lại rồi thử lần nữa.',
} as const
