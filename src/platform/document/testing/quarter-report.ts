import {
  type AdministrativeDocument,
  type Annex,
  cell,
  figure,
  link,
  plain,
  type Row,
  type TableBlock,
} from '../layout.ts'

/** A report of an invented facility with every kind of part in it: for the tests and for looking at by hand. */
export const quarterReport: AdministrativeDocument = {
  rules: 'nd30-2020@1',
  medium: 'electronic',
  letterhead: { superior: 'Sở Y tế tỉnh Bình Sơn', issuer: 'Trung tâm Y tế khu vực An Bình' },
  reference: { number: 8, sign: 'BC-TTYT' },
  issued: { place: 'An Bình', day: '2026-03-06' },
  title: { type: 'Báo cáo', subject: 'Kết quả tuyên truyền cải cách hành chính Quý I năm 2026' },
  addressees: ['Sở Y tế tỉnh Bình Sơn'],
  bases: [],
  blocks: [
    {
      kind: 'paragraph',
      runs: [
        plain('Theo Kế hoạch số 12/KH-TTYT ngày 15 tháng 01 năm 2026, Trung tâm Y tế khu vực An Bình báo cáo kết quả '),
        plain('từ ngày 15 tháng 12 năm 2025 đến ngày 05 tháng 3 năm 2026 như sau:'),
      ],
    },
    { kind: 'heading', level: 'section', title: 'Công tác chỉ đạo, điều hành' },
    { kind: 'heading', level: 'clause', title: 'Ban hành văn bản' },
    {
      kind: 'paragraph',
      runs: [
        plain('Trong kỳ, Trung tâm ban hành '),
        figure('documents.issued', '04'),
        plain(' văn bản triển khai, giao việc đến '),
        figure('units.assigned', '30'),
        plain(' khoa, phòng và trạm y tế. Mỗi văn bản đều nêu rõ đơn vị chủ trì, sản phẩm và hạn hoàn thành.'),
      ],
    },
    { kind: 'heading', level: 'clause', title: 'Phân công trong đơn vị' },
    {
      kind: 'paragraph',
      numbered: 'point',
      runs: [plain('Phòng Tổ chức - Hành chính theo dõi, tổng hợp hằng tháng;')],
    },
    { kind: 'paragraph', numbered: 'point', runs: [plain('Tổ truyền thông biên tập và đăng tin, bài;')] },
    { kind: 'paragraph', numbered: 'point', runs: [plain('Các trạm y tế niêm yết thủ tục, phát tờ rơi;')] },
    { kind: 'paragraph', numbered: 'point', runs: [plain('Khoa Khám bệnh hướng dẫn người bệnh tại quầy;')] },
    { kind: 'paragraph', numbered: 'point', runs: [plain('Khoa Dược giải đáp về đơn thuốc điện tử.')] },
    { kind: 'heading', level: 'section', title: 'Kết quả thực hiện' },
    { kind: 'heading', level: 'clause', title: 'Số liệu trong kỳ' },
    { kind: 'paragraph', runs: [plain('Số liệu chi tiết nêu tại bảng dưới đây và các phụ lục kèm theo báo cáo này.')] },
    statistics(),
    { kind: 'heading', level: 'clause', title: 'Nhận xét' },
    {
      kind: 'bullet',
      runs: [
        plain('Tin, bài trên trang thông tin điện tử đạt '),
        figure('articles.share', '92,6%'),
        plain(' kế hoạch năm.'),
      ],
    },
    { kind: 'bullet', runs: [plain('Hình thức tuyên truyền còn ít đổi mới ở hai trạm y tế xa trung tâm:')] },
    { kind: 'bullet', depth: 2, runs: [plain('Trạm Y tế xã Suối Đá: chưa có màn hình tại khu chờ;')] },
    { kind: 'bullet', depth: 2, runs: [plain('Trạm Y tế xã Gò Me: loa truyền thanh hỏng từ tháng 02.')] },
    { kind: 'heading', level: 'section', title: 'Nhiệm vụ trọng tâm kỳ sau' },
    { kind: 'paragraph', numbered: 'clause', runs: [plain('Hoàn thành niêm yết mã QR tại mọi điểm tiếp nhận.')] },
    {
      kind: 'paragraph',
      numbered: 'clause',
      runs: [plain('Tổ chức hội thi tìm hiểu về cải cách hành chính cho viên chức, người lao động trong Quý II.')],
    },
    {
      kind: 'paragraph',
      runs: [plain('Trên đây là kết quả Quý I, Trung tâm Y tế khu vực An Bình kính báo cáo.')],
    },
  ],
  annexes: [taskAnnex(), evidenceAnnex()],
  recipients: ['Như trên', 'Ban Giám đốc (để chỉ đạo)', 'Các khoa, phòng, trạm y tế', 'Lưu: VT, TCHC'],
  signature: { authority: ['KT. Giám đốc'], position: 'Phó Giám đốc', name: 'Nguyễn Thị Hoài An' },
}

