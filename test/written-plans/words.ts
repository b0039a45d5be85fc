/** Words of plans as health facilities write them; places, persons and sums are invented. */

export const PLACES = [
  'An Bình',
  'Suối Đá',
  'Hòa Khê',
  'Tân Lập',
  'Phú Lộc',
  'Đông Khê',
  'Lạng Đà',
  'Minh Châu',
  'Cẩm Sơn',
  'Vĩnh Thuận',
  'Quảng Hà',
  'Thạnh Mỹ',
  'Đắk Nhau',
  'Mường Sang',
  'Bình Ngãi',
  'Ea Súp Thượng',
  'Long Ẩn',
  'Nậm Khoai',
  'Yên Hưng',
  'Gò Ớt',
] as const

export const FACILITIES: readonly ((place: string) => string)[] = [
  place => `Trung tâm Y tế khu vực ${place}`,
  place => `Trung tâm Y tế huyện ${place}`,
  place => `Trung tâm Y tế ${place}`,
  place => `Bệnh viện Đa khoa khu vực ${place}`,
  place => `Bệnh viện Đa khoa tỉnh ${place}`,
  place => `Bệnh viện Y học cổ truyền tỉnh ${place}`,
  place => `Bệnh viện Phục hồi chức năng ${place}`,
  place => `Bệnh viện Sản - Nhi tỉnh ${place}`,
  place => `Trung tâm Kiểm soát bệnh tật tỉnh ${place}`,
  place => `Trạm Y tế xã ${place}`,
  place => `Trạm Y tế phường ${place}`,
]

export const AGENCIES: readonly ((place: string) => string)[] = [
  place => `Sở Y tế tỉnh ${place}`,
  () => 'Sở Y tế',
  place => `Sở Y tế Thành phố ${place}`,
  place => `Ủy ban nhân dân tỉnh ${place}`,
  place => `UBND xã ${place}`,
  place => `Ủy ban nhân dân phường ${place}`,
  place => `Trung tâm Y tế khu vực ${place}`,
]

export const TITLES: readonly ((year: number, facility: string) => string)[] = [
  year => `Tuyên truyền cải cách hành chính năm ${year}`,
  (year, facility) => `Tuyên truyền cải cách hành chính năm ${year} của ${facility}`,
  year => `Thông tin, tuyên truyền công tác cải cách hành chính năm ${year}`,
  year => `Truyền thông về cải cách hành chính, chuyển đổi số và Đề án 06 năm ${year}`,
  (year, facility) =>
    `Triển khai công tác tuyên truyền cải cách hành chính gắn với nâng cao mức độ hài lòng của người bệnh năm ${year} tại ${facility}`,
]

export const SECTIONS = [
  'MỤC ĐÍCH, YÊU CẦU',
  'MỤC TIÊU, CHỈ TIÊU',
  'MỤC TIÊU CHUNG VÀ MỤC TIÊU CỤ THỂ NĂM',
  'YÊU CẦU',
  'ĐỐI TƯỢNG, PHẠM VI',
  'ĐỐI TƯỢNG TUYÊN TRUYỀN',
  'NỘI DUNG TUYÊN TRUYỀN',
  'NỘI DUNG, HÌNH THỨC VÀ THỜI GIAN THỰC HIỆN',
  'HÌNH THỨC TUYÊN TRUYỀN',
  'CÁC KÊNH TUYÊN TRUYỀN',
  'NHIỆM VỤ CỤ THỂ',
  'NHIỆM VỤ, GIẢI PHÁP TRỌNG TÂM',
  'NHIỆM VỤ VÀ TIẾN ĐỘ',
  'GIẢI PHÁP THỰC HIỆN',
  'CÔNG TÁC KIỂM TRA, GIÁM SÁT',
  'KINH PHÍ THỰC HIỆN',
  'KINH PHÍ',
  'TỔ CHỨC THỰC HIỆN',
  'PHÂN CÔNG TRÁCH NHIỆM',
  'TRÁCH NHIỆM CỦA CÁC ĐƠN VỊ',
  'CHẾ ĐỘ BÁO CÁO',
] as const

