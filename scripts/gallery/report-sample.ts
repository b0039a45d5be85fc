import { type AdministrativeDocument, cell, figure, plain } from '#platform/document/layout.ts'

const row = (...texts: string[]) => ({ cells: texts.map(text => cell(text)) })

export const REPORT: AdministrativeDocument = {
  rules: 'nd30-2020@1',
  medium: 'electronic',
  letterhead: { superior: 'Sở Y tế tỉnh Hòa Giang', issuer: 'Trung tâm Y tế khu vực An Bình' },
  reference: { number: null, sign: 'BC-TTYT' },
  issued: { place: 'An Bình', day: null, year: 2026 },
  title: { type: 'Báo cáo', subject: 'Kết quả truyền thông cải cách hành chính Quý I năm 2026' },
  addressees: ['Sở Y tế tỉnh Hòa Giang'],
  bases: [],
  blocks: [
    { kind: 'heading', level: 'section', title: 'Kết quả thực hiện' },
    {
      kind: 'paragraph',
      runs: [
        plain('Trong quý, Trung tâm đã đăng '),
        figure('2', '19'),
        plain(' tin, bài trên trang thông tin điện tử, gửi '),
        figure('3', '03'),
        plain(' tin, bài đến Trung tâm KSBT và Sở Y tế; nói chuyện '),
        figure('8', '37'),
        plain(' buổi tại cộng đồng.'),
      ],
    },
    { kind: 'heading', level: 'clause', title: 'Số liệu' },
    {
      kind: 'table',
      caption: 'Bảng số liệu',
      columns: [
        { share: 1, align: 'center' },
        { share: 5, align: 'left' },
        { share: 2, align: 'center' },
        { share: 1.5, align: 'right' },
        { share: 1.5, align: 'right' },
      ],
      head: [row('TT', 'Chỉ tiêu', 'ĐVT', 'Kỳ này', '% KH')],
      rows: [
        row('1', 'Văn bản chỉ đạo', 'văn bản', '3', '50,0'),
        {
          cells: [
            cell('2'),
            cell('Tin, bài trên trang thông tin điện tử'),
            cell('tin, bài'),
            cell([figure('2', '19')]),
            cell('31,7'),
          ],
        },
        row('8', 'Buổi truyền thông cộng đồng', 'buổi', '37', '17,1'),
      ],
    },
    { kind: 'paragraph', runs: [plain('Trung tâm báo cáo Sở Y tế tổng hợp.')] },
  ],
  annexes: [
    {
      title: 'Nhiệm vụ',
      orientation: 'landscape',
      blocks: [{ kind: 'paragraph', runs: [plain('Theo từng dòng của kế hoạch.')] }],
    },
  ],
  recipients: ['Như trên', 'Ban Giám đốc', 'Lưu: VT, TCHC'],
  signature: { authority: ['KT. Giám đốc'], position: 'Phó Giám đốc', name: 'Lê Minh Hạnh' },
}
