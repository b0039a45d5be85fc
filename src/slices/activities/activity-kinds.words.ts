/** What kinds of fact the ledger knows, how each is measured, and the words for them. Pure: server and browser use it. */

export interface MeasureWords {
  /** Unit of measure as the statistics table writes it. */
  readonly unit: string
  /** Label of the field that asks for it. */
  readonly label: string
}

export const MEASURES = {
  document: { unit: 'văn bản', label: 'Số văn bản' },
  report: { unit: 'báo cáo', label: 'Số báo cáo' },
  article: { unit: 'tin/bài', label: 'Số tin, bài' },
  post: { unit: 'bài', label: 'Số bài đăng' },
  reach: { unit: 'lượt tiếp cận', label: 'Lượt tiếp cận' },
  product: { unit: 'sản phẩm', label: 'Số sản phẩm' },
  play: { unit: 'lượt phát', label: 'Số lượt phát' },
  session: { unit: 'cuộc', label: 'Số cuộc, buổi' },
  turn: { unit: 'lượt người', label: 'Số lượt người dự' },
  invited: { unit: 'người được mời', label: 'Số người được mời (nếu biết)' },
  person: { unit: 'người', label: 'Số người (mỗi người tính một lần)' },
  contest: { unit: 'cuộc thi', label: 'Số cuộc thi' },
  entry: { unit: 'lượt thi', label: 'Số lượt thi' },
  piece: { unit: 'cái', label: 'Số lượng' },
  sheet: { unit: 'tờ', label: 'Số tờ đã phát' },
  point: { unit: 'điểm', label: 'Số điểm niêm yết' },
  qr: { unit: 'mã', label: 'Số mã QR đã đặt' },
  procedure: { unit: 'thủ tục', label: 'Số thủ tục' },
  form: { unit: 'phiếu', label: 'Số phiếu' },
  received: { unit: 'phản ánh', label: 'Số phản ánh tiếp nhận' },
  handled: { unit: 'phản ánh', label: 'Số đã xử lý' },
  on_time: { unit: 'phản ánh', label: 'Số xử lý đúng hạn' },
  model: { unit: 'mô hình', label: 'Số mô hình, sáng kiến' },
  inspection: { unit: 'lượt kiểm tra', label: 'Số lượt kiểm tra' },
  dong: { unit: 'đồng', label: 'Số tiền' },
  count: { unit: 'việc', label: 'Số lượng' },
} as const satisfies Record<string, MeasureWords>
export type Measure = keyof typeof MEASURES

export interface KindWords {
  readonly name: string
  /** The first is the main measure: 1 when nothing is said. */
  readonly measures: readonly [Measure, ...Measure[]]
  /** What to hand in as proof. */
  readonly proof: string
  /** Each link is a fact of its own, so that three links are three articles. */
  readonly each_link?: boolean
  /** A share: numerator of denominator, with what each counts. */
  readonly ratio?: { readonly numerator: string; readonly denominator: string; readonly unit: string }
}