export const TASKS = [
  'Xây dựng và ban hành Kế hoạch tuyên truyền cải cách hành chính',
  'Phổ biến mục tiêu, nhiệm vụ của Chương trình tổng thể cải cách hành chính đến từng viên chức',
  'Niêm yết, cập nhật thủ tục hành chính tại nơi tiếp đón và trên Website',
  'Viết tin, bài về hoạt động, kết quả và gương điển hình trong cải cách hành chính',
  'Tuyên truyền đăng ký khám bệnh trực tuyến và thanh toán không dùng tiền mặt',
  'Sinh hoạt hội đồng người bệnh, giải đáp quyền lợi bảo hiểm y tế',
  'Khảo sát sự hài lòng của người bệnh và công khai kết quả',
  'Phát thanh nội dung cải cách hành chính trên hệ thống loa nội bộ',
  'Tập huấn kỹ năng giao tiếp, ứng xử cho nhân viên tiếp đón',
  'Tổ chức cuộc thi “Viên chức y tế với cải cách hành chính”',
  'Truyền thông tại cộng đồng về dịch vụ công trực tuyến trong lĩnh vực y tế',
  'Treo băng rôn, khẩu hiệu tại cổng và khu khám bệnh',
  'Đối thoại giữa Ban Giám đốc với viên chức, người lao động',
  'Kiểm tra việc thực hiện quy tắc ứng xử tại các khoa, phòng',
  'Hướng dẫn người dân dùng VNeID, sổ sức khỏe điện tử',
  'Công khai giá dịch vụ khám bệnh, chữa bệnh theo yêu cầu',
  'Lồng ghép nội dung cải cách hành chính vào giao ban tuần',
  'Xây dựng chuyên mục “Hỏi - đáp thủ tục” trên trang thông tin điện tử',
  'Biểu dương tập thể, cá nhân có sáng kiến cải cách hành chính',
  'Rà soát, đơn giản hóa quy trình khám bệnh (từ 5 bước còn 3 bước)',
  'Đăng ký chữ ký số, bệnh án điện tử cho bác sĩ',
  'Tiếp nhận và trả lời phản ánh, kiến nghị qua đường dây nóng 1900.xxxx',
  'Mở chuyên mục "Hỏi <-> đáp" #cchc & gắn thẻ *nổi bật* trên Fanpage',
  'Quán triệt Nghị quyết, Chương trình hành động của cấp trên; lồng ghép trong sinh hoạt Chi bộ, Công đoàn, Đoàn Thanh niên',
  'Tuyên truyền trực quan: treo pano, áp phích, chạy chữ trên bảng LED',
  'Tháng cao điểm truyền thông về khám bệnh bằng căn cước gắn chíp',
  'Hướng dẫn người bệnh, người nhà người bệnh đăng ký khám qua ứng dụng, đặt lịch theo giờ, tra cứu kết quả xét nghiệm, thanh toán viện phí không dùng tiền mặt và đánh giá mức độ hài lòng bằng mã QR đặt tại quầy tiếp đón, phòng khám, khu nội trú',
] as const

export const PRODUCTS = [
  'Quyết định, kế hoạch, công văn triển khai',
  'Băng rôn (khổ 0,8 x 6 m)',
  'Sổ theo dõi & phiếu hẹn',
  'Kế hoạch được ban hành',
  'Văn bản triển khai',
  'Biên bản họp',
  'Bộ thủ tục được niêm yết',
  'Video hướng dẫn',
  'Hình ảnh, clip ngắn',
  'Danh sách người dự',
  'Tờ rơi phát cho người bệnh',
  'Phiếu khảo sát và bảng tổng hợp',
  'Quyết định khen thưởng',
  'Chuyên mục trên Website',
  'Mã QR tại quầy tiếp đón',
  'Bài tuyên truyền phát loa',
] as const

export const FORMS = [
  'Đăng trên Website, Fanpage của đơn vị',
  'Niêm yết tại bộ phận tiếp đón',
  'Họp giao ban',
  'Hội nghị trực tuyến',
  'Loa truyền thanh nội bộ',
  'Màn hình tại khu chờ khám',
  'Nói chuyện tại thôn, tổ dân phố',
  'Zalo OA',
  'Phiếu giấy',
  'Văn bản chỉ đạo',
  'Băng rôn, áp phích',
  'Tập huấn trực tiếp',
  'Sinh hoạt chuyên môn',
] as const