function statistics(): TableBlock {
  const rows: readonly (readonly string[])[] = [
    ['1', 'Văn bản triển khai tuyên truyền', 'văn bản', '6', '4', '4', '3', '66,7%'],
    ['2', 'Tin, bài trên trang thông tin điện tử', 'tin, bài', '108', '100', '100', '71', '92,6%'],
    ['3', 'Tin, bài gửi báo, đài, Sở Y tế', 'tin, bài', '24', '5', '5', '–', '20,8%'],
    ['4', 'Buổi nói chuyện tại cộng đồng', 'buổi', '60', '14', '14', '12', '23,3%'],
    ['5', 'Lượt người dự', 'lượt', '–', '1.236', '1.236', '980', '–'],
    ['6', 'Tờ rơi đã phát', 'tờ', '5.000', '0', '0', '1.200', '0,0%'],
  ]
  return {
    kind: 'table',
    caption: 'Bảng số liệu tuyên truyền cải cách hành chính Quý I năm 2026',
    note: 'Số liệu chốt ngày 05/3/2026',
    columns: [
      { share: 6, align: 'center' },
      { share: 31, align: 'left' },
      { share: 12, align: 'center' },
      { share: 10, align: 'right' },
      { share: 10, align: 'right' },
      { share: 10, align: 'right' },
      { share: 10, align: 'right' },
      { share: 11, align: 'right' },
    ],
    head: [
      {
        cells: [
          cell('TT', { rows: 2 }),
          cell('Chỉ tiêu', { rows: 2 }),
          cell('ĐVT', { rows: 2 }),
          cell('Kế hoạch năm', { rows: 2 }),
          cell('Thực hiện', { span: 2 }),
          cell('Cùng kỳ', { rows: 2 }),
          cell('% kế hoạch', { rows: 2 }),
        ],
      },
      { cells: [cell('Kỳ này'), cell('Lũy kế')] },
    ],
    rows: rows.map(row => ({
      cells: row.map((text, index) => cell(index > 2 ? [figure(`row${row[0]}.${index}`, text)] : text)),
    })),
  }
}

function taskRow(order: number): Row {
  return {
    cells: [
      cell(String(order)),
      cell(`Đăng tin, bài về thủ tục hành chính đợt ${order} trên trang thông tin điện tử và bảng tin của đơn vị`),
      cell('Phòng Điều dưỡng'),
      cell('Các khoa, phòng, trạm y tế'),
      cell('Hằng tháng, 01 bài'),
      cell([figure(`task${order}.done`, '3/3')]),
      cell(order % 4 === 0 ? 'Tháng 02 trễ 4 ngày' : 'Đúng hạn'),
    ],
  }
}

function taskAnnex(): Annex {
  return {
    title: 'Kết quả thực hiện từng nhiệm vụ',
    orientation: 'landscape',
    blocks: [
      {
        kind: 'table',
        columns: [5, 34, 16, 17, 14, 10, 14].map((share, index) => ({
          share,
          align: index === 0 || index === 5 ? 'center' : 'left',
        })),
        head: [
          { cells: ['TT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời gian', 'Đạt', 'Ghi chú'].map(title => cell(title)) },
        ],
        rows: [
          { strong: true, cells: [cell('A'), cell('Trang thông tin điện tử', { span: 6, align: 'left' })] },
          ...Array.from({ length: 18 }, (_, index) => taskRow(index + 1)),
        ],
      },
    ],
  }
}

function evidenceAnnex(): Annex {
  const rows: readonly (readonly [string, string, string])[] = [
    ['MC-001', 'Bài “Đặt lịch khám qua điện thoại”', 'https://anbinh.example.vn/tin/dat-lich-kham?ky=2026&q=1'],
    ['MC-002', 'Ảnh buổi nói chuyện tại xã Gò Me, SHA-256 5b0c…e91f', 'tep:5b0ce91f'],
    ['MC-003', 'Bản tin gửi Sở Y tế', 'https://anbinh.example.vn/tin/ban-tin-thang-02'],
  ]
  return {
    title: 'Danh mục minh chứng',
    orientation: 'portrait',
    blocks: [
      {
        kind: 'table',
        columns: [
          { share: 12, align: 'center' },
          { share: 44, align: 'left' },
          { share: 44, align: 'left' },
        ],
        head: [{ cells: [cell('Mã'), cell('Minh chứng'), cell('Địa chỉ')] }],
        rows: rows.map(([code, name, address]) => ({ cells: [cell(code), cell(name), cell([link(address)])] })),
      },
    ],
  }
}
