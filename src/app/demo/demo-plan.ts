import { type AdministrativeDocument, type Block, cell, plain, type Row } from '#platform/document/layout.ts'
import { DEMO } from './demo-facility.ts'

type PlanLine = readonly [
  no: string,
  task: string,
  products: readonly string[],
  forms: readonly string[],
  time: string,
  who: readonly string[],
]

/** The annex of the demo's plan: every way of saying when that plans use, each with who leads and who helps. */
const LINES: readonly PlanLine[] = [
  [
    '1',
    'Ban hành kế hoạch tuyên truyền và phổ biến đến từng viên chức',
    ['Kế hoạch tuyên truyền'],
    ['Văn bản triển khai'],
    'Trong tháng 01/2026',
    ['Phòng Tổ chức - Hành chính chủ trì, phối hợp với các khoa, phòng, trạm y tế'],
  ],
  [
    '2',
    'Viết tin, bài về cải cách hành chính trên trang thông tin điện tử',
    ['Tin, bài (ít nhất 04 bài/tháng)'],
    ['Website của Trung tâm'],
    'Hàng tháng trong năm 2026',
    ['Phòng Điều dưỡng - Truyền thông và Giáo dục sức khỏe chủ trì, phối hợp với các khoa, phòng, trạm y tế'],
  ],
  [
    '3',
    'Gửi tin, bài đến Sở Y tế và báo, đài của tỉnh',
    ['Tin, bài gửi (ít nhất 01 bài/tháng)'],
    ['Báo, đài'],
    'Hàng tháng trong năm 2026',
    ['Phòng Điều dưỡng - Truyền thông và Giáo dục sức khỏe chủ trì'],
  ],
  [
    '4',
    'Đăng bài trên trang mạng xã hội của Trung tâm',
    ['Bài đăng (ít nhất 02 bài/tháng)'],
    ['Fanpage'],
    'Hàng tháng trong năm 2026',
    ['Tổ Công nghệ thông tin chủ trì, phối hợp với Phòng Điều dưỡng - Truyền thông và Giáo dục sức khỏe'],
  ],
  [
    '5',
    'Truyền thông trực tiếp tại cộng đồng về dịch vụ công trực tuyến và thẻ bảo hiểm y tế điện tử',
    ['Buổi truyền thông (01 buổi/tháng)'],
    ['Truyền thông cộng đồng'],
    'Hàng tháng trong năm 2026',
    ['Các trạm y tế chủ trì, phối hợp với Khoa Kiểm soát bệnh tật', 'Giám sát: Ban Giám đốc'],
  ],
  [
    '6',
    'Phổ biến quy trình khám bệnh, quyền lợi bảo hiểm y tế trong sinh hoạt hội đồng người bệnh',
    ['Buổi sinh hoạt (01 buổi/tháng)'],
    ['Hội đồng người bệnh'],
    'Hàng tháng trong năm 2026',
    ['Khoa Nội, Khoa Ngoại, Khoa Phụ sản, Khoa Nhi chủ trì'],
  ],
  [
    '7',
    'Lồng ghép nội dung cải cách hành chính trong giao ban, họp đơn vị',
    ['Cuộc giao ban (01 cuộc/quý)'],
    ['Giao ban'],
    'Hàng quý trong năm 2026',
    ['Các khoa, phòng, trạm y tế chủ trì'],
  ],
  [
    '8',
    'Niêm yết thủ tục hành chính và mã QR tra cứu tại nơi tiếp nhận',
    ['Điểm niêm yết'],
    ['Niêm yết, mã QR'],
    'Quý I/2026',
    ['Các trạm y tế, Khoa Khám bệnh chủ trì'],
  ],
  [
    '9',
    'Tập huấn kỹ năng giao tiếp, hướng dẫn người bệnh dùng dịch vụ công',
    ['Lớp tập huấn'],
    ['Tập huấn'],
    'Quý II/2026',
    ['Phòng Tổ chức - Hành chính chủ trì, phối hợp với Phòng Điều dưỡng - Truyền thông và Giáo dục sức khỏe'],
  ],
  [
    '10',
    'Làm video ngắn hướng dẫn đặt lịch khám và thanh toán không dùng tiền mặt',
    ['Video (01 video/quý)'],
    ['Màn hình tại khu chờ'],
    'Hàng quý trong năm 2026',
    ['Phòng Kế hoạch - Nghiệp vụ chủ trì, phối hợp với Tổ Công nghệ thông tin'],
  ],
  [
    '11',
    'Khảo sát mức độ hài lòng của người bệnh',
    ['Kết quả khảo sát'],
    ['Phiếu khảo sát'],
    'Hàng quý trong năm 2026',
    ['Phòng Kế hoạch - Nghiệp vụ chủ trì'],
  ],
  [
    '12',
    'Tổ chức cuộc thi tìm hiểu về cải cách hành chính',
    ['Cuộc thi'],
    ['Thi trực tuyến'],
    'Trong tháng 8/2026',
    ['Phòng Tổ chức - Hành chính chủ trì, phối hợp với các khoa, phòng, trạm y tế'],
  ],
  [
    '13',
    'Phát tờ rơi, treo áp phích về quyền lợi người bệnh',
    ['Tờ rơi'],
    ['Tờ rơi, áp phích'],
    'Quý II/2026, Quý IV/2026',
    ['Phòng Điều dưỡng - Truyền thông và Giáo dục sức khỏe chủ trì'],
  ],
  [
    '14',
    'Phát bản tin cải cách hành chính trên màn hình và loa tại khu chờ khám',
    ['Bản tin'],
    ['Màn hình, loa'],
    'Thường xuyên trong năm 2026',
    ['Tổ Công nghệ thông tin chủ trì'],
  ],
  [
    '15',
    'Đăng văn bản về cải cách hành chính của cấp trên lên trang thông tin điện tử',
    ['Văn bản được đăng'],
    ['Website của Trung tâm'],
    'Ngay sau khi ban hành',
    ['Phòng Tổ chức - Hành chính chủ trì'],
  ],
  [
    '16',
    'Kiểm tra việc tuyên truyền cải cách hành chính tại các đơn vị',
    ['Biên bản kiểm tra'],
    ['Kiểm tra trực tiếp'],
    '6 tháng một lần',
    ['Ban Chỉ đạo cải cách hành chính chủ trì'],
  ],
  [
    '17',
    'Đối thoại giữa lãnh đạo với viên chức về thủ tục nội bộ',
    ['Buổi đối thoại'],
    ['Đối thoại'],
    'Quý III/2026',
    ['Ban Giám đốc chủ trì'],
  ],
  [
    '18',
    'Báo cáo kết quả tuyên truyền cải cách hành chính',
    ['Báo cáo định kỳ'],
    ['Văn bản'],
    'Quý I trước ngày 10/3/2026, 6 tháng trước ngày 10/6/2026, Quý III trước ngày 10/9/2026, năm trước ngày 25/11/2026',
    ['Phòng Tổ chức - Hành chính chủ trì'],
  ],
]

