import { centre, cut, line, p, run, section, sectionEnd, single, table, wordFile } from './word-parts.ts'

const bold = { b: true }
const say = (text: string): string => p(cut(text), { style: 'ThanVan' })
const heading = (text: string): string => p(run(text), { style: 'TieuMuc' })
const basis = (text: string): string => p(cut(text), { style: 'CanCu' })
const recipient = (text: string): string =>
  p(run(text, { sz: 11 }), {
    props: `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${single()}<w:jc w:val="left"/>`,
  })
const inCell = (text: string, look = {}): string => p(run(text, { sz: 12, ...look }), { props: single() })

const letterhead = table(
  [3900, 5700],
  [
    [
      centre(run('SỞ Y TẾ TỈNH BÌNH SƠN', { sz: 13 })) +
        centre(`${cut('TRUNG TÂM Y TẾ KHU VỰC', { b: true, sz: 13 })}`) +
        centre(`${line(1300, 1300)}${run('AN BÌNH', { b: true, sz: 13 })}`),
      centre(run('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { b: true, sz: 13 })) +
        centre(`${run('Độc lập - Tự do - Hạnh phúc', { b: true, sz: 14 })}${line(3420, 1130)}`),
    ],
    [
      centre(run('Số: 07/KH-TTYT', { sz: 13 }), single(120)),
      centre(cut('An Bình, ngày 09 tháng 01 năm 2026', { i: true, sz: 14 }), single(120)),
    ],
  ],
)

const closing = table(
  [4500, 5000],
  [
    [
      p(run('Nơi nhận:', { b: true, i: true, sz: 12 }), { props: single(120) }) +
        recipient('Sở Y tế tỉnh Bình Sơn (để báo cáo);') +
        recipient('Ban Giám đốc;') +
        recipient('Các khoa, phòng, trạm y tế;') +
        recipient('Lưu: VT, TCHC.'),
      centre(run('KT. GIÁM ĐỐC', bold), single(120)) +
        centre(run('PHÓ GIÁM ĐỐC', bold)) +
        centre('') +
        centre('') +
        centre('') +
        centre(cut('Lê Thị Minh Thư', bold)),
    ],
  ],
)

const annex = (label: string, title: string): string =>
  centre(run(label, bold)) +
  centre(run(title, bold)) +
  centre(run('(Kèm theo Kế hoạch số        /KH-TTYT ngày      tháng      năm 2026', { i: true })) +
  centre(run('của Trung tâm Y tế khu vực An Bình)', { i: true }), single(0, 240))

/** A plan as an office's Word makes it: looks in styles, automatic dashes under “Nơi nhận”, drawn lines, two annexes. */
export const wordPlan = (): Uint8Array =>
  wordFile({
    body: [
      letterhead,
      centre('', single()),
      centre(run('KẾ HOẠCH', bold), single(120)),
      centre(`${cut('Tuyên truyền cải cách hành chính năm 2026', bold)}${line(2100, 3600)}`, single(0, 240)),
      basis('Căn cứ Luật Khám bệnh, chữa bệnh ngày 09 tháng 01 năm 2023;'),
      basis(
        'Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước;',
      ),
      basis('Theo đề nghị của Trưởng phòng Tổ chức - Hành chính.'),
      say('Trung tâm Y tế khu vực An Bình xây dựng Kế hoạch tuyên truyền cải cách hành chính năm 2026 như sau:'),
      heading('I. MỤC ĐÍCH, YÊU CẦU'),
      heading('1. Mục đích'),
      say('Giúp viên chức, người lao động và người dân hiểu rõ nội dung, lợi ích của cải cách hành chính tại đơn vị.'),
      heading('2. Yêu cầu'),
      say('a) Nội dung tuyên truyền ngắn gọn, đúng thẩm quyền, dễ hiểu;'),
      say('b) Hình thức phù hợp với từng nhóm người đọc, người nghe;'),
      say('c) Mỗi việc có đơn vị chủ trì, sản phẩm và hạn hoàn thành;'),
      say('d) Kết quả được ghi nhận bằng minh chứng kiểm tra được;'),
      say('đ) Không phát sinh thủ tục ngoài quy định.'),
      heading('II. NỘI DUNG'),
      p(run('1. Đăng tin, bài trên trang thông tin điện tử mỗi tháng ít nhất hai lần.'), { style: 'ThanVan' }),
      p(run('2. Tổ chức nói chuyện tại cộng đồng mỗi quý một lần ở từng trạm y tế.'), { style: 'ThanVan' }),
      p(run('3. Niêm yết thủ tục và mã QR tại mọi điểm tiếp nhận người bệnh.'), { style: 'ThanVan' }),
      heading('III. TỔ CHỨC THỰC HIỆN'),
      say('Nhiệm vụ cụ thể và dự toán kinh phí nêu tại Phụ lục I và Phụ lục II kèm theo Kế hoạch này.'),
      say(
        'Các khoa, phòng, trạm y tế căn cứ Kế hoạch này tổ chức thực hiện, gửi báo cáo trước ngày 10 tháng cuối quý./.',
      ),
      closing,
      sectionEnd(),
      annex('Phụ lục I', 'NHIỆM VỤ TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH NĂM 2026'),
      table(
        [800, 7000, 3000, 2800],
        [
          ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'].map(text => inCell(text, bold)),
          ['1', 'Đăng tin, bài trên trang thông tin điện tử', 'Phòng Điều dưỡng', 'Hằng tháng'].map(text =>
            inCell(text),
          ),
          ['2', 'Nói chuyện tại cộng đồng', 'Các trạm y tế', 'Hằng quý'].map(text => inCell(text)),
        ],
        true,
      ),
      sectionEnd({ landscape: true, restart: true }),
      annex('Phụ lục II', 'DỰ TOÁN KINH PHÍ'),
      table(
        [800, 5200, 3000],
        [
          ['TT', 'Khoản chi', 'Số tiền (đồng)'].map(text => inCell(text, bold)),
          ['1', 'In tờ rơi', '4.500.000'].map(text => inCell(text)),
        ],
        true,
      ),
      p('', { props: single() }),
      section({ restart: true }),
    ].join(''),
  })
