/** Words of one syllable that bind a sentence together: they stand beside anything. */
const BINDING =
  'và của các cho với là có được trong những một không này khi để từ đến theo về tại do bị đã sẽ đang cũng như thì mà hoặc hay nếu ' +
  'vì bởi nên nhưng còn chỉ mỗi mọi từng cả đều phải cần ra vào lên xuống lại đi qua trên dưới trước sau giữa ngoài bằng nhằm việc ' +
  'sự cuộc người đó ấy kia nào gì ai đâu sao nhất hơn rất quá lắm nhiều ít đủ chưa chẳng đừng hãy vẫn cứ mới vừa thường tới ở nơi ' +
  'lúc ngày tháng năm giờ tuần quý kỳ lần thứ số hai ba bốn sáu bảy tám chín mười trăm nghìn triệu tỷ đồng phần bên phía cùng nhau ' +
  'tự riêng chung tôi ta họ ông bà anh chị em con cháu nó mình ngay luôn dù tuy song rồi nữa đây điều khoản điểm mục chương đoạn câu'

/** Words of one syllable with a meaning of their own: they may stand alone, if less often. */
const MEANING =
  'làm nói thấy biết nghĩ hiểu nghe nhìn đọc viết học dạy ăn uống ngủ mua bán đưa lấy đặt giữ gửi nhận nộp trả thu chi vay nợ thuế phí ' +
  'lệ giá tiền quỹ vốn lãi lương thưởng phạt tội án luật lệnh văn bản giấy tờ thẻ sổ đơn thư báo bài tin ảnh tranh sách vở bút mực máy ' +
  'xe tàu thuyền đường cầu cống nhà cửa phòng khoa ban tổ đội nhóm đoàn hội đảng dân nước tỉnh huyện xã phường thôn xóm ấp bản làng phố ' +
  'quận thành bộ sở cục vụ viện trường lớp trạm chợ đất ruộng vườn rừng núi sông biển hồ đảo trời mưa nắng gió bão lũ cây hoa lá quả rau ' +
  'lúa gạo cơm thịt cá gà lợn bò trâu chó mèo tay chân mắt tai mũi miệng đầu tóc da máu tim gan phổi thận xương khớp bệnh thuốc tiêm mổ ' +
  'khám chữa đau sốt ho khỏe yếu ốm chết sống sinh đẻ già trẻ trai gái nam nữ vợ chồng cha mẹ lớn nhỏ cao thấp dài ngắn rộng hẹp to bé ' +
  'nặng nhẹ nhanh chậm sớm muộn mau tốt xấu đúng sai đẹp mạnh nóng lạnh ấm mát khô ướt sạch bẩn mới cũ gần xa đông vắng đầy trống đen ' +
  'trắng đỏ xanh vàng hồng tím nâu xám thêm bớt tăng giảm nâng hạ đổi thay sửa xóa bỏ xây dựng phá mở đóng bật tắt đi đứng ngồi chạy bay ' +
  'bơi đến về gặp hỏi đáp gọi kêu báo họp bàn ký ghi in vẽ tính đếm đo cân so chọn tìm kiếm giúp đỡ cho tặng biếu hứa xin mời đón tiễn ' +
  'thăm chào khen chê trách lo sợ vui buồn yêu thương ghét giận mong muốn thích dùng thử xem coi giao nhận cấp phát chia góp gom xếp ' +
  'treo dán trồng chăm nuôi bắt bắn đánh thắng thua mất còn hết dừng nghỉ chơi hát múa thi đua đỗ trượt vượt đạt kém hơn bậc mức hạng ' +
  'loại kiểu dạng hình cách lối bước đợt vòng chặng tuyến điểm vùng miền khu nơi chỗ hướng bắc nam tây trái phải gốc ngọn đáy đỉnh mặt ' +
  'lưng bụng vai cổ ngực tên họ tuổi nghề việc bậc chức quyền phép lỗi hại lợi công sức lực ý lời tiếng chữ chuyện nghĩa tình lòng đời ' +
  'thân mạng hồn đức tài trí giỏi khá tròn vuông thẳng cong sâu nông dày mỏng cứng mềm kín hở chặt lỏng chắc bền vững đều khác giống ' +
  'trùng đủ thiếu thừa dư hiếm quen lạ dễ khó rõ mờ sáng tối trưa chiều đêm sáng hôm mai nay xưa nguồn điện nước khí dầu xăng than gỗ ' +
  'sắt thép đồng vải giày áo quần mũ túi hộp thùng chai lọ gói bao bình chén bát đũa thìa dao kéo búa đinh dây ống van bơm quạt đèn bàn ' +
  'ghế giường tủ kệ cột tường mái sàn trần nền cổng rào sân kho bếp bến cảng ga đường ray chi nhánh gian tòa tầng căn lô thửa ô dãy hàng ' +
  'cột dòng trang tập quyển cuốn tờ bức tấm chiếc cái con bộ đôi cặp nhóm bầy đàn suất ca kíp lượt phiên hồi trận vụ mùa khóa nhiệm chủ ' +
  'khách thầy trò bạn thù địch ta lính tướng quân binh vua quan nộp nêu trình xét duyệt ban hành soạn thảo kèm dưới nhờ chịu hưởng mang ' +
  'mặc đội đeo cầm nắm giơ kéo đẩy ném bắt ôm xách vác khiêng chở lái đạp cưỡi trèo leo nhảy lăn trượt rơi đổ ngã sập vỡ gãy rách hỏng ' +
  'cháy nổ tan chảy sôi đông nở co dãn rung lắc quay lật úp gấp cuộn trải phủ che đậy lấp chôn đào khoan đục cắt gọt bào mài giũa hàn ' +
  'nối buộc cột trói thắt gỡ tháo lắp ráp vặn siết nới chèn lót kê chống đỡ chặn ngăn cấm ép buộc bắt sai khiến nhường thay thế hay bởi ' +
  'hóa tính viên tệp khâu buổi bảng mã nút gắn đăng soát dẫn bấm rà chép gõ dời ghép lập tiếp phím lề tự trích dần áp tưởng đùn lạ sơ'

export const BINDING_WORDS: ReadonlySet<string> = new Set(BINDING.split(' '))
export const MEANING_WORDS: ReadonlySet<string> = new Set(MEANING.split(' '))
