import { fold } from '#platform/fold.ts'
import { FIGURES, type Figure } from '#slices/activities/figures.api.ts'

/** A name that stands in braces in a facility's template, and what comes out there. */
export interface TemplateField {
  readonly name: string
  readonly says: string
}

/** A loop: what stands between `{#name}` and `{/name}` is repeated, with fields of its own. */
export interface TemplateList extends TemplateField {
  readonly fields: readonly TemplateField[]
}

const field = (name: string, says: string): TemplateField => ({ name, says })

export const DOCUMENT_FIELDS: readonly TemplateField[] = [
  field('ten_don_vi', 'Tên đơn vị'),
  field('co_quan_chu_quan', 'Cơ quan chủ quản'),
  field('so_ky_hieu', 'Số, ký hiệu: 08/BC-TTYT; chưa có số thì để trống phần số'),
  field('so', 'Chỉ phần số: 08; chưa có số thì để trống'),
  field('ky_hieu', 'Chỉ phần ký hiệu: BC-TTYT'),
  field('dia_danh', 'Địa danh'),
  field('ngay_ban_hanh', 'Ngày ban hành: ngày 09 tháng 3 năm 2026; chưa có thì để chỗ trống'),
  field('ngay_ban_hanh_so', 'Ngày ban hành bằng số: 09/3/2026'),
  field('ky_bao_cao', 'Kỳ báo cáo: Quý I/2026'),
  field('nam', 'Năm báo cáo'),
  field('tu_ngay', 'Số liệu từ ngày'),
  field('den_ngay', 'Số liệu đến hết ngày'),
  field('so_ke_hoach', 'Số, ký hiệu của kế hoạch năm'),
  field('ngay_ke_hoach', 'Ngày ban hành kế hoạch năm'),
  field('ten_ke_hoach', 'Tên kế hoạch năm'),
  field('quyen_han_ky', 'Quyền hạn ký: KT. GIÁM ĐỐC; người đứng đầu ký thì trống'),
  field('chuc_vu_ky', 'Chức vụ người ký'),
  field('nguoi_ky', 'Họ tên người ký; chưa ký thì trống'),
]

export const TEXT_FIELDS: readonly TemplateField[] = [
  field('chi_dao', 'Công tác chỉ đạo, điều hành'),
  field('loi_van', 'Lời văn kết quả thực hiện, mỗi đoạn một dòng'),
  field('ket_qua_noi_bat', 'Đánh giá: kết quả nổi bật'),
  field('ton_tai_han_che', 'Đánh giá: tồn tại, hạn chế'),
  field('nguyen_nhan', 'Đánh giá: nguyên nhân'),
  field('nhiem_vu_ky_sau', 'Nhiệm vụ trọng tâm kỳ sau'),
  field('kien_nghi', 'Kiến nghị, đề xuất'),
  field('so_don_vi', 'Số đơn vị có việc đến hạn trong kỳ'),
  field('so_don_vi_gui_du', 'Số đơn vị đã gửi đủ'),
  field('don_vi_chua_gui', 'Tên các đơn vị chưa gửi đủ, cách nhau dấu chấm phẩy'),
  field('luu_y_phe_duyet', 'Câu báo đơn vị có dưới bốn tài khoản; thường trống'),
]

const MEASURE_FIELDS: readonly TemplateField[] = [
  field('ke_hoach', 'Kế hoạch năm'),
  field('ky_nay', 'Kỳ này'),
  field('luy_ke', 'Lũy kế từ đầu năm'),
  field('cung_ky', 'Cùng kỳ năm trước'),
  field('phan_tram', 'Phần trăm kế hoạch, đã có dấu %'),
]

const PARAGRAPH: readonly TemplateField[] = [field('doan', 'Một đoạn')]

