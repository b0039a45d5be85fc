import { dayOf } from '#platform/day.ts'
import { formatDay, formatInstant } from '#ui/format.ts'

export const FORMATS = ['docx', 'pdf', 'xlsx'] as const
export type OutputFormat = (typeof FORMATS)[number]

/** Kết quả đầu ra của một báo cáo, theo thứ tự người ta hay cần. */
export const OUTPUTS = {
  'bao-cao': { name: 'Báo cáo riêng', says: 'Đủ phần lời, bảng số liệu và hai phụ lục, đúng thể thức.' },
  'muc-i4': {
    name: 'Mục I.4. Thông tin, tuyên truyền',
    says: 'Để dán vào báo cáo cải cách hành chính chung của đơn vị.',
  },
  'bang-so-lieu': { name: 'Bảng số liệu', says: 'Riêng bảng chỉ tiêu, có chỗ ký.' },
  'nhiem-vu': { name: 'Kết quả từng nhiệm vụ', says: 'Đối chiếu với kế hoạch; mỗi dòng chỉ tới số minh chứng.' },
  'minh-chung': {
    name: 'Danh mục minh chứng',
    says: 'Đủ liên kết, mã băm, người duyệt và ngày duyệt của từng minh chứng.',
  },
} as const satisfies Record<string, { readonly name: string; readonly says: string }>
export type OutputCode = keyof typeof OUTPUTS

export const isOutput = (code: string): code is OutputCode => Object.hasOwn(OUTPUTS, code)
export const isFormat = (text: string): text is OutputFormat => FORMATS.some(format => format === text)

export const FORMAT_WORDS: Readonly<Record<OutputFormat, string>> = { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' }

/** What a draft says of its figures: they still grow, or they are closed and only the signature is missing. */
export const figuresOfDraft = (cutOff: string, computedAt: Date): string =>
  dayOf(computedAt) > cutOff
    ? `số liệu chốt ngày ${formatDay(cutOff)}`
    : `số liệu tạm tính đến ${formatInstant(computedAt)}`

export const outputsWords = {
  'report.no-output': 'Báo cáo không có bản này; mở lại mục Tải về để chọn.',
  'report.no-output-code': 'Không có bản {code}; chọn một trong: {codes}.',
  'report.no-output-format': 'Tệp ghi ra phải có đuôi .docx, .pdf hoặc .xlsx.',
  'report.no-table': 'Bản này chưa có bảng nào nên chưa ghi ra Excel được; tải Word hoặc PDF.',
} as const