const text = (words: string): Block => ({ kind: 'paragraph', runs: [plain(words)] })
const section = (title: string): Block => ({ kind: 'heading', level: 'section', title })
const clause = (title: string): Block => ({ kind: 'heading', level: 'clause', title })
const item = (words: string): Block => ({ kind: 'bullet', runs: [plain(words)] })

const lines = (parts: readonly string[]) => ({ paragraphs: parts.map(part => [plain(part)]) })
const rowOf = ([no, task, products, forms, time, who]: PlanLine): Row => ({
  cells: [cell(no), cell(task), lines(products), lines(forms), cell(time), lines(who)],
})

/** The demo's plan for 2026, as a coordinator would type it: read, reviewed, approved and issued like any other. */
export const demoPlan: AdministrativeDocument = {
  rules: 'nd30-2020@1',
  medium: 'paper',
  letterhead: { superior: DEMO.parent_agency, issuer: DEMO.name },
  reference: { number: 6, sign: 'KH-TTYT' },
  issued: { place: DEMO.place, day: '2026-01-05' },
  title: { type: 'Kế hoạch', subject: `Tuyên truyền cải cách hành chính năm 2026 của ${DEMO.name}` },
  addressees: [],
  bases: [
    'Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030',
    'Căn cứ Kế hoạch số 1204/KH-SYT ngày 22/12/2025 của Sở Y tế tỉnh Hòa Giang về cải cách hành chính năm 2026',
  ],
  blocks: [
    text(`${DEMO.name} xây dựng Kế hoạch tuyên truyền cải cách hành chính (CCHC) năm 2026 như sau:`),
    section('Mục tiêu, yêu cầu'),
    clause('Mục tiêu'),
    item('100% viên chức, người lao động được phổ biến nội dung cải cách hành chính ít nhất 1 lần/năm.'),
    item('Tỷ lệ người bệnh hài lòng với sự phục vụ của Trung tâm đạt trên 90%.'),
    item('Mỗi tháng có ít nhất 04 bài về cải cách hành chính trên trang thông tin điện tử.'),
    clause('Yêu cầu'),
    text('Nội dung ngắn, dễ hiểu, đúng đối tượng. Mỗi việc có đơn vị chủ trì, có sản phẩm và có minh chứng.'),
    section('Nội dung, hình thức tuyên truyền'),
    item('Quy trình khám bệnh, giá dịch vụ, quyền lợi bảo hiểm y tế và cách dùng dịch vụ công trực tuyến.'),
    item('Kết quả cải cách hành chính của Trung tâm, mô hình hay và cách làm mới của các đơn vị.'),
    item(
      'Trang thông tin điện tử, Fanpage, màn hình tại khu chờ, loa, tờ rơi, giao ban, hội đồng người bệnh, truyền thông cộng đồng.',
    ),
    section('Nhiệm vụ cụ thể'),
    text('Nhiệm vụ, sản phẩm, thời gian và phân công thực hiện theo Phụ lục kèm theo Kế hoạch này.'),
    section('Kinh phí'),
    text('Từ nguồn kinh phí hoạt động thường xuyên năm 2026 của Trung tâm.'),
    section('Tổ chức thực hiện'),
    clause('Phòng Tổ chức - Hành chính'),
    text(
      'Theo dõi, đôn đốc các đơn vị; tổng hợp báo cáo Sở Y tế: Quý I trước ngày 10/3/2026; 6 tháng trước ngày 10/6/2026; Quý III trước ngày 10/9/2026; năm trước ngày 25/11/2026.',
    ),
    clause('Các khoa, phòng, trạm y tế'),
    text(
      'Thực hiện nhiệm vụ được phân công, nộp minh chứng đúng hạn; báo Phòng Tổ chức - Hành chính khi gặp khó khăn.',
    ),
    text(`Trên đây là Kế hoạch tuyên truyền cải cách hành chính năm 2026 của ${DEMO.name}`),
  ],
  annexes: [
    {
      title: 'Nhiệm vụ, sản phẩm, hình thức, thời gian và phân công thực hiện',
      orientation: 'landscape',
      blocks: [
        {
          kind: 'table',
          columns: [5, 29, 17, 14, 14, 21].map((share, at) => ({ share, align: at === 0 ? 'center' : 'left' })),
          head: [
            {
              cells: [
                'TT',
                'Nhiệm vụ',
                'Kết quả, sản phẩm',
                'Hình thức tuyên truyền',
                'Thời gian thực hiện',
                'Phân công thực hiện',
              ].map(title => cell(title)),
            },
          ],
          rows: LINES.map(rowOf),
        },
      ],
    },
  ],
  recipients: ['Sở Y tế tỉnh Hòa Giang', 'Ban Giám đốc', 'Các khoa, phòng, trạm y tế', 'Lưu: VT, TCHC'],
  signature: { authority: [], position: 'Giám đốc', name: null },
}
