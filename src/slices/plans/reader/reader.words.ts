import type { ReaderCode } from './plan-file-problem.ts'
import type { ReadingMark } from './plan-reading.ts'

/** Vì sao một tệp không đọc được, và người gửi cần làm gì: mỗi mã một câu. */
export const readerWords: Record<ReaderCode, string> = {
  'reader.empty': 'Tệp không có chữ nào; hãy kiểm tra lại và gửi tệp có nội dung kế hoạch.',
  'reader.truncated': 'Tệp bị cụt, có lẽ do tải về hoặc sao chép dở dang; hãy tải lại bản đầy đủ rồi gửi lại.',
  'reader.encrypted': 'Tệp được đặt mật khẩu; hãy bỏ mật khẩu (lưu một bản không mật khẩu) rồi gửi lại.',
  'reader.image-only':
    'Tệp chỉ có ảnh chụp trang giấy, không có chữ để đọc; hãy gửi tệp Word gốc hoặc tệp PDF xuất ra từ Word.',
  'reader.garbled':
    'Chữ trong tệp PDF hỏng bảng mã nên không đọc được; hãy gửi tệp Word gốc hoặc tệp PDF xuất lại từ Word.',
  'reader.malformed': 'Tệp bị hỏng bên trong; hãy mở bằng Word, lưu lại thành .docx rồi gửi lại.',
  'reader.bomb': 'Tệp nén phình to bất thường nên không được mở; hãy mở bằng Word, lưu lại thành .docx rồi gửi lại.',
  'reader.external-entity':
    'Tệp có phần khai báo gọi dữ liệu từ bên ngoài nên không được mở; hãy lưu lại bằng Word thành .docx rồi gửi lại.',
  'reader.unsafe-path':
    'Tệp nén có đường dẫn không an toàn nên không được mở; hãy lưu lại bằng Word thành .docx rồi gửi lại.',
  'reader.old-doc': 'Đây là tệp Word đời cũ (.doc); hãy mở bằng Word, chọn “Lưu thành” .docx rồi gửi lại.',
  'reader.old-doc-broken':
    'Tệp Word đời cũ (.doc) này không chuyển đổi được, có thể bị hỏng hoặc đặt mật khẩu; hãy mở bằng Word, chọn “Lưu thành” .docx rồi gửi lại.',
  'reader.wrong-extension':
    'Phần đuôi của tên tệp không đúng với nội dung bên trong; hãy gửi đúng tệp kế hoạch dạng .docx, .pdf hoặc .txt.',
  'reader.unknown-kind': 'Loại tệp này không đọc được; hãy gửi kế hoạch dạng .docx, .pdf (có chữ) hoặc .txt.',
  'reader.too-slow': 'Đọc tệp quá lâu nên đã dừng; hãy gửi tệp ngắn hơn hoặc tệp Word gốc thay cho tệp PDF.',
  'reader.too-large': 'Tệp quá lớn để đọc; hãy bỏ bớt ảnh hoặc phần không thuộc kế hoạch rồi gửi lại.',
}

/** Việc bộ đọc đã làm với tệp mà người xem cần biết. */
export const markWords = {
  'reader.mark.utf16': 'Tệp văn bản dùng bảng mã UTF-16, đã chuyển sang Unicode dựng sẵn.',
  'reader.mark.tcvn3': 'Tệp dùng bảng mã cũ TCVN3 (ABC), đã chuyển sang Unicode; hãy soát lại dấu và chữ hoa.',
  'reader.mark.vni': 'Tệp dùng bảng mã cũ VNI, đã chuyển sang Unicode; hãy soát lại dấu.',
  'reader.mark.windows1258': 'Tệp dùng bảng mã Windows-1258, đã chuyển sang Unicode; hãy soát lại dấu.',
  'reader.mark.decomposed': 'Chữ gõ bằng Unicode tổ hợp, đã ghép thành Unicode dựng sẵn.',
  'reader.mark.extension': 'Phần đuôi của tên tệp không đúng; đã đọc theo nội dung thật bên trong.',
  'reader.mark.old-doc': 'Tệp Word đời cũ (.doc), đọc qua LibreOffice; hãy soát lại bảng và số thứ tự tự động.',
  'reader.mark.scanned-pages':
    'Trang {pages} chỉ có ảnh chụp, chưa đọc được chữ; hãy nhập tay phần đó, hoặc gửi tệp Word gốc.',
  'reader.mark.garbled-pages':
    'Trang {pages} có lớp chữ hỏng bảng mã nên không đọc được; hãy nhập tay phần đó, hoặc gửi tệp Word gốc.',
  'reader.mark.recognised-pages':
    'Trang {pages} là ảnh chụp, chữ do máy nhận dạng và có thể sai; hãy đối chiếu với bản giấy, nhất là số, ngày và tên.',
  'reader.mark.withheld':
    'Trang {pages} có chỗ chữ không nhận dạng rõ: để nguyên ở phần chưa xếp vào đâu, không đưa vào dự thảo.',
  'reader.mark.rejoined':
    'Lớp chữ của tệp PDF tách rời âm tiết (“th ực hi ện”), đã ghép lại; chỗ ghép có độ tin cậy thấp hơn, hãy soát lại.',
  'reader.mark.tracked': 'Tệp còn dấu vết sửa đổi (Track Changes); đã đọc theo bản nhận mọi sửa đổi.',
  'reader.mark.lost-table':
    'Tệp văn bản có bảng nhiệm vụ nhưng các cột đã lẫn vào nhau, không đọc được dòng nào của bảng; hãy gửi tệp Word hoặc PDF, hoặc gõ tay các dòng.',
  'reader.mark.loose-table': 'Bảng trong tệp văn bản không còn đường kẻ, các ô được ghép lại theo suy đoán.',
} as const
export type MarkCode = keyof typeof markWords

/** The mark's sentence, with the pages that it speaks of. */
export const toMark = (code: MarkCode, pages: readonly number[] = []): ReadingMark => ({
  code,
  text: markWords[code].replace('{pages}', pages.join(', ')),
})
