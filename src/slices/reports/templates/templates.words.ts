import type { Place } from './finding.ts'
import type { TemplateState } from './templates.table.ts'

export const TEMPLATE_STATE_WORDS: Readonly<Record<TemplateState, string>> = {
  checked: 'Dùng được',
  refused: 'Có lỗi',
  retired: 'Đã nghỉ',
}

const SAVE_AS_DOCX = 'Mở bằng Word, lưu thành .docx (Word Document) rồi tải lên.'

export const templatesWords = {
  'template.not-found': 'Chưa thấy mẫu này ở đơn vị.',
  'template.see': 'Chỉ viên chức của đơn vị xem được mẫu báo cáo.',
  'template.upload': 'Chỉ người điều phối hoặc quản trị tải mẫu báo cáo lên.',
  'template.choose': 'Chỉ người điều phối chọn mẫu cho báo cáo.',
  'template.no-file': 'Chọn một tệp Word (.docx) để tải lên.',
  'template.empty': 'Tệp {name} rỗng.',
  'template.too-large': 'Tệp {name} lớn quá {limit} MB.',
  'template.not-word': 'Tệp {name} không phải văn bản Word (.docx).',
  'template.old-word': `Tệp {name} ở dạng Word cũ (.doc). ${SAVE_AS_DOCX}`,
  'template.dotx': `Tệp {name} là khuôn của Word (.dotx). ${SAVE_AS_DOCX}`,
  'template.locked': 'Tệp {name} có mật khẩu. Bỏ mật khẩu, lưu lại rồi tải lên.',
  'template.macro': `Tệp {name} có macro (lệnh tự chạy). ${SAVE_AS_DOCX}`,
  'template.active':
    'Tệp {name} có đối tượng nhúng (OLE, ActiveX hoặc tệp khác). Xóa đối tượng đó, lưu lại rồi tải lên.',
  'template.external':
    'Tệp {name} lấy nội dung từ nơi khác (liên kết ngoài, khuôn đính kèm). Ngắt liên kết hoặc chép vào văn bản mới rồi tải lên.',
  'template.bomb': 'Tệp {name} bung ra quá lớn nên không nhận. Lưu lại thành tệp mới rồi tải lên.',
  'template.broken': 'Chưa đọc được tệp {name}. Mở bằng Word, lưu lại thành tệp mới rồi tải lên.',
  'template.stale': 'Có người vừa đổi mẫu này; tải lại trang rồi làm tiếp.',
  'template.not-usable': 'Mẫu này có lỗi hoặc đã nghỉ nên chưa dùng được; chọn mẫu khác.',
  'template.retired-already': 'Mẫu này đã nghỉ.',
  'template.no-pdf': 'Báo cáo theo mẫu Word của đơn vị không có bản PDF; tải tệp docx.',
  'template.too-many': 'Đơn vị đã có {limit} phiên bản mẫu; không nhận thêm.',
} as const

const PART_WORDS: Readonly<Record<Place['part'], string>> = {
  body: '',
  header: 'Đầu trang, ',
  footer: 'Chân trang, ',
  note: 'Chú thích, ',
  comment: 'Bình luận, ',
}

/** As an answer of the server brings it: what is missing may be undefined. */
type ToldPlace = { readonly [K in keyof Place]: Place[K] | undefined } & Pick<Place, 'part'>

/** "Đoạn 12", "Bảng 2, hàng 3, ô 4"; the words around are shown beside it. */
export function placeWords({ part, paragraph, table, row, cell }: ToldPlace): string {
  const where = table === undefined ? `đoạn ${paragraph}` : `bảng ${table}, hàng ${row}, ô ${cell}`
  const words = `${PART_WORDS[part]}${where}`
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
}
