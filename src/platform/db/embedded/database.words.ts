/** Câu báo cho người dùng khi cơ sở dữ liệu không khởi động được. */
export const databaseWords = {
  'database.already-running':
    'Lan Tỏa đang chạy trên thư mục dữ liệu này rồi (tiến trình {pid}, cổng {port}); hãy dùng bản đang chạy hoặc dừng nó trước.',
  'database.command-running':
    'Lệnh "{purpose}" (tiến trình {pid}) đang dùng thư mục dữ liệu này; hãy đợi lệnh đó xong rồi chạy lại.',
  'database.unsupported-system':
    'Máy này ({system}) chưa có bản PostgreSQL kèm theo; hãy đặt DATABASE_URL trỏ tới một PostgreSQL 18 rồi chạy lại.',
  'database.no-user':
    'Không tìm thấy người dùng hệ thống nào để chạy cơ sở dữ liệu (đã tìm: {names}); hãy tạo một người dùng tên lantoa rồi chạy lại.',
  'database.folder-missing':
    'Thư mục cơ sở dữ liệu {folder} ghi trong {pointer} không còn; hãy khôi phục thư mục đó, hoặc xóa {pointer} nếu muốn bắt đầu lại từ đầu.',
  'database.folder-copied':
    'Thư mục dữ liệu này là bản chép của {owner}, hai bên cùng trỏ tới {folder}; hãy xóa {pointer} rồi dùng lệnh backup và restore để chuyển dữ liệu sang.',
  'database.folder-not-ours':
    'Thư mục {folder} thuộc về người khác nên không dùng được; hãy xóa hoặc đổi chủ thư mục đó.',
  'database.data-dir-is-file':
    'Không dùng được {path} của DATA_DIR: đường dẫn này là một tệp, hoặc đi qua một tệp; hãy đặt DATA_DIR là một thư mục.',
  'database.data-dir-not-writable':
    'Không ghi hoặc không đọc được {path} của DATA_DIR ({reason}); hãy cấp quyền cho người dùng chạy Lan Tỏa, hoặc đặt DATA_DIR là một thư mục khác.',
  'database.data-dir-full': 'Không ghi được vào {path} của DATA_DIR vì ổ đĩa đã đầy; hãy dọn bớt rồi chạy lại.',
  'database.data-dir-unusable':
    'Không dùng được {path} của DATA_DIR ({reason}); hãy đặt DATA_DIR là một thư mục khác mà Lan Tỏa ghi được.',
  'database.initdb-failed': 'Không tạo được cơ sở dữ liệu mới: {reason}',
  'database.did-not-start': 'Cơ sở dữ liệu không khởi động được; dòng cuối của {log}: {reason}',
  'database.password-lost':
    'Có cơ sở dữ liệu ở {cluster} nhưng thiếu tệp mật khẩu {file}; hãy trả lại tệp đó từ bản sao lưu.',
  'database.unreachable':
    'Không vào được cơ sở dữ liệu {host} của DATABASE_URL: {reason}; xem docs/operations.md, mục "A PostgreSQL of your own".',
} as const