export const LISTS: readonly TemplateList[] = [
  {
    name: 'bang_so_lieu',
    says: 'Bảng số liệu, mỗi chỉ tiêu một dòng',
    fields: [
      field('tt', 'Số thứ tự'),
      field('chi_tieu', 'Tên chỉ tiêu'),
      field('don_vi_tinh', 'Đơn vị tính'),
      ...MEASURE_FIELDS,
    ],
  },
  {
    name: 'nhiem_vu',
    says: 'Từng nhiệm vụ của kế hoạch',
    fields: [
      field('tt', 'Số thứ tự trong kế hoạch'),
      field('noi_dung', 'Nội dung nhiệm vụ'),
      field('chu_tri', 'Đơn vị chủ trì'),
      field('thoi_gian', 'Thời gian thực hiện'),
      field('den_han', 'Số kỳ đến hạn'),
      field('da_duyet', 'Số kỳ đã duyệt'),
      field('cho_duyet', 'Số kỳ chờ duyệt'),
      field('qua_han', 'Số kỳ quá hạn'),
    ],
  },
  {
    name: 'minh_chung',
    says: 'Danh mục minh chứng đã duyệt',
    fields: [
      field('stt', 'Số thứ tự'),
      field('tt_nhiem_vu', 'Số thứ tự của nhiệm vụ'),
      field('ky', 'Kỳ thực hiện'),
      field('don_vi', 'Đơn vị'),
      field('ten_minh_chung', 'Tên minh chứng'),
      field('ngay', 'Ngày'),
      field('dia_chi', 'Liên kết; không có thì mã băm của tệp'),
    ],
  },
  { name: 'cac_doan_chi_dao', says: 'Chỉ đạo, điều hành, từng đoạn', fields: PARAGRAPH },
  { name: 'cac_doan_loi_van', says: 'Lời văn kết quả, từng đoạn', fields: PARAGRAPH },
  { name: 'cac_doan_ket_qua_noi_bat', says: 'Kết quả nổi bật, từng đoạn', fields: PARAGRAPH },
  { name: 'cac_doan_ton_tai_han_che', says: 'Tồn tại, hạn chế, từng đoạn', fields: PARAGRAPH },
  { name: 'cac_doan_nguyen_nhan', says: 'Nguyên nhân, từng đoạn', fields: PARAGRAPH },
  { name: 'cac_doan_nhiem_vu_ky_sau', says: 'Nhiệm vụ kỳ sau, từng đoạn', fields: PARAGRAPH },
  { name: 'cac_doan_kien_nghi', says: 'Kiến nghị, đề xuất, từng đoạn', fields: PARAGRAPH },
]

/** Short names of figures as a clerk would write them; a figure that has none here goes by its folded name. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  documents: 'van_ban',
  website_articles: 'tin_bai_website',
  sent_articles: 'tin_bai_gui',
  facebook_posts: 'bai_facebook',
  zalo_posts: 'bai_zalo',
  youtube_posts: 'bai_youtube',
  reach: 'luot_tiep_can',
  videos: 'video',
  plays: 'luot_phat',
  meetings: 'hoi_nghi',
  attendances: 'luot_du_hoi_nghi',
  staff_reached: 'ty_le_vien_chuc_du',
  community_sessions: 'buoi_truyen_thong',
  community_attendances: 'luot_du_truyen_thong',
  contests: 'cuoc_thi',
  contest_entries: 'luot_thi',
  contestants: 'nguoi_du_thi',
  posters: 'pano_ap_phich',
  leaflets: 'to_roi',
  procedures_posted: 'niem_yet_thu_tuc',
  posting_points: 'diem_niem_yet',
  qr_codes: 'ma_qr',
  survey_forms: 'phieu_khao_sat',
  satisfaction: 'ty_le_hai_long',
  feedback_received: 'phan_anh_tiep_nhan',
  feedback_handled: 'phan_anh_da_xu_ly',
  feedback_on_time: 'phan_anh_dung_han',
  dialogues: 'doi_thoai',
  models: 'mo_hinh',
  spending: 'kinh_phi',
}

export const figureFieldName = ({ code, name }: Pick<Figure, 'code' | 'name'>): string =>
  SHORT_NAMES[code] ??
  fold(name)
    .replace(/[^a-z0-9]+/gu, '_')
    .replace(/^_|_$/gu, '')

export interface FigureFields {
  readonly code: string
  readonly name: string
  readonly says: string
  readonly unit: string
  readonly fields: readonly TemplateField[]
}

/** Each figure of the catalogue with its fields: `tin_bai_website.ky_nay`. */
export const FIGURE_FIELDS: readonly FigureFields[] = FIGURES.map(figure => {
  const name = figureFieldName(figure)
  const fields = MEASURE_FIELDS.map(one => field(`${name}.${one.name}`, one.says))
  return { code: figure.code, name, says: figure.name, unit: figure.unit, fields }
})

/** Every field that may stand outside a loop. */
export const ROOT_FIELDS: ReadonlySet<string> = new Set(
  [...DOCUMENT_FIELDS, ...TEXT_FIELDS, ...FIGURE_FIELDS.flatMap(one => one.fields)].map(one => one.name),
)
