import type { ActivityKind, Measure } from './activity-kinds.words.ts'

/** Facts of one kind; on these channels only, where named. */
export interface Facts {
  readonly kind: ActivityKind
  readonly channels?: readonly string[]
}

/** How a figure is made from facts. */
export type FigureRule =
  /** The sum of one measure over facts of these kinds (on these channels, where named); `main` is each kind's first. */
  | { readonly how: 'sum'; readonly from: readonly Facts[]; readonly measure: Measure | 'main' }
  /** Numerators over denominators of all facts of the kind: a rate of the whole period. */
  | { readonly how: 'rate'; readonly kind: ActivityKind }
  /** The latest fact of the kind alone: a state on a day. */
  | { readonly how: 'state'; readonly kind: ActivityKind }
  /** One measure over another, of the same facts. */
  | { readonly how: 'share'; readonly kind: ActivityKind; readonly numerator: Measure; readonly denominator: Measure }

export interface Figure {
  /** Stable code: what snapshots and links name. */
  readonly code: string
  /** Row of the statistics table, 1 to 16. */
  readonly row: number
  /** Number as printed: 4a, 4b … where a row holds several. */
  readonly no: string
  readonly name: string
  /** Unit as printed; rates are in percent. */
  readonly unit: string
  /** One sentence that says what is counted. */
  readonly definition: string
  readonly rule: FigureRule
}

const sum = (kinds: readonly ActivityKind[], measure: Measure | 'main', channels?: readonly string[]): FigureRule => ({
  how: 'sum',
  from: kinds.map(kind => (channels ? { kind, channels } : { kind })),
  measure,
})

const POST_KINDS = ['post', 'article', 'video'] as const
const MEETINGS = ['meeting', 'conference', 'training'] as const
const OUTDOORS = ['community', 'patient_council'] as const
const PRESS = ['press', 'radio', 'tv'] as const

const figure = (
  no: string,
  code: string,
  name: string,
  unit: string,
  definition: string,
  rule: FigureRule,
): Figure => ({
  code,
  row: Number.parseInt(no, 10),
  no,
  name,
  unit,
  definition,
  rule,
})

/**
 * The sixteen rows of the statistics table, composed from the plans and from usual provincial forms (there is no national
 * one): one entry a figure, in the order of the table. Turns (lượt) and persons (người) are figures of
 * their own and are never added to each other.
 */