export const PARTIES = [
  'Toàn thể viên chức, người lao động',
  'UBND các xã, phường',
  'Tổ giúp việc Ban Chỉ đạo',
  'Đội ngũ cộng tác viên',
  'Phòng Công tác xã hội',
  'Phòng Tổ chức - Hành chính',
  'Phòng Kế hoạch - Nghiệp vụ',
  'Phòng Điều dưỡng - TT&GDSK',
  'Phòng Tài chính - Kế toán',
  'Khoa Khám bệnh',
  'Khoa Kiểm soát bệnh tật và HIV/AIDS',
  'Khoa Xét nghiệm - Chẩn đoán hình ảnh',
  'Khoa Dược',
  'Khoa Nội',
  'Các khoa, phòng, trạm y tế',
  'các khoa, phòng',
  'Các trạm y tế xã, phường',
  'Trạm Y tế xã Tân Lập',
  'Ban Giám đốc',
  'Ban Chỉ đạo cải cách hành chính',
  'Tổ Công nghệ thông tin',
  'Tổ truyền thông',
  'Công đoàn',
  'Đoàn Thanh niên',
  'Trưởng các khoa, phòng',
  'P. TCHC',
  'Văn phòng Đảng ủy',
  'Ban Biên tập Website',
  'Sở Y tế',
] as const

export const ISSUERS = [
  'Ban Chỉ đạo cải cách hành chính của Chính phủ',
  'Ban Thường vụ Tỉnh ủy Hòa Giang',
  'Bộ trưởng Bộ Y tế',
  'Bộ Y tế',
  'Bộ Nội vụ',
  'Sở Y tế',
  'Sở Nội vụ',
  'UBND tỉnh Hòa Giang',
  'Ủy ban nhân dân tỉnh Bình Sơn',
  'Bộ Chính trị',
  'Hội đồng nhân dân tỉnh Hòa Giang',
  'Thủ tướng Chính phủ',
  'Chính phủ',
] as const

export const SUBJECTS = [
  'ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030',
  'công tác cải cách hành chính',
  'tuyên truyền cải cách hành chính ngành Y tế',
  'phê duyệt Đề án truyền thông về cải cách hành chính',
  'thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông',
  'quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức',
  'tăng cường kỷ luật, kỷ cương hành chính',
] as const

export const LAWS = [
  'Luật Khám bệnh, chữa bệnh',
  'Luật Viên chức',
  'Luật Thi đua, khen thưởng',
  'Luật Thực hiện dân chủ ở cơ sở',
  'Luật Tiếp cận thông tin',
  'Luật Bảo hiểm y tế',
  'Luật Phòng, chống tham nhũng',
  'Bộ luật Lao động',
] as const

export const ADDRESSEES = ['Sở Y tế', 'Sở Y tế tỉnh Hòa Giang', 'Phòng Tổ chức - Hành chính', 'Ban Giám đốc'] as const

export const RECIPIENTS = [
  'UBND tỉnh; Sở Nội vụ (b/c)',
  'Giám đốc, các Phó Giám đốc',
  'Như Mục VI',
  'Sở Y tế (để báo cáo)',
  'Ban Giám đốc',
  'Các khoa, phòng, trạm y tế',
  'Trang thông tin điện tử',
  'Công đoàn cơ sở',
  'Chi bộ (để chỉ đạo)',
] as const
export const ARCHIVES = ['Lưu: VT', 'Lưu: VT, TCHC', 'Lưu: VT, KHNV (02b)', 'Lưu: VT, TCHC, NTHA'] as const

export const PERSONS = [
  'Đặng Hữu Lâm',
  'Nguyễn Thị Hoài An',
  'Trần Quốc Bảo Khánh',
  'Lê Ánh',
  'Y Nhuận Êban',
  'Hồ Thị Ngọc Diệp',
  'ThS. Võ Quang Hải',
  'BSCKII. Phạm Gia Linh',
  'Ứng Thị Ỷ',
] as const

export const TOPICS = [
  'Quy trình khám bệnh, chữa bệnh, quyền lợi bảo hiểm y tế',
  'Kết quả cải cách hành chính của đơn vị; mô hình hay, cách làm mới',
  'Cách dùng dịch vụ công trực tuyến, thanh toán không dùng tiền mặt',
] as const
export const AUDIENCES = [
  'Viên chức, người lao động',
  'Người bệnh, người nhà người bệnh',
  'Người dân trên địa bàn',
] as const
export const DUTIES = [
  'Theo dõi, đôn đốc các đơn vị thực hiện',
  'Biên tập, đăng tải tin, bài trên trang thông tin điện tử',
  'Phổ biến Kế hoạch này đến từng viên chức, người lao động',
  'Bố trí kinh phí, phương tiện theo quy định',
] as const
export const FUNDS = ['nguồn chi thường xuyên của đơn vị', 'ngân sách nhà nước cấp và các nguồn hợp pháp khác'] as const
