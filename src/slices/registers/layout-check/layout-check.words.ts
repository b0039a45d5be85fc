/** Câu báo khi kiểm tra thể thức một tệp Word. */
export const layoutCheckWords: Record<string, string> = {
  'layout-check.too-large': 'Tệp quá {most} MB. Thể thức kiểm tra trên văn bản, hãy bớt ảnh rồi thử lại.',
  'layout-check.empty': 'Chưa có tệp nào được gửi lên.',
  'layout-check.old-word': 'Đây là tệp Word đời cũ (.doc). Mở bằng Word hoặc LibreOffice, lưu thành .docx rồi thử lại.',
}
