/** Words of two syllables that official texts use, from “thống” to “yểu”: first syllable, then what may follow it. */
export const WORDS_6 = `
thống chế đốc khổ kê lãnh lĩnh nhất nhứt phong sứ soái suất thiết thuộc trị tướng thế thống|thốt nhiên nốt ra
thơ ấu ca cổ dại đạo đường họa hóa hồn hay lục luật mới mộng ngây ngụ nhạc nhi phú rơi sầu sử thẩn tình thất thới trẻ tự từ văn xuân trào|thớ gỗ lợ thịt|thờ cúng lạy mạng kính ơ phụng phượng thần tự vua vị mẫu
thở dài dốc ra than hắt hổn phào máy nặng vào khò
thợ ảnh bạc bạn bào bảo bếp cả cạo cấy chạm chụp chuyên cắt cày dạy dệt đấu điện đá đóng đúc giày giặt gặt gò hàn hồ học kim khoan khắc lặn lái lò làm mã may máy mỏ mộc nề ngoã nguội nhuộm nhà nấu rèn rừng săn sắp sơn sửa tiện thêu thủ thuyền vẽ vàng vườn xây xẻ
thời bệnh bình bao buổi cơ chiến cổ cuộc cục cận đại điểm đàm đoạn đổi đời gian giá giờ hạn hậu hiệu hội hoàng kì kỳ khắc khoá khóa khí lệnh lượng loạn mạt mới nay nào ngồi nghi phong phá phần quân quý quá sự sinh tập thế thiếu thổ thịnh thượng tiết tính trang trị trân tiền trước trẻ trai tuyết vận vụ vị xa xưa
thơm lây lừng lựng mát nức ngon ngát phức phưng tho thảo|thớt voi
thu ăn âm bán ba chi chiến dọn dung đông gom giấu giá giữ gọn hải hẹp hoạch hồi hút hình không lại lệ lôi lượm lu mình mua nạp ngân nhặt nhận nhập nhỏ phân phục phát phong phí quân quỹ sản súng tàng tập thanh thập thuế tiếng tiền vén xếp xén thực được dịch
thù ân báo đáp địch ghét hằn hận hình lao nghịch oán tạc tiếp ứng vặt|thú chơi dữ dại lạ linh mỏ nhận nhiều nhồi nuôi phạt phục quê rừng săn tính thật thiệt tội tướng vật vị vui y cưng
thụ án bệnh cảm cấm cầu động đắc giáo giới hình hưởng huấn lộc lí lý mệnh nghiệp nghĩa nhận ơn phấn phong quan tai thai tinh tội tính tạo tang
thủ bạ bút cấp công cựu chỉ cư dâm đắc đô đoạn đạo đầu hạ hiến hiếu hiểm khoa khố kho khôn lãnh lĩnh lễ lỗ lợi lệnh mưu môn miếu phạm phận phủ pháo phụ phó pháp quân quỹ quyền rút sẵn tục tướng tín thành thế thân thuật tiêu tiết từ tự thư trưởng tuyển trinh trắc túc tính thỉ vai vĩ xướng xảo
thua chạy chị đau đậm đứt em kém kiện lỗ lý non sút thiệt thầu trận thảm tháng|thuần chất chủng dưỡng hậu hóa hoá khiết lí lý mĩ nhã nhất nông phác phong phục tính thục tuý túy việt
thuận án buồm cảm chèo chiều dòng duyên dẫn đường gió hòa hoà hoá hôn lòng lợi lẽ lí nghịch mắt mua miệng nhân phục tai tay tình thảo theo thiên tiện tòng ý vợ|thuật binh chuyện giả lại kể ngữ số sĩ toán từ
thúc bách bá đẩy đốc ép giục giáp hối nợ phụ thủ tha phược|thục luyện mạng nữ phụ đồ|thuê bao mua mướn người nhà phòng xe đất ngoài lại khoán tài
thuế biểu đất đinh đò gián giá hoa khoá khóa khẩu lợi lương má môn muối nhà nhập nông phiếu quan sắt suất sát thân thu trực vụ xuất bảo tài doanh tiêu|thui chột thủi|thung dung lũng thăng
thùng chứa đấu đựng hàng loa rác rượu thư tô thình xe xăng xốp phiếu góp đá|thúng mủng|thủng lỗ thẳng
thuốc an bắc bánh bổ bảo bả bắn bôi bột bào cao chén chế cam cai chữa chống cản cảm diệt dán dịt đạn đau đắp độc đặc đỏ đông đánh giải giun giảm ho hàn hiện hình hấp hạ hút hoàn hít khai kích khử lào lá lọc lợi máu mê men mỡ muỗi mồi muối mực nam ngừa nhỏ nhức nhuộm nước nổ nhuận ngủ ngâm phiện pháo phẩm phá phòng rửa rê ráy súng sâu sắc sống sẻ sổ sốt sát súc ta tím tẩy thang tễ thần tiên tiêm tê trừ tránh trị trường tây uống uốn viên vẽ xịt xoa xông xổ y
thuộc cấp chức diện dân địa đất hạ hàng làu lòng lại loại nhóm nhất phẩm phạm quan quốc quyền tính tộc trách tướng tỉnh thẩm từ về vào viên biên bộ các đối chương hệ lĩnh sở ủy khu nhà ngân dự danh phòng khoa trung đơn cơ hộ
thuở ấu bé đầu nào nhỏ ấy xưa
thủy binh canh cầm chiến chung cung công chế cư động điện đậu đài đạo đồ đoàn hành học hệ hóa kích lực lợi lôi lục mặc ngân ngữ ngưu nguồn nông phi phủ phân quái quân quyển sản sâm sư sinh sĩ soái tai tạ tộc tinh tĩnh thổ thủ thần thể thũng thượng thoái tiên triều trúc tuyến tùng tức văn vận vực
thuyên chuyển giảm tắc|thuyền bè buồm chài chủ chiến câu đinh đua đưa độc đò giã hoa mành mộc nan nhân ngư phu quyền rồng tán trưởng thúng tình từ viên|thuyết âm dẫn giáo giảng khách lý minh luân nhân pháp phục trình tương vị
thư án ảnh báo bảo bưu cánh chung dãn điếm điện đồng giãn gia hiên hiệu hoạ họa hùng hương khách khố khoá kí ký kho kiếm lại lưu luận mục mời mật ngỏ nhàn phòng pháp phong phẩm quán quyển rơi rảnh sinh song tay tập tệ tịch tình tín từ thả thái trai trang tuyệt thư trả viện vị xã xin ý
thứ ba bậc bảy chín chính cấp dân đẳng đến đoạn gì gia hai hạng hiếm khác lỗi mẫu mười nam nào này năm nữ nhất nhì phẩm phi sáu sử tám trưởng tự tư tội thất tha thiếp thứ vị yếu
thử hỏi hoá lòng lửa máu mật nghiệm nước sức thách thai thuốc thời tay vàng việc xem máy
thừa ân cơ cấp gió hành hưởng hứng kế lệnh lúc mứa mệnh nhận ơn phái phát sống số sức sai tướng tiếp tập tố trọng tự trừ từ thải thãi thắng thế thiếu uỷ ủy vua ưa|thửa đất ruộng mạ
thức ăn dậy đêm đẩy giấc giả khuya lâu ngủ nhắc thời thách thức tỉnh trắng uống
thực ảnh ấp bào bì bụng chất chứng chi chiến dân dụng dược đạo địa đơn hiện hành hóa học hư khách kê không khẩu là lòng lục lực liệu lợi mục nghiệp nghĩa nghiệm nhân ngữ nguyện phẩm phổ phụ quản quyền quả ra sự số tâm tài tại tập tế tình tính tiễn thà thi thể thảm thanh thụ thân thu trạng tri từ tử vật vị
thước anh cặp cong cuộn dây đo kẻ kẹp khối mộc ngắm nhôm nách phim so ta tấc tây thợ tính ê|thược dược
thương binh buôn chiến chính cảm cảng cục đau đoàn điếm gia giới hại hàn hội hải hiệu khẩu khách lái luân luật lượng lục mại mến miệng nghị nghiệp nhân nhớ nhau phế phẩm phiếu phụ phong quyền quốc số sót sứ tâm tá tật thân thảo thuyết thực tích tiếc tình tổn trường trận truyền ước vay vong vụ xót yêu thương
thường án dân dùng khi kì kỳ lệ lệnh lịch nhật nhân niên nga ngày phạm phục quen sự sơn tình thức tân thường trú trực tín vụ xuân xuyên xanh được gặp thấy phải bị bùi hay
thưởng hoa lãm nguyệt ngoạn ngắm nhật phạt thức tiền thú thiện trăng xuân công tết huân thành nóng
thượng cẳng cấp cổ du đẳng đế điền đài đỉnh giới hạ hạn hạng hảo huyền kinh khách khẩn lộ lưu lưng lệ lương mã nghị ngọ ngàn nguồn nguyên phong phẩm phụ quan quốc quân quý sách sĩ sinh sớ tá tầng tân tố tọa tòa tiết thẩm thặng thọ thư thủ tuần tướng tôn uý úy uyển võ vị vàng viện
thướt tha|ti tiện|tì vết|tí chút|tỉ giá lệ mỉ mẩn số|tị nạn|tia cực chớp hi hồng nắng sáng sét|tích cóp cực điện góp hợp kê lũy luỹ nước phân sản số tắc trữ tụ|tịch biên thu liêu mịch|tiếc nuối rẻ thương|tiệc cưới tùng
tiêm chích chủng nhiễm ngừa phòng nhắc tĩnh thuốc vắc mạch|tiềm ẩn năng lực tàng thức|tiệm cận|tiên cảnh đề đoán lượng nghiệm phong quyết sinh tiến tri lãng phước yên
tiến bộ cử công cống cúng dần dẫn độ đánh đến hành hóa hoá lên quân sĩ sát thân thủ thoái tới triển trình vào bước
tiền án bạc bồi của công cước cược cọc đạo đề điện đô đồn đường giả gốc gửi hậu hàng kiếp lãi lẻ lệ lương mãn mặt mua nợ nhàn nong nước phạt phong quỹ sảnh sử tài tệ thân thù thu thuê thuế thưởng tiêu tố trạm tuyến túi vay vé vệ vốn xu liệt khám viện thuốc giang phương trả
tiễn biệt đưa chân|tiện dụng ích lợi nghi tay thể sinh tặn|tiếng anh ca còi cười dân dội đàn đồn động đức gọi hán hát hoa khóc kêu lóng lòng mẹ nga nhạc nói ồn oan pháp phổ rao sóng súng tăm thở tốt vang việt vọng xấu
tiếp âm cận chuyển chứng cứu dân diễn diện đãi đất đến điểm đoạn đó đón giáp giao giúp hợp khách kiến kỹ liệu lời máu nhận nối ngay nước phẩm quản sau sóng sức tân tay tế theo thị thu thụ tục tuyến ứng vận viện vụ xúc công
tiết canh chế diện độ hạnh học kiệm khí lộ lợi mục niệu phụ tấu túc
tiêu biểu bản biến chảy chí chuẩn cực diệt dùng đề điểm điều đốt độc hao hoá hóa hủy huỷ khiển ma mòn ngữ pha sản sầu tan tán tao thụ thổ trừ trùng tiền vong vặt xài
tiểu ban bang công cảng cầu dẫn đoàn đội đồng đường học khu luận mục ngạch nông não phẩm phẫu quy sản sử tam tâm thủ thuyết thư thương tiết tiện tổ từ tự xảo xí vùng khung cần|tiễu trừ|tim đập đen mạch phổi thai
tìm cách hiểu kiếm ra thấy tòi việc đến được người đường|tím tái|tin buồn bài cậy cẩn dùng đồn đồ giờ giả hiệu học lành mừng mật nhắn nhanh nóng sốt tặc tưởng tức từ vắn vịt vui yêu ảnh rằng vào chắc
tín chấp chỉ chủ dụng đồ điều hiệu ngưỡng nhiệm nghĩa phiếu phong thác
tinh anh bột cầu chế chất chỉnh dầu dịch gọn giảm giản hoa hoàn hình khiết khôi khôn kết luyện lực mắt mơ nghịch nhanh nhuệ quái sạch sương tấn tế thạo thần thể thông tú túy tuý tuyền tươi tường vi vân xảo ý binh
tình ái anh bạn bằng báo cảm cảnh cờ chung dục duyên đầu đoàn đồng đời hình huống hợp khúc làng lý mẫu nghĩa nghi nguyện người ngờ nhân phụ sử tạng thân thâm thế thú tiết tính thương trạng trường tứ tự ước yêu vật ý
tính cách chất chống dục đảng đếm đến giác giá hạnh khả khí kế khách liệu mạng minh mệnh năng nết ngoan nhân nóng phí phức sai thêm tiền tình toán trạng toàn từ theo thực ổn riêng pháp lại đúng ưu thuế kịp công
tĩnh dưỡng điện học lặng mạch tâm tại vật|tỉnh bộ bơ dậy đoàn đường giấc giảm lị lỵ lẻ ngộ ngủ nhà như rượu táo thành thức trưởng ủy uỷ bắc lâm cao quảng hà nghệ khánh vĩnh thái an đồng bến tây hải và về|tịnh tâm thất tiến
tít tắp mắt|to béo cao gan lớn nhỏ nặng tát tiếng tướng đùng|tò mò|tỏ bày lòng ra rõ thái tình tường vẻ ý|toa rập thuốc tàu xe|toà án nhà soạn|toạ đàm độ|tòa án giám nhà soạn thánh thị|tọa đàm độ lạc trấn|tỏa sáng ra nhiệt
toàn bích bộ bài bị cảnh cầu cục cuộc dân diện đoàn đội đảng đất đơn gia hảo khóa khối lực mĩ mỹ năng phần phương quân quốc quyền tập tâm tài thân thắng thế thể thư trí tỉnh trường trung tuyến văn vẹn xã ngành thời khu huyện viện bệnh hệ
toán học hạng loạn số thuật tử|toát mồ lên yếu|tóc bạc dài tai tơ mai|tóm gọn lại lược tắt thâu|tòng phạm quân|tỏng tòng|tô điểm hồng vẽ thuế màu đậm|tố cáo chất chức giác khổ nga nữ tụng tâm
tổ ấm ba bảo bộ chấm chức công đảng dân đội hợp hỗ khúc kiến kén máy mẫu nghiệp ong phó phụ quốc sản soạn sư thành tiên tông trưởng trinh truyền tôm viên tự an bầu biên chuyên thư giúp liên hòa kiểm tư thẩm xây điều
tốc độ hành kí ký lực thắng chiến|tộc người trưởng ước|tôi luyện tớ là và cũng xin nghĩ
tối cao cần cổ dạ đa đen đại hậu hảo hôm huệ khẩn kiến mai mật mắt mịt mù nay ngày ngưu nhất sầm sáng tăm tân thiểu thượng tối trời ưu tiên tác trọng yếu giản|tồi bại tàn tệ
tội ác danh đồ hình lỗi lệ nghiệp nghiệt nhân phạm trạng vạ|tôm cá hùm sú|tôn chỉ giáo kính nghiêm phong sư sùng tạo tộc thất thờ ti trọng vinh xưng ông|tồn đọng dư kho lưu tại trữ vong quỹ|tổn hại hao phí thất thương thọ
tông chỉ đồ môn phái xe đơn|tống biệt đạt giam khứ tiền tiễn tình
tổng bí biên bộ cộng công cục đài đạo đoàn đốc động duyệt dự điều giám hợp hội hành kết kho khởi kim lãnh lượng liên lực luận mức ngạch phân phụ phần quan quân quát quản quy rà sản số sỉ tài tấn tập tham thanh thể thống thầu thu thư tiến tiếp trưởng trị tư tuyển tuyến vốn vệ diện giá doanh chi kiểm
tốt bụng công đẹp đời hơn lành lên mã nết nghiệp nhất số tay tính tươi vai và cho việc về các với|tơ hào lụa lòng tằm tóc tưởng vương|tờ báo bìa bướm giấy gấp khai mây rơi trình tranh lịch
tới bến cùng đây đích gần hạn khi lui nay nơi tấp thăm các người từng cơ mọi tận|tra cứu hỏi khảo tấn tìm vấn soát xét từ|trà đá đạo sữa xanh vinh bồng trộn|trá hình
trả bài bằng bữa công của đũa đơn giá góp kết lại lãi lễ lời lương miếng nợ nghĩa ơn phép tiền thù treo trước thay phòng thẻ hồ cho các chậm về thưởng tự số hàng|trác táng|trạc tuổi|trách cứ mắng móc nhiệm phạt vụ
trai gái giới hùng tráng tài trẻ|trái cây chiều cựa đạo đất đắng khoáy lại lẽ lệnh mùa mắt nghĩa ngược nghịch phép phiếu quy tai tay tim trời ý với luật pháp tuyến|trại giam giống hè tạm hòm viết chăn sáng
trải dài giường lòng nghiệm qua rộng thảm đều|trạm bơm biến canh cân cấp chuyển cứu dừng điện gác khí nghỉ phát phế quan soát thu trưởng tuần trộn vũ vệ viên xá xăng y xe|tràn đầy lan ngập trề ra qua
trang bị bìa chủ điểm đầu điện giấy hoàng in kim lứa lập mạng nghiêm nhã nhất phục sách sử sức thiết thông trải trí trại trọng viết tin mục lịch cấp|tràng hạt nhạc an|tráng kiện lệ men miệng sĩ bài|trạng huống ngữ nguyên sư thái từ
tranh ảnh cãi công cử chấp cướp dành đấu đoạt giành luận minh quyền thủ tài tối tụng dân vẽ cổ đua|tránh đạn khỏi mặt né nhau nắng thai tiếng xa trường lãng tình được việc bị nhầm để gây mưa chồng trùng thất
trao bằng đổi duyên giải lưu tay thân trả truyền gửi tặng quyền quà giấy cho đi nhận tận|trào dâng lưu phúng lên|tráo đổi trở bài|trau dồi chuốt|trắc ẩn địa đạc nghiệm trở lượng bách|trăm ngàn họ năm nghìn nỗi phần triệu|trăn trở
trăng khuyết mật non rằm sáng trối|trắng án bệch bạch da đen đêm ngần nõn phau tay tinh toát trẻo trợn trơ xóa trong|trầm cảm hùng lắng luân mặc ngâm tích trọng tĩnh trồ tư|trân châu quý quí trọng tình trối
trấn an áp chỉnh giữ lột tĩnh thủ yểm trạch|trần gian nhà thế tình truồng thuật tục ai|trận chiến đánh đấu địa mạc mưa tuyến thế|trật tự khớp bánh|trâu bò nái đực|trầu cau không|tre già nứa trúc
trẻ con em hóa hoá lâu lại măng mồ nhỏ người sơ thơ trung tuổi khuyết đẻ dưới|treo biển bảng bằng băng cờ cổ giải gương giò lơ niêm pa thưởng tường quốc áp ở tại|trệ nải
trên cả cạn cao cơ cùng đây đà đất đầu dưới hết không mạng mây nền nguyên tay thế trời thực toàn tinh tuyến các màn địa bàn trang mọi môi hệ báo phạm những một đường giấy cổng sóng đài truyền mức khắp lĩnh lãnh bìa ghế
trêu chọc đùa ghẹo|tri ân âm chi châu giác giao giải huyện khách kỉ kỷ phủ thức tình tâm tuệ|trì chiết hoãn trệ trì níu độn|trí dũng dục giả khôn lực lự mưu năng não nhớ óc thức tài thông trá tuệ tưởng tri
trị an bệnh bịnh giá giặc gia liệu ngoại nước quốc sự số thủy thuỷ tội tận vì xạ|trích dẫn đăng giảng lập lục ngang quỹ quả thượng trừ xuất từ yếu nộp|triển hạn khai lãm vọng chiêu|triệt để hạ phá tiêu thoái
triều đại đình chính cống cường kiến nghi thần|triệu chứng đồng hồi phú tập tỷ vời người lượt|trinh bạch nữ sát tiết thám
trình bày báo bẩm chiếu diễn diện duyệt độ hội ký làng lên phiếu tấu tự thẩm trạng tòa tường thuật thủ hồ dự xem các ban cấp chủ giám bộ chính quốc ủy phương|trìu mến|tro bụi tàn|trò chơi chuyện cười đùa giỏi hề trống|trói buộc
tròn trịa trặn vo vẹn vành trách bóng
trong bụng cảnh chừng cuộc đó đời gia giá giới khi không lành leo lúc lòng lĩnh mát mắt ngoài ngày ngành năm nội nước nhà phạm phòng quá quý quan sạch sáng suốt sân sự sổ tay tâm tháng thể thời tiết trắng trẻo tuần thực triển truyền trường vòng vùng xã việc vắt vẻo các công những một hai ba hoạt tình tổ giải khám bệnh giờ bối đơn cơ chương danh kỳ kế quyết hồ thành chỉ toàn tương hệ đợt văn giai báo cả nhân mọi đảng hội nghị điều cán trạm bản
trọng âm bệnh dụng đại điểm đãi hậu hình hiền hệ hàm lượng lực nam nghĩa nhậm phạm tải tài tâm thưởng thương thị thể thần trách tội tuổi trường trấn vọng yếu|trót lọt dại|trổ bông tài|trôi chảy dạt nổi qua|trỗi dậy
trộm cắp cướp nghĩ|trốn tránh thoát thuế chạy học việc|trộn lẫn|trông cậy chờ coi đợi giữ lại mong nhờ nom ngóng rộng thấy thi trẻ xe|trống cái canh chầu cơm đồng không mái rỗng trải trơn vắng trường
trồng cây cấy hoa lúa người răng rừng rau trọt trỉa tre mới xen|trơ trẽn trụi mắt|trở đi đầu gót giọng kháng lại lên lực mình mặt nên ngại nghề ngược quẻ ra thành tay thủ trời về vốn xuống mùa bệnh nặng
trợ cấp cứu động giá giảng giáo giúp lí lý lực từ thủ tá thính thi vốn y|trời đất giáng mưa nắng phú tây xanh sáng tối|trơn láng nhẵn tru tuột trượt|trợn mắt|tru di diệt|trù bị dập định hoạch liệu mật phú tính úm yếu
trú ẩn bão chân dân mưa ngụ phòng quán quân sở xứ đóng|trụ cột cửa điện đá hạng sở trì vững cứu sinh|truân chuyên|trúc bạch trắc đào|trục lợi chính đường hoành khuỷu trặc vớt xuất trái
trung bình bộ cao cấp chính chuyên cổ cuối du dung đẳng đoàn đội đông đồng gian giới hạ hậu hiếu hòa hoà hưng kì kiên kỳ lập lộ lưu niên nông nghĩa nghi ngôn phong phần quốc quân sĩ sản sinh tá tâm tần tầng thành thất thiên thọ thu thực tín tiện tính trinh trực tuần tu tuyến tướng tự tố úy ương vệ viên y học
trùng điệp dương dụng đinh hợp khơi khớp lặp nhau phùng phương tên trình tu trục tố triệt trùng|trúng cử độc đạn giải gió kế phong tuyển thầu thưởng thực tim tủ thử|trũng sâu
truy bắt bức cập cứu diệt đuổi điệu hỏi hoan hô kích lĩnh lùng lại lục nã nguyên ngược nhập nhận nộp nợ phong quét sát tặng tầm tìm thăng thu tố tội tung vấn vết xuất xét|trụy lạc tim
truyền ảnh bá bản báo bệnh cảm cáp dẫn dịch đạo đạt đi điện đời đơn giáo giảng giống hình hịch học hồn hô hồi khẩu khí kiếp kỳ lệnh lại lan lực máu miệng nghề nhiễm nhiệt ngôi ngôn phán ra rao sang sóng số tải tay thanh thần thông thống thuyết thụ thừa tụng tin trao tuyến
truyện cổ cười dài kí ký kiều kể ngắn ngụ nôm tranh thơ tích|trứ danh tác|trừ bỏ bị diệt gian hao khấu khử khi lương phi ra tà tịch tuyệt|trữ lượng tình trữ|trưa nay
trực ban bác chiến diện đêm giác hệ khuẩn ngôn nhật quan thăng thuộc tiếp tính tràng tuyến trùng trạm thu gác lãnh cấp khám|trưng bày bằng cầu cứu dụng diện hậu mua thu tập thầu vương|trứng cá gà giống lộn nước vịt vữa
trừng mắt phạt trị
trước bạ chiếc chi đây đó đấy đêm giờ hết hôm hạn khi kia kì kỳ lúc mắt mặt mùa ngày này nay nhất nữa sau sự tác thảy thềm tiên tình thời tháng trước tuổi vành thị xưa một các năm tết khám công pháp đoàn những ban cuộc đảng bệnh cổng
trường bào bắn bay ca cao chinh chay công cửu cung cấp dạy dạng đảng đại đào đấu đời đình đoản đoạn độ độc đua đồ giang giáo hận hạ hợp học huấn kiếm kì kỳ kỹ lớp làng luật luỹ mầm mẫu năng nghề nghệ niên nội nhạc ốc phái phổ phim quay quân quy sinh sở sa sơn sống sĩ sư tư tồn thành thi thiên thọ thoại thuộc tiểu trung trị từ tương y xuân xá vốn
trưởng ban bản bộ bối đoàn giả giáp giáo khoa khu lão lãng lưu mục nam nữ nghề ngành nhóm phái phó phòng quan thành tộc thôn thượng trạm tràng tử tôn tổ họ hội|trượt băng chân dốc giá giải ngã tuyết|trừu tượng
tu bổ chỉnh chí dưỡng đạo hành luyện nghiệp mi mục nhân sửa sĩ sinh tạo tập thân tâm thư từ tỉnh sức viện|tù binh đày đọng đội hãm lao mọt mù ngục nhân treo túng trưởng và|tú bà cầu tài
tụ bạ bổ điện điểm hội hợp họp huyết lực nghĩa tập|tủ áo bếp chè điện kính lạnh lệch sách sắt thờ thuốc|tua tủa|tuân hành lệnh lịnh thủ theo|tuấn kiệt mã tú
tuần báo chay du đinh diễn giáo hành hoàn kiểm lễ lộc làm phu phục sau san tiết tra trước tới tự thai thú thủy tiễu trưởng trăng tuần vũ này đầu cuối sinh|túc cầu trí trực số|tục danh huyền lệ lụy ngữ tĩu truyền thờ tử
tuế toái nguyệt|tuệ tĩnh|túi bụi da đựng mật ni rác xách tiền thai thuốc ý xe khí hồ|tụi nó|tủi hổ nhục phận thân|tùm lum|túm tụm|tung bay hoành hô lưới ra tăng tích tin tóe|tùng bách|túng bấn quẫn thiếu thế|tụng kinh niệm ca
tuổi bền cao cập dậy đảng đời già hạc hưu hôn hoa hồi kế kết lao lớn mụ mẫu nghề nhi nhỏ ngoài nọ quá sinh tác thai thật thọ thơ thanh tôi tây trẻ trăng trung vàng vị xanh xế xuân nghỉ học trở|tuôn trào|tuồng chèo luông
tuột dốc tay|tuy là nhiên rằng thế vậy hòa an phước đã không đức|tuỳ thuộc theo vào tình từng tiện|tùy bút cơ hứng nghi phái ý tiện tùng tòng tâm thân thích theo thuộc viên tình từng vào|tủy sống xương
tuyên án bố bá chiến chiếu cáo dương đọc giáo huấn hóa ngôn phong phạt quang thệ thánh truyền uý úy xưng hứa
tuyến chứa đầu giáp lệ lửa mồ mật ngang ngoài nội nước phòng phố thượng tính trong trên trung tụy tuyến tường yên xe dưới y huyện khám chuyên điều đường|tuyển binh chọn cử dụng lựa lọc mộ sinh tập thủ thẳng trạch tú viên quân
tuyết lở rơi sương|tuyệt bút chủng diệu đại đẳng đỉnh đường đối đẹp giao hảo kỹ luân mật mỹ nhiên phẩm sắc thực thế tích tình trần tự tử tuyệt vọng vời mệnh nghệ
tư bản biện cách cấp chất chức doanh dinh duy đồ gia giao hữu hiềm hình khấu kiến liệu lợi lập lệnh lự nhân pháp sản sinh tâm tế thất thế thông thù thục thương thường tình tố tự tưởng túi vấn văn vị
tứ bề chi chứng chiếng diện đại đức hải hướng khoái linh mùa phía phương quý sắc tán thập thân thiết thời thơ thư trụ tuần tung tuyệt tứ vị xứ kỳ
từ bi bỏ biệt bên các chẳng chối chức chương căn cung điển đây điệu đó đầu đồng đường ghép giã hải hàn hành hôm khi khước khóa kép láy loại lâu lực lòng ly mẫu nay này ngữ nguyên ngày ngân nhiệm nhượng ngoài ngoại nơi nhiều phổ pháp phụ phú quan rày sau sớm sự tạ tâm tại tính thạch thiện thủa tốn tổn trần trái trở trước tộc trường vựng vị vi xưa xa từ tháng thông trung cấp tỉnh một những thời năm giữa cơ người mọi nguồn phía kết trên tuyến việc khu bệnh hai ba
tử biệt cấm cung chiến đạo đệ đạn địa hình khí lộ nạn ngữ phần suất sĩ sinh tế thần thi thương thù thủ tội trận tù tuyến tước vì vong vi chết
tự ái an bạch bản ban biên biện bảo bao cảm cao cấp chế chọn chủ chữ chín chịu cường chuẩn cổ cứu dạo do dưỡng dưng đánh đắc đề đại điều động điển giá giác giải giới gây giam giễu hào hại hành hạ hiểu hồ hoại huỷ hủy hoàn kiềm khai khoe khắc khi khép kết kiểm kỉ kỷ làm lập lo lực lượng luận luyện liệu mãn minh mình môn nguyện nhiên nhận nhủ nhân ngôn nuôi phát phụ phê phong phòng phục phương quyết quản quyền rèn sát sinh sản sự soi tạo tại tay tâm tin thân thú thuật tiêu tiện tiến tình tôn ti trang trọng trào trị trách tư tử túc túng vẫn vấn vệ vị vượt xưng xử ý vốn học xây cân đầu
tức bực cười cảnh giận khắc khí là lộn mình nước ngực phận tối tốc thì thời tưởng vì vực|tưng bừng
từng bước chặng cái có đấy đã đám đợt được em giai lớp loại mảng ngày nơi người nhà năm nhóm phần quãng trải trận trường tháng thời tiêu tí thứ vùng vụ việc xảy xã đơn cơ cá cán công bộ quý lĩnh tuần chức hộ cấp nội khoa địa đối khâu hoạt
tước bỏ đoạt hiệu quyền vị|tươi cười đẹp mát mởn ngon nguyên non rói roi sáng sạch sống thắm trẻ vui tốt|tưới tắm tiêu nước
tương lai ái ân bổ can cảm cận đắc đầu đẳng đồng đối đương giao hợp hỗ kế khắc kị kỵ lân lự nhượng ngộ phản phùng quan ớt quy sinh tác tàn thân thích thông tri trợ tư truyền tự ứng xứng
tướng công cướp giặc lãnh lĩnh mạo quân sĩ soái số tá|tường minh rào tận thành thuật trình vân lửa vi xây|tưởng chừng lệ lục niệm nhớ rằng thưởng tượng vọng tường|tượng binh đài gỗ hình niệm phật thanh trưng|tửu điếm lượng quán lầu
tựu chung trung trường|tỵ nạn|tỷ giá lệ suất số đồng phần trọng|u ám ẩn buồn mê minh não nần sầu tối tì uất xơ hiền|ù lì tai|ú ớ|ủ bệnh dột ê rũ mưu|uẩn khúc|uất hận ức nghẹn|uể oải|ủi đất an quần|um tùm|ung dung thư nhọt bướu
úng lụt thủy ngập|ủng hộ thành cao|uốn cong khúc lượn éo nắn ván|uống nước rượu thuốc trà|uổng công phí|uy danh hiếp hùng lực linh nghi nghiêm phong quyền tín thế vũ|uỷ ban nhiệm quyền thác trị viên
ủy ban mị nhiệm quyền thác trị viên lạo khúc|uyên bác nguyên thâm ương|uyển chuyển|ư tịch|ứ đọng trệ|ưa chuộng nhìn thích|ứa nước|ức chế đoán hiếp|ưng chuẩn thuận ý
ứng biến chiến cử cứu dụng đáp đối địch hoạch lực mộ nghiệm nghĩa phó thi thí tuyển tiền trước trực viên vận với xử|ửng hồng|ước ao chừng đoán hẹn khoảng lượng lệ muốn mong mơ mộng nguyện thúc tính vọng đạt định thực
ươm cây mầm giống tạo|ướm hỏi|ướp lạnh|ướt át đẫm sũng|ưu ái đãi điểm khuyết phiền sầu thế tiên tư tú việt trội|va chạm đập vấp
và các cả những một có không được do người công thực tổ quản sử phát cơ nhân tài của đào bảo hướng cung trách làm giải nâng xử quyền phối theo kiểm tuyên tại cán phòng cộng trên trong ban đề thông hoạt hỗ chăm triển bệnh đơn khoa tăng báo nhà xây xã nhiệm nhu tuân môi tinh đảm gia phản đánh địa đội trả từng trạm y giám thẻ ngược sau đều hoàn
vá víu đường áo|vạ lây miệng|vác mặt xin|vách đá ngăn núi|vạch định đường kế mặt ra rõ trần|vai áo diễn nữ trò vế chính|vài ba bữa điều hôm lần ngày người nơi tháng tuần câu năm|vãi chưa|vải bạt bố len thiều sợi vóc
ván bài cờ cửa gỗ khuôn|vạn bất cổ dặm hoa lý năng nhất phúc sự thọ tuế ninh tượng|vang danh dội lừng vọng xa|vàng anh bạc đá da mã mắt miếng ròng son thau tâm vọt vó y tiền|vãng lai cảnh sanh
vào cuộc đám đề đời dịp hùa khoảng lòng lúc nề ngày nhà nơi phòng sổ sâu tay trong tròng trường tù vai viện việc buổi cuối đầu các những năm công thực hệ thời sáng chiều giờ quý tháng thứ bệnh hồ danh cơ ngân bảng sản bảo hoạt kế
vay lãi mượn nợ tiền vốn tín ưu|váy áo cưới|vắc xin
văn án bằng bản bia bút cách cảnh chương chỉ công dốt đàn đoàn điếu giáo hào hiến hoa hóa hoá học hội khố khoa kiện liệu lang minh mẫu miếu nghệ ngôn nghiệp nhân nhã phạm pháp phòng phong phẩm phú quan quyển sách sĩ sử tài tập tế thân thể thơ thư tự từ tuyển vần võ vẻ vật xã xuôi xin
vắn tắt|vằn vện|vặn vẹo|vắng bóng lặng mặt người nhà tanh tin vẻ|vắt chanh kiệt óc sữa xi vẻo|vặt vãnh|vân mây tay vân vê mòng tinh đồn|vấn an đáp đề nạn tội thuốc tâm vương vít|vần điệu thơ vũ công|vẩn đục vơ
vẫn còn cứ chưa duy giữ là luôn mới nguyên như sống tiếp thạch thường có được đang không đảm thấy tồn phải bị bảo chỉ để thực|vận chuyển công cước dụng động đơn hạn hành hội khí mạng mệnh may nước phí rủi số sự tải thế trù
vâng dạ lệnh lời theo|vấp ngã phải|vất vả vưởng
vật báu bất chất chủ chứng cưng cùng dục dụng đổi giá gia hậu hiến hóa kỉ kiến kỷ liệu lí lý lực linh lộn mang mẫu nài nuôi nhỡ phẩm quyền sở thể thế tế thừa trở trung tư tự vã vạ vật vờ xã cản
vây bọc bủa bắt cánh hãm kín quanh ráp|vầy vò|vẫy gọi tay|vậy là mà nên thay thì ư|ve sầu vãn|vé số tàu máy xe|vẻ đẹp ngoài vang mặt|vẽ chuyện mặt ra vời tranh|vén màn|vẹn toàn tròn nguyên|vét máng sạch|vế đối
về chiều đích đâu già hùa hưu lại nguồn nhà nước phép phía quê sau tay thăm tận trời trước vườn với việc các công quản thực nội cải cơ tổ vấn bảo an chất đào tài phòng tình xây ý thể giá kết khám y kinh thủ chế sở tiêu tội mức số thời quy kế chương chính những một nguyên đến đất thẩm thông tuyên trách mọi đại dịch môi tăng ban lĩnh trình phát hình hành hệ bộ trung quyền xử nhân kỹ chuyển hoạt cách chức giải
vệ binh đường giang quân quốc sĩ sinh tinh thần đê|vết bẩn bỏng chân dầu mổ nhơ nứt sẹo thương tích xe
vi ba bằng cảnh diệu hành khuẩn lượng mô mạch mạng phạm phẫu pháp phân phẩu phim rút sinh ta thanh thể tế tính tích tiểu vu vút xử trùng ứng chất
vì ai chưng đâu lẽ lợi rằng sao thế vậy nể vị tinh lý vì các những không người nó mục cộng sự nước sức đã do|ví dụ dầu dặm như thử tiền von điện|vĩ cầm đại đạo độ mô nhân tuyến tố thanh|vỉ thuốc
vị giác lai kỷ ngữ nể tha thành thế thần thứ tình trí trường tướng tất vong xả thanh thuốc|vỉa hè than
việc công đã gì hôn làm nhà nước nghĩa riêng vặt thiện áp ban bảo bổ cấp cải chấp chấm chuyển chi chia chăm cung cử cho đào đảm đánh đăng đầu điều đề định đóng đổi đưa đó giải giao giám giáo giảm góp gửi ghi giữ hỗ hình hoàn học huy khám khai khắc khen kiểm không ký kết khôi lập lấy lựa mở mua mượn miễn nâng này nộp nghiên nhận ngăn phát phân phối phòng phê phổ phục quản quy quyết rà sắp sử sửa sáp sản tham thành thanh thay thẩm theo thi thu thuê thực tăng tập tặng tạo tiến tiếp tiêu tìm tổ triển trang trả tra trao truy trích tuyển tuyên tuân thông tự thử thiết từ ứng ủy vận vay xác xây xem xét xử xuất xin ở ra và của tại trong được nào yêu ưu cá hiến ghép đón
viêm da dạ đường gan họng khớp kết màng mũi não nhiễm phổi phế ruột tai tụy tuyến xoang loét gia cầu|viên chức đạn mãn tịch thuốc gạch ngọc quan tròn phân nang nén đá
viễn cảnh chinh dương đông hành kiến khách phương phố tây thám thông thị tưởng vọng xứ du|viện binh cớ dẫn hàn kiểm lẽ lí lý nghiên phí sĩ trợ trưởng viện huyết cơ y pháp điện khoa kinh đại trường phó đào dưỡng cứu
viếng lăng mộ thăm|viết bài báo chì chữ đơn kí ký lách lại lên mực mướn máy nên nháp sách tay tắt thuê thư tập văn vẽ lịch bản tin hoa thường đúng sai|việt kiều nam ngữ dã vị bắc cộng minh trì yên|vin cớ vào
vinh danh dự hạnh hoa hiển nhục quang quy quý thăng thân|vĩnh biệt cửu hằng long phúc quyết viễn phú|vịnh biển hạ bắc|vịt quay trời|vo gạo tròn|vò đầu võ
võ biền đạo đài đường công lâm lực nghệ phục phái quan sĩ sinh sư thuật trang trường tướng vàng đoán|vỏ bọc bào cây chăn đạn hộp ngoài ốc quýt xe|vóc dáng dạc hình người|vòi nước rồng vĩnh voi rửa|vòm cong họng cuốn mũi
vòng bi cổ đai đấu đời đeo hai hoa kiềng lặp loại luẩn nguyệt ngoài ngực quanh quẩn quay sau tay thi tránh tròn trong trở vây vèo vo xoay xoáy đàm một chung|võng lọng mạc giá dù|vọng gác lâu lại ngoại phu tộc tưởng
vô bổ bờ biên can chủ chính cớ công cơ cực cùng cảm căn cố danh dạng duyên dụng đạo đề địch điều độ định đoán gia giá giác giới hại hạn hạnh hiệu hình hồn học hậu ích kể khuẩn khối kỉ kỷ lại lăng lễ lực lí lý lối loại luận lương lượng mục minh mưu nghĩa ngần nhân nguyên nhiễm ngôn ơn phép phúc phương quan quyền sản số sinh song sỉ sự sắc tâm tận tang thần thức thừa thời thường thuỷ thượng tình tích tội tổ tiền tư tuyến tỉ trách tri trùng trật trị trí tác tự tài thanh tỳ ưu vàn vị vọng vi ý
vồ vập lấy|vỗ béo nợ tay về yên|vôi vữa hóa ăn|vội vã vàng|vốn cố có dĩ điều đã đầu đối là liếng lưu nhà pháp sẵn sống từ tự tín vay quỹ ngân|vồn vã|vớ vẩn|vở diễn kịch ghi bài tập tuồng
vỡ chợ đê đất lẽ lòng mộng mủ nợ òa quỹ tan trận|vợ bé cả chồng con chưa kế lẽ yếu|vơi đầy cạn
với các nhau những một tay lại nhiều người ai công cơ nội mục tổ số tình bệnh mức hình nhân thành sự tinh phương chức quy thời chủ vai tư thực việc quan đơn phòng chính ủy sở trung tất ban cả điều hoạt lực mọi nhà cách phong đội từng cán đối doanh nhu khách khoa thái tỉnh trẻ pháp nước hội
vời vợi|vớt vát|vu cáo khống vạ oan vơ quy lan|vũ bão công cách cầu điệu đài đạo khí khúc lực lượng hội kịch nữ nghệ sư thuật trang trụ trường tùng phụ ninh
vụ án bê chiêm đông hè lợi mùa nổ sở tai trưởng việc xuân cháy vi kiện hành|vua chúa cha hùng quan tôi|vui buồn chơi chân cười đùa lòng miệng mừng nhộn sống sướng tai tươi tính thích thú vầy vẻ khỏe|vùi dập lấp đầu
vun bón đắp trồng vén xới|vùn vụt|vung tay vãi phí
vùng biên biển cao chuyên dậy đất đệm địa đồng kinh lãnh lên lõi nông nước núi ngoài miền phủ sâu quê rừng sản thôn trời trũng trung ven vẫy vàng xa dân khó dịch có đặc nguyên phong|vũng lầy tàu nước|vụng dại trộm về
vuông góc tròn vắn vức|vuốt ve mặt râu đuôi|vuột mất|vừa bằng chừng đôi học làm lòng lúc lứa mắt miệng mới phải qua rồi sức tầm tay vặn ý vừa được có là ban bảo nâng xảy và tổ hoàn nhỏ đủ|vữa xi xây|vựa lúa|vực dậy sâu thẳm ca
vững bền bụng chãi chắc dạ lòng mạnh tâm tin vàng|vươn cao dậy lên mình tới vai xa ra|vườn bách cảnh cây chè cò cam hoa không quốc rau thú trẻ trường tược ươm bóng thuốc cộng
vương bá đạo hậu miện phi phủ quốc quyền tôn triều tước vãi vấn vít víu vị mắc|vướng bận chân mắc víu phải vấp
vượt bậc biên cạn cấp chỉ chức cung dốc đường đèo kế khó lên mức mọi mặt ngục qua quá quyền rào sông tuyến thẩm tội trội trên xa khung|vứt bỏ rác
xa cách cảng chạy cừ gần hoa hơn hội khơi lạ lánh lắc lìa lộ mã mặt nhà nhau nghĩa phí phỉ rời tít tắp thân vắng vời xả xăm xôi xỉ xứ vọng nhất|xà beng bông cạp cừ gồ lan lệch lim lỏn nhà nu phòng|xá lị tội xị gì
xã đoàn đội đảo giao hội luận phường tắc thuyết trưởng uỷ ủy viên xệ vùng miền và có thị|xạ hình hương kích khuẩn thủ trị thuật|xả bỏ hơi khí rác thải thân lũ tràn kỷ nước
xác chết định đáng lập minh nhận pháo suất ướp thực thịt tín xơ xuất|xách động tay|xài phí tiền|xám xịt ngoét|xan xẻ
xanh biếc cỏ cao dương da đen lá lam lơ lè lục mướt mắt mặt mét ngắt nõn non pha rì rờn rêu rợn thẳm thắm tươi tốt um xao|xao động lãng nhãng xuyến|xào nấu xạc xáo|xáo động trộn|xảo quyệt ngôn thuật trá|xát muối|xay xát lúa
xảy đến ra|xăm mình hình|xắn tay|xăng dầu xái|xấc xược|xâm canh chiếm cư đoạt hại lăng lấn lược nhập phạm thực|xấu bụng hổ máu mặt nết người nhất số tính tốt xa xí đi hơn|xây cất dựng đắp lắp mới nên tổ thô
xe ba bán bò buýt bọc cải ca cán cẩu chỉ chữa cấp cứu con cộ cút đạp đò đua đẩy điện đưa du gắn goòng hàng hơi hoa hỏa hẩy kéo khách kháng lam lăn lu lửa loa lội lôi mô máy mui ngựa nâng ô ôm rác rùa tải tang tăng tay thồ thổ thư trâu tơ ủi van xích lưu
xé rào nhỏ nát tan toạc lẻ|xẻ dọc núi thịt|xem bói chừng hội khinh lại mạch mặt như phim qua ra sao số thường trọng tuổi tướng xét xem là chi các|xen canh kẽ lẫn giữa vào|xén bớt tóc|xẻng cuốc|xẹp lép
xét cho duyệt đến đoán hỏi lại nét nghiệm nết nghĩ nâng nhận phong tuyển tặng soi thấy theo thưởng trên xử thăng|xế bóng chiều tà|xếp bút chữ đặt đống hạng hàng lại lịch lớp loại thứ vào xó xếp tầng|xi đánh măng rô nhan
xì dầu gà hơi ke xào xụp tin|xí nghiệp gạt xóa phần|xỉ than vả nhục|xỉa răng tiền|xích đạo líu lô mích sắt xích|xiếc thú|xiêm y áo|xiên xẹo|xiết chặt nợ|xiêu lòng vẹo
xin ăn âm cảm chào cho chữ đểu khất lỗi lửa phép tha thề thưa việc xỏ ý xăm xem cấp gửi đăng phê cám chuyển nghỉ thôi trân khám được|xinh đẹp xắn tươi|xịt thuốc|xó bếp xỉnh|xoa bóp dịu thuốc mặt|xoá bỏ đói nhoà mù nợ sạch sổ tan
xóa bỏ đói nhòa mù nợ sạch sổ tan đi tên|xoàng xĩnh|xoay chiều chuyển người quanh sở tròn trở vần xở vòng|xoáy nước sâu|xoắn ốc xuýt khuẩn|xóc đĩa xách|xói lở mòn|xóm giềng làng ngõ núi liều|xong việc đời chuyện xuôi rồi
xót thương xa|xô bồ đẩy xát lệch viết|xổ số ra|xốc nổi vác xếch|xộc xệch|xôi gấc nếp|xôn xao|xông hơi khói mạnh pha xáo xênh|xơ cua cứng gan mướp rơ vữa xác|xơi cơm tái|xới cơm đất|xởi lởi|xu chiêng hào hướng nịnh phụ thế thời
xú uế khí|xua đuổi tan tay|xuân hạ hoa phong quang sắc thì thu tình xanh tiết|xuẩn ngốc
xuất bản bến bán cảnh chinh cung chúng chiến cử dương đầu giá gia giới hàng hành hiện hóa hoá hồn hội huyết kho khẩu kích kì kỳ không lộ lưới mồ ngoại ngân nhập nội phát phẩm quân quỹ quyền sắc siêu sứ sử tinh thân thần thế tuyển trình trận tuyến tướng toán viện vốn vẻ vật xứ xưởng xử thẻ dữ
xúc cảm cát cầm cơm giác động đất phạm tác tích tiến tiếp tu xích xiểm xúc|xuê xoa|xui dại khiến giục nguyên rủi xẻo|xum xuê|xúm lại xít|xung điện đột động đối hãm hăng huyết khắc kích khí lực mãn phong quanh trận yếu thiên
xúng xính|xuôi chèo dòng gió ngược tai|xuống cấp cân chân đường đài dốc giá giọng giống hàng hố lệnh lỗ lúa mã màu nước ngựa núi sắc sức tay thang tàu thấp tóc tuyến xe trình các còn dưới cơ đến|xuồng ba máy
xuyên tạc suốt sơn táo tâm mộc thấu đêm biên quốc tường việt á|xuýt xoa|xứ đạo lạ người sở thần trùng ủy mệnh
xử án bắn bắt cảnh công cử giam hòa hoà kín kiện lí lý nữ nghĩa phạt quyết sĩ sự thế tử trảm trị trí thua tội tệ vắng tốt đoán|xưa kia nay rày cũ|xức dầu thuốc|xưng bá danh đế hô hùng tội tụng thần tán vương xuất
xứng danh đáng đôi hợp tầm với ý|xước da|xương bả bánh cá chậu cụt cùn cốt chày đòn đùi gò hàm hom hông khớp máu mác mỏ quai rồng sống sườn sọ tủy tay thịt vai xẩu xương cột|xướng âm ca danh hoạ họa xuất ngôn
xưởng chế dệt đóng in may mộc phim sản trưởng thợ sửa|y án bác chang cụ dược đạo đức hệt học khoa lệnh lý lời nguyên như phục phương quan sao sĩ sinh tá tế thị thư thuật tổ trang vụ viện xì lí văn bạ chứng
ý chí chỉ đồ định hợp hướng kiến lời mục muốn nghĩa nghĩ nguyện nhị niệm ngoài ngữ nhà riêng tình tại thích thức thơ tưởng tứ trung vị|ỷ lại quyền thế|yếm thế trợ dãi|yểm hộ trợ bùa
yên ả ấm bình chí dân giấc hàn hà lành lặng lòng nghỉ ngựa ngủ ổn phận sóng tâm tĩnh trí thân tịnh tọa vị vui xe bái|yến anh mạch sào tiệc thọ oanh|yết hầu hậu kiến giá thị bảng
yêu cầu chiều chuộng dấu đương đạo đời ghét kiều kính ma mến nước nghiệt quái quý sách thương thuật thích tinh tha trẻ thiết tố nghề con ngành
yếu bóng địa điểm đuối hèn huyệt kém lĩnh lược lòng lí lý mềm mục nhân nhược ớt sinh sức thế tố tim đi mạch nhất|yểu điệu mệnh tướng
`
