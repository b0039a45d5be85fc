/** Sentences of the ledger's refusals, by code. */
export const activitiesWords: Record<string, string> = {
  'activity.not-found': 'Không có hoạt động này trong sổ.',
  'activity.read': 'Tài khoản này chưa được giao việc nào nên chưa xem được sổ hoạt động.',
  'activity.record': 'Chỉ điều phối viên hoặc lãnh đạo được nhập số liệu vào sổ.',
  'activity.end': 'Chỉ điều phối viên hoặc lãnh đạo được rút hoặc thay một hoạt động.',
  'activity.confirm': 'Người nhập không tự xác nhận số liệu của mình. Cần một điều phối viên hoặc lãnh đạo khác.',
  'activity.ended': 'Hoạt động này đã được rút hoặc thay trước đó.',
  'activity.of-room':
    'Hoạt động này do một trang khác ghi (khoản chi, cuộc kiểm tra). Thay hoặc rút ở trang ấy để hai nơi cùng một số.',
  'activity.not-typed': 'Chỉ số liệu nhập tay mới cần xác nhận. Kết quả nộp được tính khi duyệt minh chứng.',
  'activity.already-counted': 'Số liệu này đã được xác nhận.',
  'activity.future': 'Ngày thực hiện không được sau hôm nay.',
  'activity.ratio-needed': 'Chỉ tiêu này cần cả tử số và mẫu số.',
  'activity.ratio-order': 'Tử số không được lớn hơn mẫu số.',
  'activity.adjustment-reason': 'Điều chỉnh cần ghi lý do.',
  'activity.negative': 'Số lượng không được âm. Muốn bớt thì nhập điều chỉnh có lý do.',
  'activity.quantity-needed': 'Cần ghi ít nhất một số lượng.',
  'activity.evidence-needed': 'Số liệu nhập tay cần ít nhất một tệp hoặc liên kết làm minh chứng.',
  'activity.no-programme': 'Chưa có chương trình công tác nào được tính. Thêm chương trình CCHC ở mục Danh mục.',
  'evidence.not-found': 'Không có minh chứng này.',
  'evidence.read': 'Minh chứng này không thuộc đơn vị của tài khoản.',
  'evidence.empty': 'Tệp {name} không có nội dung. Chọn lại tệp.',
  'evidence.kind':
    'Tệp {name} thuộc loại chưa nhận. Các loại nhận được: ảnh (JPG, PNG, WebP, HEIC), PDF, Word, Excel, PowerPoint, MP4, MP3.',
  'evidence.too-large': 'Tệp {name} nặng {size} MB, quá {limit} MB. Chụp lại ở cỡ nhỏ hơn hoặc dán liên kết.',
  'evidence.too-many': 'Mỗi lần nộp nhận tối đa {limit} tệp. Bỏ bớt tệp rồi gửi lại.',
  'evidence.upload-too-large': 'Các tệp nặng quá {limit} MB một lần. Gửi thành nhiều lần hoặc dán liên kết.',
  'evidence.picture-broken': 'Ảnh {name} bị hỏng hoặc tải chưa hết. Chụp lại hoặc chọn lại ảnh.',
  'evidence.picture-wide': 'Ảnh {name} quá nhiều điểm ảnh. Chụp lại ở cỡ nhỏ hơn.',
  'evidence.broken': 'Tệp {name} bị hỏng hoặc tải chưa hết. Mở và lưu lại tệp rồi gửi.',
  'evidence.bomb': 'Tệp {name} bung ra quá lớn so với cỡ của nó nên không nhận. Lưu lại thành tệp mới rồi gửi.',
  'evidence.macro': 'Tệp {name} có macro (lệnh tự chạy). Lưu lại ở dạng không có macro, hoặc xuất thành PDF, rồi gửi.',
  'evidence.active': 'Tệp {name} có gắn đối tượng chạy được bên trong. Bỏ đối tượng đó, hoặc xuất thành PDF, rồi gửi.',
  'evidence.external':
    'Tệp {name} tự lấy nội dung từ nơi khác khi mở. Bỏ phần liên kết ra ngoài, hoặc xuất thành PDF, rồi gửi.',
  'evidence.locked': 'Tệp {name} đang đặt mật khẩu hoặc khóa nên không kiểm được. Gửi bản không khóa.',
  'evidence.pdf-active':
    'Tệp {name} có lệnh tự chạy hoặc tệp đính kèm bên trong. In lại thành PDF mới (Print to PDF) rồi gửi.',
  'evidence.two-faced': 'Tệp {name} có lẫn một tệp loại khác bên trong nên không nhận. Lưu lại thành tệp mới rồi gửi.',
  'evidence.link-long': 'Địa chỉ “{link}…” dài quá. Dán địa chỉ gốc của bài, bỏ phần đuôi thêm vào.',
  'evidence.link': '“{link}” chưa phải địa chỉ trang. Chép lại địa chỉ, bắt đầu bằng https://.',
  'link.dead':
    'Có liên kết đã nộp ở {host} không còn mở được. Bản lưu vẫn giữ; đơn vị nên dán địa chỉ mới nếu bài đã chuyển.',
}

export const SOURCE_WORDS = { hand_in: 'Đơn vị nộp', typed: 'Nhập tay', room: 'Từ phòng chức năng' } as const
