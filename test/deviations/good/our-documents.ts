import type { AdministrativeDocument } from '#platform/document/layout.ts'
import { plain } from '#platform/document/layout.ts'
import { quarterReport } from '#platform/document/testing/quarter-report.ts'

const say = (text: string) => ({ kind: 'paragraph', runs: [plain(text)] }) as const

/** A report in parts: what the section on parts is measured with. */
const yearReport: AdministrativeDocument = {
  ...quarterReport,
  reference: { number: 9, sign: 'BC-TTYT' },
  issued: { place: 'An Bình', day: '2026-02-04' },
  medium: 'paper',
  title: { type: 'Báo cáo', subject: 'Kết quả tuyên truyền cải cách hành chính năm 2025' },
  blocks: [
    say('Trung tâm Y tế khu vực An Bình báo cáo như sau; số liệu chi tiết tại Phụ lục kèm theo báo cáo này.'),
    { kind: 'heading', level: 'part', title: 'Kết quả năm 2025' },
    ...quarterReport.blocks.slice(1),
    { kind: 'heading', level: 'part', title: 'Phương hướng năm 2026' },
    say('Tiếp tục thực hiện các nhiệm vụ đã giao, chú trọng tuyên truyền tại trạm y tế.'),
    say('Đề nghị Sở Y tế cấp thêm tài liệu in cho các trạm ở xa.'),
  ],
  annexes: quarterReport.annexes.slice(1),
}

const yearPlan: AdministrativeDocument = {
  ...quarterReport,
  reference: { number: 5, sign: 'KH-TTYT' },
  issued: { place: 'An Bình', day: '2026-01-08' },
  title: { type: 'Kế hoạch', subject: 'Tuyên truyền cải cách hành chính năm 2026' },
  addressees: [],
  bases: [
    'Căn cứ Luật Khám bệnh, chữa bệnh ngày 09 tháng 01 năm 2023',
    'Căn cứ Kế hoạch số 120/KH-SYT ngày 20 tháng 12 năm 2025 của Sở Y tế tỉnh Bình Sơn về tuyên truyền cải cách hành chính năm 2026',
    'Theo đề nghị của Trưởng phòng Tổ chức - Hành chính',
  ],
  recipients: ['Sở Y tế tỉnh Bình Sơn (để báo cáo)', 'Các khoa, phòng, trạm y tế', 'Lưu: VT, TCHC'],
}

const letter: AdministrativeDocument = {
  ...quarterReport,
  reference: { number: 31, sign: 'TTYT-TCHC' },
  title: { type: null, subject: 'gửi tài liệu tuyên truyền cải cách hành chính' },
  addressees: ['Trạm Y tế xã Gò Me', 'Trạm Y tế xã Suối Đá'],
  annexes: [],
}

/** Documents of our own renderer, by name. */
export const OUR_DOCUMENTS: Readonly<Record<string, AdministrativeDocument>> = {
  report: quarterReport,
  'year-report': yearReport,
  plan: yearPlan,
  letter,
}
