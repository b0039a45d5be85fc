import { describe, expect, it } from 'vitest'
import { findDoubtfulWords, findMisspellings } from './find-misspellings.ts'

const placesOf = (text: string) => [{ text, where: 'I.1', at: { block: 1 }, heading: false }]
const fixesIn = (text: string) => {
  const places = placesOf(text)
  return [...findMisspellings(places), ...findDoubtfulWords(places)].map(({ quotes, fix }) => [quotes?.[0], fix?.to])
}

describe('misspelt words', () => {
  it.each([
    ['Khoa Khám bệnh thưc hiện việc tiếp đón.', 'thưc', 'thực'],
    ['Các khoa thựcj hiện đúng quy trình.', 'thựcj', 'thực'],
    ['Viên chức hanhf nghề theo quy định.', 'hanhf', 'hành'],
    ['Phòng Tổ chức lập ke61 hoạch năm.', 'ke61', 'kế'],
    ['Tuyên truyeenf trên hệ thống truyền thanh.', 'truyeenf', 'truyền'],
    ['Nâng cao chất luợng phục vụ.', 'luợng', 'lượng'],
    ['Giải quyết kiến nghị cuả người dân.', 'cuả', 'của'],
    ['Đào tạo nghề nhgiệp cho thanh niên.', 'nhgiệp', 'nghiệp'],
    ['Đơn vị chủ trrì, các khoa phối hợp.', 'trrì', 'trì'],
    ['Thu thập thwông tin của người bệnh.', 'thwông', 'thông'],
    ['Báo cáo Sở Y tế kết qả thực hiện.', 'qả', 'quả'],
    ['Báo cáo kếtquả cuối năm.', 'kếtquả', 'kết quả'],
    ['Chuyển phòng Tổ chứcHành chính.', 'chứcHành', 'chức Hành'],
    ['TỔ CHƯC THỰC HIỆN', 'CHƯC', 'CHỨC'],
  ])('a syllable that cannot exist: %s', (text, wrong, right) => {
    const [[quote, fix] = []] = fixesIn(text)
    expect(text.replace(quote ?? '?', fix ?? '?')).toBe(text.replace(wrong, right))
  })

  it.each([
    ['Xây dựng kế hoặch công tác tháng.', 'kế hoặch'],
    ['Bệnh viện tổ trức hội thi tay nghề.', 'tổ trức'],
    ['Đơn vị thường xuyên đôn đốc, nhắc nhỡ viên chức.', 'nhắc nhỡ'],
    ['Cơ quang chủ trì báo cáo kết quả.', 'Cơ quang'],
    ['Nhân viên niềm nở, lịch xự với khách.', 'lịch xự'],
    ['Phòng dịch dà soát danh sách hằng tuần.', 'dà soát'],
  ])('a word taken for another: %s', (text, wrong) => {
    expect(fixesIn(text).map(([quote]) => quote)).toEqual([wrong])
  })

  it.each([
    'Trạm Y tế xã Ea Hleo, huyện Krông Búk, tỉnh Đắk Lắk.',
    'Đăng tin trên website, fanpage Facebook, Zalo và YouTube của đơn vị.',
    'Thuốc Paracetamol 500 mg, vitamin C, insulin, vắc xin BCG.',
    'Ông Nguyễn Văn Bảy, bà Trần Thị Kiều Oanh, bác sĩ Y Blưn Niê.',
    'Công văn số 125/SYT-NVY ngày 03/02/2026 của Sở Y tế (bản PDF).',
    'Địa chỉ: https://ttyt-anbinh.vn, thư điện tử vanthu@ttyt-anbinh.vn.',
    'Tiêm hpv, bcg, mmr và dpt cho trẻ; xét nghiệm hbv.',
    'Làm banner, clip, podcast, infographic và gif để đăng online.',
    'Chuyển BGĐ, P.TCHC, K.KB và các TYT xã (để t/h).',
    'Thuỷ sản, hoá chất, uỷ quyền, kĩ thuật, lí do: viết kiểu nào cũng được.',
    'Cải cách hành chính phù hợp tình hình, đẩy mạnh chuyển đổi số toàn diện.',
    'Người bệnh được khám, tư vấn và cấp thuốc ngay trong ngày.',
  ])('and leaves alone: %s', text => {
    expect(fixesIn(text)).toEqual([])
  })

  it('points at the words, with the words to put there', () => {
    const [found] = findMisspellings(placesOf('Các khoa thưc hiện.'))
    expect(found).toMatchObject({ at: { block: 1, span: [9, 18] }, fix: { from: 'thưc hiện', to: 'thực hiện' } })
  })
})
