import type { DeliveryState, Way } from './hand-over.table.ts'

export const WAY_WORDS: Readonly<Record<Way, string>> = {
  mail: 'Thư điện tử',
  axis: 'Trục liên thông văn bản',
  paper: 'Bản giấy',
  other: 'Cách khác',
}

export const DELIVERY_WORDS: Readonly<Record<DeliveryState, string>> = {
  queued: 'Chờ gửi',
  sending: 'Đang gửi',
  sent: 'Đã gửi',
  refused: 'Bị từ chối',
  unknown: 'Không rõ đã tới',
}

export const handOverWords = {
  'hand-over.compile': 'Chỉ người điều phối gửi báo cáo và ghi kết quả gửi.',
  'hand-over.not-signed': 'Báo cáo chưa ký nên chưa có bản để gửi.',
  'hand-over.not-handed-over': 'Báo cáo chưa gửi nên chưa có trả lời của cấp trên.',
  'hand-over.answered': 'Đã ghi trả lời của cấp trên rồi.',
  'hand-over.in-future': 'Ngày này chưa tới.',
  'hand-over.before-signed': 'Ngày này trước ngày ký báo cáo.',
  'hand-over.no-mail':
    'Máy chủ thư chưa được khai nên chưa gửi thư được. Tải gói tệp về, gửi bằng trục văn bản hoặc thư của đơn vị, rồi ghi ở đây.',
  'hand-over.too-large':
    'Các tệp đã chọn nặng {size} MB, một thư chỉ mang được {limit} MB. Bỏ bớt tệp, hoặc tải gói tệp về và gửi qua trục văn bản.',
  'hand-over.no-such-file': 'Tệp đã chọn không còn trong báo cáo này; chọn lại tệp.',
  'hand-over.twice': 'Một địa chỉ ghi hai lần: {address}.',
  'hand-over.file-missing': 'Chọn một tệp để gắn.',
  'hand-over.kind': 'Tệp {name} không gắn được; nhận PDF, Word hoặc ảnh chụp.',
  'hand-over.number-signed': 'Bản đã ký có sẵn số {number}, không ghi số khác được.',
  'hand-over.day-signed': 'Bản đã ký ghi ngày {day}; ngày của sổ phải trùng với bản đã ký.',
  'hand-over.has-number': 'Báo cáo này đã vào sổ với số {number}.',
  'hand-over.not-sent-again': 'Dòng này chưa cần gửi lại.',
  'report.mail-refused': 'Thư gửi báo cáo {period} tới {name} không đi được: {said}',
  'report.mail-unknown':
    'Không rõ thư gửi báo cáo {period} tới {name} đã tới chưa vì máy dừng giữa lúc gửi; hỏi nơi nhận hoặc gửi lại.',
  'report.sent': 'Báo cáo {period} đã gửi tới {name}.',
  'report.sent-back': 'Cấp trên trả lại báo cáo {period}: {reason}',
} as const