export const FIGURES: readonly Figure[] = [
  figure(
    '1',
    'documents',
    'Văn bản chỉ đạo, triển khai tuyên truyền ban hành',
    'VB',
    'Số văn bản đã ban hành.',
    sum(['document'], 'document'),
  ),
  figure(
    '2',
    'website_articles',
    'Tin, bài trên trang thông tin điện tử của đơn vị',
    'tin/bài',
    'Tin, bài có kênh là trang thông tin điện tử.',
    sum(['article'], 'article', ['website']),
  ),
  figure(
    '3',
    'sent_articles',
    'Tin, bài gửi, đăng báo, đài, Sở Y tế, CDC, Cổng tỉnh',
    'tin/bài',
    'Tin, bài đã gửi cấp trên, báo, đài, hoặc có kênh là báo, đài, truyền hình.',
    {
      how: 'sum',
      from: [{ kind: 'article_sent' }, { kind: 'article', channels: PRESS }],
      measure: 'article',
    },
  ),
  figure(
    '4a',
    'facebook_posts',
    'Bài đăng Facebook',
    'bài',
    'Bài đăng trên Facebook của đơn vị.',
    sum(POST_KINDS, 'main', ['facebook']),
  ),
  figure(
    '4b',
    'zalo_posts',
    'Bài đăng Zalo',
    'bài',
    'Bài đăng trên Zalo của đơn vị.',
    sum(POST_KINDS, 'main', ['zalo']),
  ),
  figure(
    '4c',
    'youtube_posts',
    'Bài đăng YouTube',
    'bài',
    'Video đăng trên YouTube của đơn vị.',
    sum(POST_KINDS, 'main', ['youtube']),
  ),
  figure(
    '4d',
    'reach',
    'Lượt tiếp cận trên mạng xã hội',
    'lượt',
    'Tổng lượt tiếp cận ghi kèm các bài đăng.',
    sum(POST_KINDS, 'reach'),
  ),
  figure(
    '5a',
    'videos',
    'Video, phóng sự, bản tin TV, LED',
    'SP',
    'Số sản phẩm video và bản tin màn hình.',
    sum(['video', 'bulletin'], 'product'),
  ),
  figure(
    '5b',
    'plays',
    'Lượt phát thanh, phát màn hình',
    'lượt',
    'Tổng lượt phát ghi trong nhật ký.',
    sum(['broadcast', 'bulletin'], 'play'),
  ),
  figure(
    '6',
    'meetings',
    'Hội nghị, tập huấn, giao ban lồng ghép',
    'cuộc',
    'Số cuộc đã tổ chức.',
    sum(MEETINGS, 'session'),
  ),
  figure(
    '7a',
    'attendances',
    'Lượt người dự hội nghị, tập huấn, giao ban',
    'lượt',
    'Tổng lượt người dự; một người dự hai cuộc là hai lượt.',
    sum(MEETINGS, 'turn'),
  ),
  figure(
    '7b',
    'staff_reached',
    'Tỷ lệ viên chức dự ít nhất một lần',
    '%',
    'Số người đã dự ít nhất một lần trên tổng số, theo lần điểm danh mới nhất.',
    { how: 'state', kind: 'staff_reached' },
  ),
  figure(
    '8a',
    'community_sessions',
    'Buổi truyền thông cộng đồng, hội đồng người bệnh',
    'buổi',
    'Số buổi đã tổ chức.',
    sum(OUTDOORS, 'session'),
  ),
  figure(
    '8b',
    'community_attendances',
    'Lượt người dự các buổi truyền thông',
    'lượt',
    'Tổng lượt người dự.',
    sum(OUTDOORS, 'turn'),
  ),
  figure('9a', 'contests', 'Cuộc thi tìm hiểu', 'cuộc', 'Số cuộc thi đã tổ chức.', sum(['contest'], 'contest')),
  figure('9b', 'contest_entries', 'Lượt thi', 'lượt', 'Tổng lượt thi.', sum(['contest'], 'entry')),
  figure(
    '9c',
    'contestants',
    'Người dự thi',
    'người',
    'Số người, mỗi người tính một lần trong một cuộc.',
    sum(['contest'], 'person'),
  ),
  figure('10a', 'posters', 'Pano, áp phích, băng rôn', 'cái', 'Số đã treo.', sum(['poster'], 'piece')),
  figure('10b', 'leaflets', 'Tờ rơi đã phát', 'tờ', 'Số tờ đã phát.', sum(['leaflet'], 'sheet')),
  figure(
    '11a',
    'procedures_posted',
    'Thủ tục hành chính niêm yết công khai',
    '%',
    'Số đã niêm yết trên số phải niêm yết, theo lần rà soát mới nhất.',
    { how: 'state', kind: 'procedures_posted' },
  ),
  figure('11b', 'posting_points', 'Điểm niêm yết', 'điểm', 'Số điểm niêm yết mới trong kỳ.', sum(['posting'], 'point')),
  figure('11c', 'qr_codes', 'Mã QR đã đặt', 'mã', 'Số mã QR đặt mới trong kỳ.', sum(['posting'], 'qr')),
  figure(
    '12a',
    'survey_forms',
    'Phiếu khảo sát',
    'phiếu',
    'Số phiếu hợp lệ đã thu.',
    sum(['survey', 'satisfaction'], 'form'),
  ),
  figure('12b', 'satisfaction', 'Tỷ lệ hài lòng', '%', 'Phiếu hài lòng trên phiếu hợp lệ của cả kỳ.', {
    how: 'rate',
    kind: 'satisfaction',
  }),
  figure(
    '13a',
    'feedback_received',
    'Phản ánh, kiến nghị tiếp nhận',
    'PA',
    'Số đã tiếp nhận.',
    sum(['feedback'], 'received'),
  ),
  figure('13b', 'feedback_handled', 'Phản ánh, kiến nghị đã xử lý', '%', 'Số đã xử lý trên số tiếp nhận.', {
    how: 'share',
    kind: 'feedback',
    numerator: 'handled',
    denominator: 'received',
  }),
  figure('13c', 'feedback_on_time', 'Phản ánh, kiến nghị xử lý đúng hạn', '%', 'Số xử lý đúng hạn trên số đã xử lý.', {
    how: 'share',
    kind: 'feedback',
    numerator: 'on_time',
    denominator: 'handled',
  }),
  figure('14', 'dialogues', 'Đối thoại, tọa đàm', 'cuộc', 'Số cuộc đã tổ chức.', sum(['dialogue'], 'session')),
  figure(
    '15',
    'models',
    'Mô hình, sáng kiến, điển hình được tuyên truyền',
    'mô hình',
    'Số mô hình đã giới thiệu.',
    sum(['model'], 'model'),
  ),
  figure('16', 'spending', 'Kinh phí đã dùng', 'đồng', 'Tổng số tiền đã dùng.', sum(['spending'], 'dong')),
]

export const figureOf = (code: string): Figure | undefined => FIGURES.find(one => one.code === code)