export const ACTIVITY_KINDS = {
  document: { name: 'Văn bản chỉ đạo, triển khai', measures: ['document'], proof: 'văn bản đã ban hành' },
  report: { name: 'Báo cáo', measures: ['report'], proof: 'báo cáo đã gửi' },
  article: { name: 'Tin, bài', measures: ['article'], proof: 'liên kết hoặc ảnh bài đã đăng', each_link: true },
  article_sent: {
    name: 'Tin, bài gửi báo, đài, cấp trên',
    measures: ['article'],
    proof: 'liên kết bài đăng hoặc ảnh thư đã gửi',
    each_link: true,
  },
  post: { name: 'Bài đăng mạng xã hội', measures: ['post', 'reach'], proof: 'liên kết bài đăng', each_link: true },
  video: { name: 'Video, phóng sự', measures: ['product'], proof: 'liên kết hoặc tệp video', each_link: true },
  bulletin: { name: 'Bản tin trên màn hình', measures: ['product', 'play'], proof: 'ảnh màn hình hoặc tệp bản tin' },
  broadcast: { name: 'Phát thanh', measures: ['play'], proof: 'nhật ký phát hoặc tệp âm thanh' },
  meeting: {
    name: 'Họp, giao ban lồng ghép',
    measures: ['session', 'turn', 'invited'],
    proof: 'ảnh buổi họp, số người dự',
  },
  conference: {
    name: 'Hội nghị, hội thảo',
    measures: ['session', 'turn', 'invited'],
    proof: 'ảnh hội nghị, số người dự',
  },
  training: { name: 'Tập huấn', measures: ['session', 'turn', 'invited'], proof: 'danh sách dự hoặc ảnh lớp' },
  community: {
    name: 'Truyền thông cộng đồng',
    measures: ['session', 'turn', 'invited'],
    proof: 'ảnh buổi truyền thông, số người dự',
  },
  patient_council: {
    name: 'Hội đồng người bệnh',
    measures: ['session', 'turn', 'invited'],
    proof: 'biên bản hoặc ảnh, số người dự',
  },
  dialogue: {
    name: 'Đối thoại, tọa đàm',
    measures: ['session', 'turn', 'invited'],
    proof: 'ảnh hoặc biên bản, số người dự',
  },
  contest: { name: 'Cuộc thi tìm hiểu', measures: ['contest', 'entry', 'person'], proof: 'thể lệ, kết quả cuộc thi' },
  guidance: { name: 'Hướng dẫn trực tiếp', measures: ['turn'], proof: 'ảnh nơi tiếp đón, số lượt hướng dẫn' },
  poster: { name: 'Pano, áp phích, băng rôn', measures: ['piece'], proof: 'ảnh tại nơi treo' },
  leaflet: { name: 'Tờ rơi', measures: ['sheet'], proof: 'ảnh tờ rơi, số tờ đã phát' },
  posting: { name: 'Niêm yết tại điểm', measures: ['point', 'qr'], proof: 'ảnh điểm niêm yết' },
  survey: { name: 'Khảo sát', measures: ['form'], proof: 'tổng hợp phiếu khảo sát' },
  model: {
    name: 'Mô hình, sáng kiến, điển hình',
    measures: ['model'],
    proof: 'bài giới thiệu hoặc quyết định công nhận',
  },
  feedback: {
    name: 'Phản ánh, kiến nghị',
    measures: ['received', 'handled', 'on_time'],
    proof: 'sổ theo dõi phản ánh',
  },
  inspection: { name: 'Kiểm tra, giám sát', measures: ['inspection'], proof: 'biên bản kiểm tra' },
  spending: { name: 'Kinh phí đã dùng', measures: ['dong'], proof: 'chứng từ' },
  staff_reached: {
    name: 'Viên chức được phổ biến',
    measures: ['person'],
    proof: 'danh sách ký nhận hoặc điểm danh',
    ratio: { numerator: 'Số đã dự ít nhất một lần', denominator: 'Tổng số viên chức, người lao động', unit: 'người' },
  },
  satisfaction: {
    name: 'Tỷ lệ hài lòng',
    measures: ['form'],
    proof: 'kết quả tổng hợp khảo sát',
    ratio: { numerator: 'Số phiếu hài lòng', denominator: 'Số phiếu hợp lệ', unit: 'phiếu' },
  },
  procedures_posted: {
    name: 'Thủ tục hành chính niêm yết công khai',
    measures: ['procedure'],
    proof: 'danh mục và ảnh niêm yết',
    ratio: { numerator: 'Số thủ tục đã niêm yết', denominator: 'Số thủ tục phải niêm yết', unit: 'thủ tục' },
  },
  other: { name: 'Việc khác', measures: ['count'], proof: 'ảnh, tệp hoặc liên kết' },
} as const satisfies Record<string, KindWords>
export type ActivityKind = keyof typeof ACTIVITY_KINDS

export const isActivityKind = (text: string): text is ActivityKind => Object.hasOwn(ACTIVITY_KINDS, text)
export const isMeasure = (text: string): text is Measure => Object.hasOwn(MEASURES, text)

/** A kind's words; one that this version does not know is shown as it stands. */
export const kindWords = (kind: string): KindWords =>
  isActivityKind(kind) ? ACTIVITY_KINDS[kind] : { name: kind, measures: ['count'], proof: 'ảnh, tệp hoặc liên kết' }

export const measureWords = (measure: string): MeasureWords =>
  isMeasure(measure) ? MEASURES[measure] : { unit: measure, label: measure }

/** The channel list of the plan contract, in the words of an office. */
export const CHANNEL_WORDS: Readonly<Record<string, string>> = {
  website: 'Trang thông tin điện tử',
  facebook: 'Facebook',
  zalo: 'Zalo',
  youtube: 'YouTube',
  mobile_app: 'Ứng dụng di động',
  internal_network: 'Mạng nội bộ',
  email: 'Thư điện tử',
  hotline: 'Đường dây nóng',
  press: 'Báo chí',
  radio: 'Đài phát thanh',
  tv: 'Truyền hình',
  loudspeaker: 'Loa truyền thanh',
  signage_tv: 'Màn hình tại đơn vị',
  led: 'Bảng LED',
  mobile_vehicle: 'Xe lưu động',
  poster: 'Pano, áp phích, băng rôn',
  leaflet: 'Tờ rơi',
  qr: 'Mã QR',
  one_stop_desk: 'Bộ phận một cửa, nơi tiếp đón',
  citizen_reception: 'Tiếp công dân',
  briefing: 'Giao ban',
  conference: 'Hội nghị',
  training: 'Tập huấn',
  contest: 'Cuộc thi',
  dialogue: 'Đối thoại',
  community: 'Tại cộng đồng',
  patient_council: 'Hội đồng người bệnh',
  party_meeting: 'Sinh hoạt chi bộ, đoàn thể',
}
export const channelWords = (channel: string): string => CHANNEL_WORDS[channel] ?? channel
