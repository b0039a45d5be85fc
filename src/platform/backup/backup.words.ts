/** Câu báo khi sao lưu, khôi phục không xong. */
export const backupWords = {
  'backup.folder-taken': 'Thư mục {folder} đã có dữ liệu; hãy chọn một thư mục mới hoặc thư mục trống.',
  'backup.not-a-backup': '{folder} không phải là một bản sao lưu trọn vẹn của Lan Tỏa (không đọc được manifest.json).',
  'backup.damaged':
    'Bản sao lưu bị hỏng: {file} không đúng mã băm đã ghi; chưa có gì được khôi phục, hãy dùng bản sao lưu khác.',
  'backup.not-empty':
    'Cơ sở dữ liệu đã có dữ liệu nên không khôi phục đè lên; hãy khôi phục vào một DATA_DIR mới (hoặc một cơ sở dữ liệu trống).',
  'backup.newer': 'Bản sao lưu của phiên bản mới hơn (có {name}); hãy nâng cấp Lan Tỏa lên phiên bản đó rồi khôi phục.',
  'backup.changed-migration':
    'Bản sao lưu dùng {name} khác với bản của phiên bản này; hãy khôi phục bằng đúng phiên bản Lan Tỏa đã tạo ra nó.',
  'backup.schema-ahead':
    'Cơ sở dữ liệu trống này đã ở phiên bản mới hơn bản sao lưu; hãy khôi phục vào một DATA_DIR mới (hoặc một cơ sở dữ liệu mới).',
  'backup.unknown-table':
    'Bản sao lưu có bảng {table} với những cột mà phiên bản này không có; hãy dùng đúng phiên bản đã tạo ra nó.',
} as const
