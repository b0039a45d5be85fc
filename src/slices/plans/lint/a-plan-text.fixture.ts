import type { Block, Cell, PlanReading } from '../reader/plan-reading.ts'
import { readBlocks } from '../reader/read-blocks.ts'
import type { Finding } from './finding.ts'

/** A plan that no rule has anything to say about; tests spoil one thing in it. */
const LINES: readonly string[] = [
  'SỞ Y TẾ TỈNH SÔNG LAM',
  'TRUNG TÂM Y TẾ KHU VỰC AN BÌNH',
  'Số: 15/KH-TTYT',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'An Bình, ngày 05 tháng 01 năm 2026',
  'KẾ HOẠCH',
  'Tuyên truyền cải cách hành chính năm 2026',
  'Căn cứ Kế hoạch số 120/KH-SYT ngày 20/12/2025 của Sở Y tế tỉnh Sông Lam về cải cách hành chính năm 2026;',
  'Căn cứ Kế hoạch số 03/KH-TTYT ngày 02/01/2026 của Trung tâm Y tế khu vực An Bình về cải cách hành chính năm 2026.',
  'Trung tâm Y tế khu vực An Bình xây dựng Kế hoạch tuyên truyền cải cách hành chính năm 2026 như sau:',
  'I. MỤC ĐÍCH, YÊU CẦU',
  '1. Mục đích',
  'Nâng cao nhận thức của viên chức, người lao động về cải cách hành chính.',
  '2. Yêu cầu',
  'Nội dung chính xác, dễ hiểu, phù hợp với từng nhóm người nghe.',
  'II. ĐỐI TƯỢNG TUYÊN TRUYỀN',
  '- Viên chức, người lao động;',
  '- Người bệnh, người nhà người bệnh.',
  'III. HÌNH THỨC TUYÊN TRUYỀN',
  '- Đăng bài trên Website của Trung tâm, ít nhất 02 bài/tháng.',
  '- Phát tờ rơi tại khu khám bệnh.',
  'IV. KINH PHÍ',
  'Từ nguồn kinh phí hoạt động của Trung tâm năm 2026.',
  'V. TỔ CHỨC THỰC HIỆN',
  '1. Phòng Tổ chức - Hành chính',
  'Theo dõi, đôn đốc thực hiện; báo cáo Sở Y tế 6 tháng trước ngày 10/6/2026, năm trước ngày 25/11/2026.',
  '2. Phòng Điều dưỡng',
  'Viết bài, in tờ rơi theo phụ lục kèm theo.',
  'Nơi nhận:',
  '- Sở Y tế;',
  '- Lưu: VT.',
  'GIÁM ĐỐC',
  'Nguyễn Văn An',
  'PHỤ LỤC',
]

const ROWS: readonly (readonly string[])[] = [
  ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Hình thức', 'Thời gian', 'Đơn vị chủ trì', 'Đơn vị phối hợp'],
  [
    '1',
    'Đăng bài về thủ tục khám bệnh',
    '02 bài/tháng',
    'Website',
    'Hàng tháng',
    'Phòng Tổ chức - Hành chính',
    'Các khoa',
  ],
  [
    '2',
    'Phát tờ rơi về khám bệnh bằng căn cước',
    '500 tờ rơi',
    'Tờ rơi',
    'Quý II/2026',
    'Phòng Điều dưỡng',
    'Các khoa',
  ],
  [
    '3',
    'Báo cáo kết quả tuyên truyền',
    '02 báo cáo',
    'Văn bản',
    '10/6/2026; 25/11/2026',
    'Phòng Tổ chức - Hành chính',
    'Các khoa',
  ],
]

/** Words put in place of others, wherever they stand; a line emptied is left out. */
export type Change = readonly [from: string, to: string]

export interface Spoilt {
  changes?: readonly Change[]
  /** Cells changed: row and column from 0, the header counted. */
  cells?: readonly (readonly [row: number, col: number, text: string])[]
  /** Rows behind the last one. */
  more?: readonly (readonly string[])[]
  withoutTable?: boolean
}

function toTable(rows: readonly (readonly string[])[], no: number): Block {
  const cells = rows.flatMap((row, top) =>
    row.map((text, left): Cell => ({ row: top + 1, col: left + 1, rowSpan: 1, colSpan: 1, paragraphs: [{ text }] })),
  )
  return { kind: 'table', no, table: 1, rowCount: rows.length, colCount: rows[0]?.length ?? 0, bordered: true, cells }
}

function blocksOf({ changes = [], cells = [], more = [], withoutTable = false }: Spoilt): Block[] {
  const applied = (text: string): string => changes.reduce((out, [from, to]) => out.replaceAll(from, to), text)
  for (const [from] of changes)
    if (!LINES.some(line => line.includes(from))) throw new Error(`no line of the plan holds “${from}”`)
  const lines = LINES.map(applied)
    .flatMap(text => text.split('\n'))
    .filter(Boolean)
  const kept = withoutTable ? lines.filter(line => line !== 'PHỤ LỤC') : lines
  const paragraphs = kept.map((text, index): Block => ({ kind: 'paragraph', no: index + 1, text }))
  const rows = [...ROWS, ...more].map((row, top) =>
    row.map((text, left) => cells.find(([r, c]) => r === top && c === left)?.[2] ?? text),
  )
  return withoutTable ? paragraphs : [...paragraphs, toTable(rows, paragraphs.length + 1)]
}

/** The reading of the plan with these things spoilt. */
export function readSpoilt(spoilt: Spoilt): PlanReading {
  const blocks = blocksOf(spoilt)
  const { draft, rows, findings } = readBlocks(blocks, 'ke-hoach.docx')
  const file = { kind: 'docx' as const, name: 'ke-hoach.docx', sha256: '' }
  return { draft, blocks, rows: [...rows], findings, links: [], leftovers: [], marks: [], file }
}

/** What the linter says of it. */
export const lintSpoilt = (spoilt: Spoilt): readonly Finding[] => readSpoilt(spoilt).findings ?? []

/** What one rule says of it: the sentences. */
export const saidBy = (code: string, spoilt: Spoilt): string[] =>
  lintSpoilt(spoilt)
    .filter(finding => finding.code === code)
    .map(finding => finding.says)
