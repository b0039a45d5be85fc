import { centre, cut, line, p, run, section, single, tab, wordFile } from './word-parts.ts'

const bold = { b: true }
const say = (text: string): string => p(cut(text), { style: 'ThanVan' })
const basis = (text: string): string => p(cut(text), { style: 'CanCu' })

/** The letterhead on centred tab stops, as older offices still write it. */
const HEAD_TABS = '<w:tabs><w:tab w:val="center" w:pos="1900"/><w:tab w:val="center" w:pos="6400"/></w:tabs>'
const head = (left: string, right: string, before = 0): string =>
  p(`${tab}${left}${tab}${right}`, { props: `${HEAD_TABS}${single(before)}` })
const END_TABS = '<w:tabs><w:tab w:val="center" w:pos="6800"/></w:tabs>'
const end = (left: string, right = ''): string =>
  p(right ? `${left}${tab}${right}` : left, { props: `${END_TABS}${single()}` })
const small = { sz: 11 }

const article = (label: string, text: string): string => p(`${run(label, bold)}${cut(text)}`, { style: 'ThanVan' })

/** A decision with chapters and articles: letterhead and signature on tab stops, no table at all. */
export const wordDecision = (): Uint8Array =>
  wordFile({
    body: [
      head(run('SỞ Y TẾ TỈNH BÌNH SƠN', { sz: 12 }), run('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { b: true, sz: 12 })),
      head(
        `${run('TTYT KHU VỰC AN BÌNH', { b: true, sz: 12 })}${line(1200, 1300)}`,
        `${run('Độc lập - Tự do - Hạnh phúc', { b: true, sz: 13 })}${line(3180, 4810)}`,
      ),
      head(run('Số: 45/QĐ-TTYT', { sz: 13 }), run('An Bình, ngày 12 tháng 3 năm 2026', { i: true, sz: 13 }), 160),
      centre(run('QUYẾT ĐỊNH', bold), single(360)),
      centre(cut('Về việc ban hành Quy chế hoạt động của Tổ truyền thông', bold)),
      centre(`${cut('cải cách hành chính', bold)}${line(1000, 4150)}`, single(0, 240)),
      centre(run('GIÁM ĐỐC TRUNG TÂM Y TẾ KHU VỰC AN BÌNH', bold), single(120, 240)),
      basis('Căn cứ Luật Khám bệnh, chữa bệnh ngày 09 tháng 01 năm 2023;'),
      basis(
        'Căn cứ Quyết định số 210/QĐ-SYT ngày 20 tháng 02 năm 2025 của Giám đốc Sở Y tế tỉnh Bình Sơn quy định chức năng, nhiệm vụ của Trung tâm Y tế khu vực An Bình;',
      ),
      basis('Theo đề nghị của Trưởng phòng Tổ chức - Hành chính.'),
      centre(run('QUYẾT ĐỊNH:', bold), single(120, 120)),
      centre(run('Chương I', bold), single(120)),
      centre(run('QUY ĐỊNH CHUNG', bold), single(0, 120)),
      article('Điều 1. Phạm vi áp dụng. ', 'Quy chế này áp dụng cho thành viên Tổ truyền thông cải cách hành chính.'),
      article('Điều 2. Nguyên tắc làm việc. ', 'Tổ làm việc theo chế độ kiêm nhiệm, quyết định theo đa số.'),
      p(run('1. Tổ trưởng chịu trách nhiệm trước Giám đốc về hoạt động của Tổ.'), { style: 'ThanVan' }),
      p(run('2. Thành viên thực hiện nhiệm vụ do Tổ trưởng phân công, gồm:'), { style: 'ThanVan' }),
      say('a) Viết tin, bài và biên tập nội dung;'),
      say('b) Chụp ảnh, lưu minh chứng;'),
      say('c) Theo dõi phản hồi của người dân;'),
      say('d) Tổng hợp số liệu hằng tháng;'),
      say('đ) Chuẩn bị báo cáo quý.'),
      centre(run('Chương II', bold), single(120)),
      centre(run('TỔ CHỨC THỰC HIỆN', bold), single(0, 120)),
      article('Điều 3. Hiệu lực. ', 'Quyết định này có hiệu lực kể từ ngày ký.'),
      article(
        'Điều 4. Trách nhiệm thi hành. ',
        'Trưởng các khoa, phòng và thành viên Tổ truyền thông chịu trách nhiệm thi hành Quyết định này./.',
      ),
      end(run('Nơi nhận:', { b: true, i: true, sz: 12 }), run('GIÁM ĐỐC', bold)),
      end(run('- Như Điều 4;', small)),
      end(run('- Sở Y tế tỉnh Bình Sơn (để báo cáo);', small)),
      end(run('- Lưu: VT, TCHC.', small)),
      end(''),
      end('', run('Nguyễn Văn Bình', bold)),
      section(),
    ].join(''),
  })
