/** Câu báo của việc kết xuất, và tệp ĐỌC TRƯỚC nằm trong tệp zip. */
export const exportWords: Readonly<Record<string, string>> = {
  'export.everything': 'Chỉ chủ hệ thống hoặc người quản trị kết xuất được toàn bộ dữ liệu.',
  'export.busy': 'Đang có một lần kết xuất chạy. Chờ lần ấy xong rồi thử lại.',
}

export const EXPORT_README = `LAN TỎA: TOÀN BỘ DỮ LIỆU CỦA CƠ SỞ

Tệp zip này chứa mọi dòng dữ liệu và mọi tệp của cơ sở tại một thời điểm.

bang-tinh/   Các sổ chính ở dạng bảng tính .xlsx, mở được ngay:
             - don-vi-nhom-vien-chuc.xlsx: đơn vị, nhóm, viên chức (nhập lại được ở trang Đơn vị);
             - viec-nam-….xlsx: từng kỳ việc của kế hoạch mỗi năm, hạn, trạng thái;
             - hoat-dong.xlsx: sổ hoạt động.
bang/        Từng bảng của cơ sở dữ liệu, mỗi dòng một đối tượng JSON (NDJSON, UTF-8), theo thứ tự khóa:
             plan, plan_version, plan_row, part, party: kế hoạch, nhiệm vụ, phần việc, bên thực hiện;
             occurrence, extension, hand_in, tie: kỳ thực hiện, gia hạn, lần nộp, gắn kết quả;
             activity, activity_measure, evidence: sổ hoạt động, số đo, minh chứng;
             report, period, document_entry: báo cáo, kỳ báo cáo, sổ văn bản;
             facility, letterhead, unit, unit_name, staff, role_grant: cơ sở, tiêu đề, đơn vị, viên chức, vai trò;
             audit, audit_seal: nhật ký và dấu niêm phong nhật ký; các bảng khác cùng cách ghi.
tep/         Các tệp đã nộp, với tên lúc nộp; 12 ký tự đầu là phần đầu mã băm SHA-256 của tệp.
manifest.json  Danh sách mọi phần trong tệp zip, cỡ, số dòng, mã băm SHA-256.

Không có trong tệp: mật khẩu, mã xác thực hai lớp, phiên đăng nhập, khóa của liên kết lịch, khóa thông báo
trình duyệt, mật khẩu máy chủ thư. Tệp này có dữ liệu cá nhân của viên chức: giữ như hồ sơ mật của cơ sở.
`
