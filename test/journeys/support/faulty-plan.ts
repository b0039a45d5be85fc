import { type DocxBlock, type DocxCell, writeDocx } from '#test/docx-writer.ts'

const p = (text: string): DocxBlock => ({ kind: 'p', text })
const title = (text: string): DocxBlock => ({ kind: 'p', text, bold: true, centred: true })
const cells = (...texts: string[]): DocxCell[] => texts.map(text => ({ lines: text.split('\n') }))

const HEAD: DocxBlock[] = [
  {
    kind: 'table',
    widths: [4000, 5000],
    ruled: false,
    rows: [
      cells('SỞ Y TẾ TỈNH HÒA GIANG', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
      cells('TRUNG TÂM Y TẾ KHU VỰC AN BÌNH', 'Độc lập - Tự do - Hạnh phúc'),
      cells('Số: 18/KH-TTYT', 'An Bình, ngày 12 tháng 01 năm 2026'),
    ],
  },
  title('KẾ HOẠCH'),
  title('Tuyên truyền cải cách hành chính năm 2026'),
]

/** What the import screen says of the file below, a phrase each. */
export const FAULTS = [
  'ghi ngày 20/02/2026, sau khi ban hành',
  'với hai ngày khác nhau',
  'truyên truyền',
  'Thiếu mục I.2',
  '31/4/2026',
  'Thiếu mục III',
  'Hạn báo cáo 25/11/2025',
  'nội bội',
  'tọng tâm',
  'không ghi rõ đơn vị nào chủ trì',
  'Thiếu dòng 5',
  'đúng là dấu chấm',
] as const

/** A plan file of an invented facility with slips of twelve kinds, each at a place that its comment names. */
export function faultyPlan(): Uint8Array {
  return writeDocx([
    ...HEAD,
    // 1. The plan is dated before what it leans on.
    p('Căn cứ Kế hoạch số 07/KH-SYT ngày 20/02/2026 của Sở Y tế tỉnh Hòa Giang về tuyên truyền cải cách hành chính;'),
    // 2. The same document with another day below, in III.
    p('Căn cứ Kế hoạch số 03/KH-SYT ngày 05/01/2026 của Sở Y tế tỉnh Hòa Giang về cải cách hành chính năm 2026;'),
    p('Trung tâm Y tế khu vực An Bình xây dựng Kế hoạch tuyên truyền cải cách hành chính năm 2026 như sau:'),
    p('I. MỤC ĐÍCH, YÊU CẦU'),
    // 3. A confusion in the body, which no row holds.
    p('1. Xác định truyên truyền là nhiệm vụ thường xuyên của mọi khoa, phòng.'),
    // 4. Number 2 is skipped.
    p('3. Nội dung tuyên truyền ngắn gọn, dễ hiểu, đúng quy định.'),
    p('II. MỤC TIÊU'),
    p('1. Đăng ít nhất 01 tin, bài mỗi tháng trên trang thông tin điện tử.'),
    // 5. A day that the calendar does not have.
    p('2. Hoàn thành phổ biến kế hoạch trước ngày 31/4/2026.'),
    // 6. Section III is skipped.
    p('IV. NỘI DUNG'),
    p('1. Thực hiện Kế hoạch số 03/KH-SYT ngày 06/01/2026 của Sở Y tế tỉnh Hòa Giang.'),
    // 7. Last year's, left from an older text.
    p('2. Tổng hợp kết quả tuyên truyền năm 2025 để báo cáo trước ngày 25/11/2025.'),
    p('V. TỔ CHỨC THỰC HIỆN'),
    p('1. Phòng Tổ chức - Hành chính: theo dõi, đôn đốc và báo cáo Sở Y tế trước ngày 25/11/2026.'),
    p('2. Phòng Điều dưỡng - TT&GDSK: biên tập, đăng tin, bài.'),
    p('Trên đây là Kế hoạch tuyên truyền cải cách hành chính năm 2026./.'),
    {
      kind: 'table',
      widths: [4500, 4500],
      ruled: false,
      rows: [cells('Nơi nhận:\n- Sở Y tế tỉnh Hòa Giang;\n- Các khoa, phòng;\n- Lưu: VT.', 'GIÁM ĐỐC\nĐặng Hữu Lâm')],
    },
    title('Phụ lục'),
    title('NHIỆM VỤ VÀ PHÂN CÔNG THỰC HIỆN'),
    {
      kind: 'table',
      widths: [600, 3200, 1600, 1600, 1600, 2200],
      ruled: true,
      rows: [
        cells('TT', 'Nhiệm vụ', 'Sản phẩm', 'Hình thức', 'Thời gian', 'Đơn vị chủ trì'),
        cells(
          '1',
          'Xây dựng kế hoạch tuyên truyền',
          'Kế hoạch',
          'Văn bản',
          'Tháng 01/2026',
          'Phòng Tổ chức - Hành chính',
        ),
        cells(
          '2',
          'Viết tin, bài và treo băng rôn về cải cách hành chính',
          'Tin, bài\nBăng rôn',
          'Website',
          'Hàng tháng',
          'Phòng Điều dưỡng - TT&GDSK',
        ),
        // 8. A slip in a field of the draft; 9. stands in row 8.
        cells(
          '3',
          'Tuyên truyền nội bội về quy chế văn hóa công sở',
          'Biên bản',
          'Hội nghị',
          'Hàng quý',
          'Phòng Tổ chức - Hành chính',
        ),
        // 10. Nobody is to do it.
        cells('4', 'Niêm yết thủ tục hành chính tại nơi tiếp đón', 'Bảng niêm yết', 'Niêm yết', 'Quý I/2026', ''),
        // 11. Row 5 is skipped; 12. the list of bases ends with a semicolon.
        cells(
          '6',
          'Phát thanh trên loa nội bộ',
          'Bản tin',
          'Loa truyền thanh',
          'Hàng tháng',
          'Phòng Kế hoạch - Nghiệp vụ',
        ),
        cells('7', 'Sinh hoạt hội đồng người bệnh', 'Biên bản', 'Họp', 'Hàng tháng', 'Phòng Kế hoạch - Nghiệp vụ'),
        cells(
          '8',
          'Họp hội đồng người bệnh, tọng tâm là thủ tục',
          'Biên bản',
          'Họp',
          'Hàng tháng',
          'Phòng Kế hoạch - Nghiệp vụ',
        ),
      ],
    },
  ])
}
