/** Words of offices, care and machines that the alphabetical lists passed over. */
export const WORDS_MORE = `
vỏ bao|bao cao tải tay|tệp tin đính đã|khâu dự|trang web mạng|nút bấm|mật khẩu|dữ liệu|máy chủ tính in quét chiếu trạm|đùn đẩy|bệnh án phẩm lý viện|xét nghiệm|chẩn đoán|điều dưỡng|hộ sinh lý|siêu âm|cận lâm|lâm sàng|nội trú
ngoại trú|hồi sức tỉnh|kê đơn|tiêm chủng|vắc xin|truyền nhiễm|phơi nhiễm|cách ly|giám sát định|phòng dịch|sốt xuất rét|đái tháo|tim mạch|phục hồi|sơ cứu|dịch vụ tễ|dân số|gia đình|thai kỳ sản phụ|trẻ em|học sinh|sinh viên|thẻ bảo
chi trả|giá dịch|đấu thầu|vật tư|trang thiết|sinh phẩm|cải cách|thủ tục|bưu chính|hồ sơ|chứng thực|số hóa|kết nối|chia sẻ|liên thông|trực tuyến|một cửa|giao dịch|thanh toán|tra cứu|kỷ luật cương|kỹ năng|đạo đức|ứng xử|văn hóa
nếp sống|hài lòng|tiếp đón dân|đường dây|hộp thư|góp ý|phản hồi ánh|khảo sát
ban bệ bí biên bố chấp chỉ công cán đầu đêm giám hành khen lãnh mai ngành nghiệp ngày ơn phát phước quản sáng sơ tặng thanh thường tổ trưa trưởng vận điều soạn kiểm bảo giao chiều thư ân hội liên trị tuyên
bao bì bọc biện bố cấp che cao dung gạo giờ giấy gồm hàm lâu la lơn nhiêu phấn phủ quanh quát quản thanh thầu tiêu trùm tử tay vây xa xi đời
độ ẩm bền cao cận chính chừng chín dài dày dốc lượng lớn mặn mở nét nóng phân phì phủ rộng sâu sáng sinh tan tin tuổi trì ngột nhật nhạy trễ tương vọng xác hài hoàn bao che chụp
giám định đốc hộ khảo khoa mục ngục quốc sát sinh thị thủ hiệu
giảm án bớt biên bạch cân chấn chi dần đau đáng giá giờ khả lãi lương mạnh mức nghèo nhẹ nhiệt phát phí phân sản sút sinh số sốc tải tỉ tỷ tốc thiểu thiếu thuế thời tô trừ tội thọ tối ùn xóc xuống sóc viêm thải
đức công dục hạnh độ hiếu lý mẹ tài tính trị nhân tin phật|hạng bét bình chót cân mục một hai ba mức nặng nhất nhẹ nhì sang người thấp thương tư vừa cao thành giấy
du canh cư côn dân dương đãng đảng hành hí hồn học khách khảo kích kí ký lãm lịch mục ngoạn nhạc nhập xuân thuyền thủ thuyết|gì đó cả nữa hơn khác thế vậy ngoài bằng hết đâu mà
lúc này đó nào đầu đi lắc khác trước nãy ấy bấy sáng trưa chiều tối đêm nhỏ sinh mới còn đang cần|rồi sẽ đây ra thì mới đời cũng lại|bào chế chữa thai ngư mòn hao huynh ngọc|gà công gô lôi mái mẹ rừng sống trống tây thả con ta chọi
hoá chất đơn đức học trang trị thân thạch thành giá liệu nghiệm dầu|hoạ sĩ hoạt mi báo phúc tiết vần|bếp ăn ga gas lửa núc trưởng từ điện nấu than|lúa chiêm gạo mì mùa nước nương non chín giống vụ xuân|tặc lưỡi
vong ân bản hồn linh mạng nhân quốc niên nô tình|hận thù|ác cảm độc liệt mộng nghiệt ôn quỷ tâm tính thú ý bá chiến|táng gia thân tận đởm|gác bếp bút chân chuông lửng trọ xép đêm cổng máy thi bỏ|giam cầm giữ hãm lỏng
cảng biển hàng không vụ cá sông vận than|chúa đảo trời tể nhật giê|sốt cao ruột rét rột sắng xuất dẻo phát siêu vi|chụp ảnh cắt hình phim đèn lại mạch cộng|cháu bé chắt con ngoại nội gái trai dâu đích họ
bày bán biện bừa đặt tỏ trò vẽ mưu trí hàng ra|bắn bi cung phá súng tin chết rơi hạ chỉ|bù đắp đầu giá lỗ lại lu nhìn trừ xù khớp|giàu có mạnh sang nghèo lên nứt ý xụ lòng|thưa kiện thớt thốt trình gửi vâng rằng bẩm ông các
tựa đề như vào lưng sách gối|dù cho là rằng sao có chỉ lượn che không đã ai|khát khao nước vọng máu|huỷ bỏ diệt hoại hoá kết|khoá học sổ cửa luận tu đào trình|thuỷ lợi sản điện văn triều phi tinh thủ đậu sinh
uỷ ban nhiệm quyền thác viên|càng ngày lúc nhiều thêm cao tốt sớm hơn già|hấp dẫn thu thụ lực hối tấp hơi|huống chi gì hồ|chánh án văn thanh tra tổng sở phó|thách thức đố đấu cưới|toan tính trở lo|tốn kém phí thời công sức nhiều
bọn chúng họ trẻ cướp giặc côn|bén mảng nhạy rễ|nháp bài viết|cúm gia mùa a|ngự trị uyển thư lãm y|hạch toán sách nhân hạnh tội đào|vành đai móng khuyên mũ tai|máng nước xối trượt|suối nguồn khe nước tiên vàng
đầu tiên tư tháng cầu độc mục|tiền sản liệt căn nhiệm tố lệ sảnh sử đề phong vệ hôn phạt đạo thân|bản tin tính thân thể án đồ đồng|bảng tin chữ kê điểm lương giá|cao lầu
`
