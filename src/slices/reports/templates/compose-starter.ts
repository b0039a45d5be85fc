import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { dayWords } from '#platform/document/day-line.ts'
import {
  type AdministrativeDocument,
  type Block,
  type Cell,
  type Column,
  cell,
  plain,
} from '#platform/document/layout.ts'
import { renderDocx } from '#platform/document/render-docx.ts'

/** Stands in the tree for the day, which the renderer writes out in words; no report is of this day. */
const DAY = '2999-12-31'

/** Stands for the issuer, as wide as its column: a usual name runs over two lines, and the rule below is drawn for that. */
const ISSUER = 'M'.repeat(13)

/** Mẫu khởi đầu: our own layout with the fields in place, for a facility to change in Word. */
export async function composeStarter(): Promise<Buffer> {
  const parts = unzipSync(await renderDocx(starter()))
  const path = 'word/document.xml'
  const xml = strFromU8(parts[path] ?? new Uint8Array())
  parts[path] = strToU8(xml.replaceAll(dayWords(DAY), '{ngay_ban_hanh}').replaceAll(ISSUER, '{TEN_DON_VI}'))
  return Buffer.from(zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1, 12) }))
}

const section = (title: string): Block => ({ kind: 'heading', level: 'section', title })
const clause = (title: string): Block => ({ kind: 'heading', level: 'clause', title })
const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [plain(text)] })
const eachParagraph = (list: string): Block[] => [`{#${list}}`, '{doan}', `{/${list}}`].map(paragraph)

function starter(): AdministrativeDocument {
  return {
    rules: 'nd30-2020@1',
    medium: 'electronic',
    letterhead: { superior: '{CO_QUAN_CHU_QUAN}', issuer: ISSUER },
    reference: { number: '{so}', sign: '{ky_hieu}' },
    issued: { place: '{dia_danh}', day: DAY },
    title: { type: 'Báo cáo', subject: 'Kết quả tuyên truyền cải cách hành chính {ky_bao_cao}' },
    addressees: ['{co_quan_chu_quan}'],
    bases: [],
    blocks: [
      paragraph(
        'Thực hiện Kế hoạch số {so_ke_hoach} ngày {ngay_ke_hoach} của {ten_don_vi} về tuyên truyền cải cách hành chính năm {nam}, {ten_don_vi} báo cáo kết quả {ky_bao_cao} (số liệu từ ngày {tu_ngay} đến hết ngày {den_ngay}) như sau:',
      ),
      section('Công tác chỉ đạo, điều hành'),
      ...eachParagraph('cac_doan_chi_dao'),
      section('Kết quả thực hiện'),
      ...eachParagraph('cac_doan_loi_van'),
      figuresTable(),
      paragraph(
        'Kết quả từng nhiệm vụ so với kế hoạch nêu tại Phụ lục I, danh mục minh chứng tại Phụ lục II kèm theo báo cáo này.',
      ),
      section('Đánh giá chung'),
      clause('Kết quả nổi bật'),
      ...eachParagraph('cac_doan_ket_qua_noi_bat'),
      clause('Tồn tại, hạn chế'),
      ...eachParagraph('cac_doan_ton_tai_han_che'),
      clause('Nguyên nhân'),
      ...eachParagraph('cac_doan_nguyen_nhan'),
      section('Nhiệm vụ trọng tâm kỳ sau'),
      ...eachParagraph('cac_doan_nhiem_vu_ky_sau'),
      section('Kiến nghị, đề xuất'),
      ...eachParagraph('cac_doan_kien_nghi'),
      paragraph('Trên đây là báo cáo kết quả tuyên truyền cải cách hành chính {ky_bao_cao} của {ten_don_vi}'),
    ],
    annexes: [
      { title: 'Kết quả từng nhiệm vụ {ky_bao_cao}', orientation: 'landscape', blocks: [tasksTable()] },
      { title: 'Danh mục minh chứng {ky_bao_cao}', orientation: 'landscape', blocks: [evidenceTable()] },
    ],
    recipients: ['Như trên', 'Ban Giám đốc', 'Các khoa, phòng, trạm y tế', 'Lưu: VT, TCHC'],
    signature: { authority: ['{QUYEN_HAN_KY}'], position: '{CHUC_VU_KY}', name: '{nguoi_ky}' },
  }
}

interface Head extends Column {
  readonly field: string
  readonly head: string
}
const column = (field: string, head: string, share: number, align: Column['align'] = 'left'): Head => ({
  field,
  head,
  share,
  align,
})

/** A table of one repeated row: the loop opens in its first cell and closes in its last. */
function tableOf(list: string, heads: readonly Head[], caption?: string): Block {
  const cells = heads.map(({ field }, at): Cell => {
    const opens = at === 0 ? `{#${list}}` : ''
    return cell(`${opens}{${field}}${at === heads.length - 1 ? `{/${list}}` : ''}`)
  })
  return {
    kind: 'table',
    ...(caption !== undefined && { caption, note: 'Số liệu chốt ngày {den_ngay}' }),
    columns: heads.map(({ share, align }) => ({ share, align })),
    head: [{ cells: heads.map(({ head }) => cell(head)) }],
    rows: [{ cells }],
  }
}

const figuresTable = (): Block =>
  tableOf(
    'bang_so_lieu',
    [
      column('tt', 'TT', 7, 'center'),
      column('chi_tieu', 'Chỉ tiêu', 32),
      column('don_vi_tinh', 'ĐVT', 11, 'center'),
      column('ke_hoach', 'KH năm', 10, 'right'),
      column('ky_nay', 'Kỳ này', 10, 'right'),
      column('luy_ke', 'Lũy kế', 10, 'right'),
      column('cung_ky', 'Cùng kỳ', 10, 'right'),
      column('phan_tram', '% KH', 10, 'right'),
    ],
    'Bảng số liệu',
  )

const tasksTable = (): Block =>
  tableOf('nhiem_vu', [
    column('tt', 'TT', 5, 'center'),
    column('noi_dung', 'Nhiệm vụ', 37),
    column('chu_tri', 'Chủ trì', 21),
    column('thoi_gian', 'Thời gian', 13),
    column('den_han', 'Đến hạn', 8, 'right'),
    column('da_duyet', 'Đã duyệt', 8, 'right'),
    column('qua_han', 'Quá hạn', 8, 'right'),
  ])

const evidenceTable = (): Block =>
  tableOf('minh_chung', [
    column('stt', 'STT', 5, 'center'),
    column('tt_nhiem_vu', 'TT', 6, 'center'),
    column('ky', 'Kỳ', 12),
    column('don_vi', 'Đơn vị', 22),
    column('ten_minh_chung', 'Minh chứng', 35),
    column('dia_chi', 'Liên kết hoặc mã băm', 20),
  ])
