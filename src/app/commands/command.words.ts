/** Câu báo của dòng lệnh. */
export const commandWords = {
  'command.unknown': 'Không có lệnh "{name}"; gõ ./lantoa --help để xem các lệnh.',
  'command.usage': 'Cách dùng: ./lantoa {usage}',
  'command.file-missing': 'Không có tệp {file}; hãy kiểm tra lại đường dẫn.',
  'command.file-unreadable': 'Không mở được tệp {file}: {reason}.',
  'command.file-unwritable': 'Không ghi được tệp {file}: {reason}.',
  'command.no-facility': 'Không có cơ sở nào tên ngắn là {slug}; tên ngắn là phần đầu của địa chỉ trang.',
  'command.application-running':
    'Lan Tỏa đang chạy trên thư mục dữ liệu này (tiến trình {pid}); hãy dừng rồi chạy lại lệnh {name}.',
  'command.demo-not-empty':
    'Cơ sở dữ liệu đã có cơ sở nên không lấp dữ liệu mẫu; hãy dùng một DATA_DIR mới rồi chạy lại.',
  'serve.port-taken':
    'Cổng {port} đang có chương trình khác dùng; hãy dừng chương trình ấy hoặc chọn cổng khác bằng PORT.',
  'command.not-migrated': 'Cơ sở dữ liệu chưa được chuẩn bị; hãy chạy ./lantoa migrate (hoặc npm start) trước.',
} as const
