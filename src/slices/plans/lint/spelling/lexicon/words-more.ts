/** Words of offices, care and machines that the alphabetical lists passed over. */
export const WORDS_MORE = `
vỏ bao|bao cao tải tay|tệp tin đính đã|khâu dự|trang web mạng|nút bấm|mật khẩu|dữ liệu|máy chủ tính in quét chiếu trạm|đùn đẩy
bệnh án phẩm lý viện|xét nghiệm|chẩn đoán|điều dưỡng|hộ sinh lý|siêu âm|cận lâm|lâm sàng|nội trú|ngoại trú|hồi sức tỉnh|kê đơn
tiêm chủng|vắc xin|truyền nhiễm|phơi nhiễm|cách ly|giám sát định|phòng dịch|sốt xuất rét|đái tháo|tim mạch|phục hồi|sơ cứu
dịch vụ tễ|dân số|gia đình|thai kỳ sản phụ|trẻ em|học sinh|sinh viên|thẻ bảo|chi trả|giá dịch|đấu thầu|vật tư|trang thiết|sinh phẩm
cải cách|thủ tục|bưu chính|hồ sơ|chứng thực|số hóa|kết nối|chia sẻ|liên thông|trực tuyến|một cửa|giao dịch|thanh toán|tra cứu
kỷ luật cương|kỹ năng|đạo đức|ứng xử|văn hóa|nếp sống|hài lòng|tiếp đón dân|đường dây|hộp thư|góp ý|phản hồi ánh|khảo sát
`
