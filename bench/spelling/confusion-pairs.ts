import { drawFrom, SEED, shuffle } from './draw.ts'

/** A word taken for another that can be written too. The wrong one is a possible syllable, so that only its place tells. */
export interface ConfusionPair {
  family: string
  right: string
  wrong: string
  /** Held out: no rule, table or test of the linter may name this pair. */
  heldOut: boolean
}

/** Right and wrong, as typists take one for the other: how it sounds, how it is typed, what looks alike. */
const FAMILIES: Readonly<Record<string, string>> = {
  'hỏi-ngã':
    'hỗ hổ|lãnh lảnh|lĩnh lỉnh|nghĩa nghỉa|mỗi mổi|rõ rỏ|giữ giử|sĩ sỉ|vững vửng|dẫn dẩn|mẫu mẩu|chữa chửa|nữ nử|ngũ ngủ|xã xả|' +
    'dưỡng dưởng|cải cãi|phổ phỗ|tổ tỗ|bảo bão|quản quãn|sở sỡ|thủ thũ|chỉ chĩ|kiểm kiễm|giải giãi|bổ bỗ|đảm đãm|phải phãi|' +
    'để đễ|điểm điễm|sửa sữa|tỉnh tĩnh|hưởng hưỡng|kỷ kỹ|kỹ kỷ|nghỉ nghĩ|phản phãn|tổng tỗng|chuẩn chuẫn|thẩm thẫm|khỏe khõe|' +
    'biểu biễu|hiểu hiễu|phẩm phẫm|hiểm hiễm|đổi đỗi|thể thễ|cũng củng|những nhửng|sẽ sẻ|đã đả|của cũa|mở mỡ|vẫn vẩn|sản sãn|' +
    'khả khã|triển triễn|chủ chũ|đẩy đẫy|bản bãn|nhiễm nhiểm|lũy lủy|tiễn tiển|viễn viển|hữu hửu|ngữ ngử|diễn diển|dữ dử',
  's-x':
    'sử xử|xử sử|sung xung|xuất suất|suất xuất|sinh xinh|xây sây|sở xở|sự xự|xem sem|xét sét|số xố|xác sác|sản xản|sáng xáng|' +
    'xếp sếp|soát xoát|xảy sảy|xuyên suyên|sửa xửa|sót xót|sách xách|xã sã|sâu xâu|sóc xóc|xin sin|sắp xắp|sàng xàng|xúc súc',
  'ch-tr':
    'truyền chuyền|trình chình|chức trức|trách chách|chương trương|trương chương|trung chung|chung trung|trú chú|chú trú|' +
    'trị chị|chế trế|trạm chạm|trẻ chẻ|trợ chợ|chủ trủ|trực chực|chất trất|trọng chọng|triển chiển|trạng chạng|trao chao|' +
    'trả chả|trước chước|chuyển truyển|chính trính|trường chường|chữa trữa|chăm trăm|trì chì|trí chí',
  'd-gi-r-v':
    'dục giục|giám dám|dân rân|giải dải|dành giành|giành dành|dự giự|giữ dữ|giá dá|dung giung|rà dà|ra da|rõ dõ|giao dao|' +
    'giờ dờ|dưỡng rưỡng|giảm dảm|dữ giữ|danh ranh|dựng rựng|giới dới|giáo dáo|riêng diêng|việc diệc|vụ dụ|dịch vịch|vi di|về dề',
  'l-n':
    'nội lội|lao nao|năng lăng|nâng lâng|lý ný|lập nập|luật nuật|liên niên|niên liên|nước lước|lực nực|nông lông|loại noại|' +
    'làm nàm|lượng nượng|nền lền|nên lên|lấy nấy|nộp lộp|năm lăm|lãnh nãnh|nêu lêu|lợi nợi|lĩnh nĩnh',
  finals:
    'quan quang|toàn toàng|bản bảng|bảng bản|dân dâng|văn văng|phân phâng|nhân nhâng|đang đan|năng năn|cán cáng|trạng trạn|' +
    'tăng tăn|thông thôn|biết biếc|việc việt|các cát|được đượt|thực thựt|mặt mặc|sắc sắt|phát phác|các cách|cách các|hạn hạng|' +
    'hàng hàn|khoản khoảng|khoảng khoản|ban bang|liên liêng|tin tinh|tình tìn|chính chín|định địn|sinh sin|lệnh lện|bệnh bện|' +
    'hiện hiệng|tiến tiếng|công côn|trường trườn|hoạt hoạc|tác tát|xuất xuấc|chất chấc|luật luậc|nhất nhấc|mục mụt|tục tụt|' +
    'phục phụt|lạc lạt|vấn vấng|hướng hướn|chứng chứn|ngành ngàn|đơn đơm|phương phươn',
  marks:
    'căn cân|cân căn|tầng tằng|bộ bọ|hồ hò|đông đong|thông thong|tổng tỏng|hội họi|đơn đon|hợp họp|họp hợp|thời thòi|tư tu|' +
    'thư thu|thứ thú|thu thư|từ tù|dự dụ|sự sụ|kế ké|đề đè|hệ hẹ|lệ lẹ|tế té|thế thé|đang dang|đầu dầu|đến dến|định dịnh|đối dối|' +
    'đề dề|đời dời|đại dại|đường dường|đồng dồng|độ dộ|vấn ván|cần càn|cấp cáp|chấp cháp|nhận nhạn|tập tạp|khẩn khản|công cong',
  tones:
    'quyền quyển|huyện huyền|chính chỉnh|chỉnh chính|hành hạnh|tài tại|tại tài|cấp cập|cập cấp|độ đồ|phòng phóng|trường trưởng|' +
    'trưởng trường|thành thánh|vấn vẫn|cơ cờ|đầu đấu|đấu đầu|đáp đạp|toàn toán|toán toàn|điều điệu|điện điền|đại đài|nhân nhận|' +
    'nhận nhân|tiền tiến|hình hính|chi chí|chí chi|thi thí|vụ vũ|đối đội|hội hồi|phó phố|lịch lích|mức mực|lực lức|dụng dùng|' +
    'dùng dụng|vực vức|trách trạch|trình trính|kết kệt|bệnh bềnh|khoa khóa|nghị nghì|quy quỳ|đích địch|cường cương|cương cường|' +
    'hoạch hoách|thuộc thuốc|thuốc thuộc|quốc quộc',
  keys:
    'bộ bội|tuyên truyên|trọng tọng|truyền tuyền|người ngươi|trong tong|nhiệm niệm|thanh tanh|nhanh nhan|khoa kho|phương hương|' +
    'khách cách|thông tông|thực tực|nhà nà|triển tiển|trước tước|giáo gáo|phải hải|chung cung|ngành nành|nghị ngị|quyết uyết|' +
    'chương hương|khám hám|trạm tạm|quan quân|quân quan|chuyên truyên|nghề nhề|nguồn nguồng|việc viện|viện việc|' +
    'hoạt hạt|đoàn đàn|chuyển chuyên|chuyên chuyển|hạch hoạch|nghiên nhiên|sức sứ|báo bá|hỏi hơi|bằng bàng',
}

const read = (): Omit<ConfusionPair, 'heldOut'>[] =>
  Object.entries(FAMILIES).flatMap(([family, pairs]) =>
    pairs.split('|').flatMap(pair => {
      const [right = '', wrong = ''] = pair.split(' ')
      return right === wrong ? [] : [{ family, right, wrong }]
    }),
  )

const known = read()
const order = shuffle(
  drawFrom(SEED),
  known.map((_, index) => index),
)
const heldOut = new Set(order.slice(0, Math.ceil(known.length / 2)))

/** All pairs; the seed holds every other one out. */
export const CONFUSION_PAIRS: readonly ConfusionPair[] = known.map((pair, index) => ({
  ...pair,
  heldOut: heldOut.has(index),
}))
