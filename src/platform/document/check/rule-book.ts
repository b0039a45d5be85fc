import { ND30 } from '../nd30.ts'
import type { Deviation } from './deviation.ts'

/** Sai: the decree's own words are broken. Nên xem: from practice, or the decree leaves room. */
export type LayoutSeverity = 'wrong' | 'look'

/** A deviation with what the decree says of it: the component, the clause, how much it weighs. */
export interface LayoutFinding extends Deviation {
  readonly component: string
  readonly clause: string
  readonly severity: LayoutSeverity
}

/** The rule set by its name: findings of two versions are not to be compared. */
export const RULE_SET = ND30.name

interface Chapter {
  readonly component: string
  readonly clause: string
}

const chapter = (component: string, clause: string): Chapter => ({
  component,
  clause: clause.startsWith('Phụ lục') ? clause : `Phụ lục I, Phần I, Mục ${clause}`,
})

/** Các thành phần thể thức theo mã quy tắc, theo thứ tự trên trang giấy; khoản mục của NĐ 30/2020/NĐ-CP. */
const CHAPTERS: Readonly<Record<string, Chapter>> = {
  page: chapter('Khổ giấy, lề', 'I.1–3'),
  page_number: chapter('Số trang', 'I.7'),
  font: chapter('Phông chữ', 'I.4'),
  text: chapter('Phông chữ', 'I.4'),
  country: chapter('Quốc hiệu', 'II.1'),
  motto: chapter('Tiêu ngữ', 'II.1'),
  superior: chapter('Cơ quan chủ quản', 'II.2'),
  issuer: chapter('Cơ quan ban hành', 'II.2'),
  number: chapter('Số, ký hiệu', 'II.3'),
  day: chapter('Địa danh và thời gian', 'II.4'),
  month: chapter('Địa danh và thời gian', 'II.4'),
  type: chapter('Tên loại', 'II.5'),
  subject: chapter('Trích yếu', 'II.5'),
  letter_subject: chapter('Trích yếu công văn', 'II.5'),
  stamp: chapter('Dấu chỉ mức độ mật, khẩn', 'III.2'),
  circulation: chapter('Chỉ dẫn phạm vi lưu hành', 'III.2'),
  addressee: chapter('Kính gửi', 'II.9'),
  basis: chapter('Căn cứ ban hành', 'II.6'),
  body: chapter('Nội dung', 'II.6'),
  part: chapter('Bố cục nội dung', 'II.6'),
  section: chapter('Bố cục nội dung', 'II.6'),
  clause: chapter('Bố cục nội dung', 'II.6'),
  point: chapter('Bố cục nội dung', 'II.6'),
  part_title: chapter('Bố cục nội dung', 'II.6'),
  chapter: chapter('Bố cục nội dung', 'II.6'),
  chapter_title: chapter('Bố cục nội dung', 'II.6'),
  article: chapter('Bố cục nội dung', 'II.6'),
  ending: chapter('Kết thúc nội dung', 'Phụ lục III'),
  authority: chapter('Quyền hạn, chức vụ', 'II.7'),
  signature: chapter('Quyền hạn, chức vụ', 'II.7'),
  signature_image: chapter('Hình ảnh chữ ký', 'II.7'),
  seal_image: chapter('Hình ảnh con dấu', 'II.8'),
  signer: chapter('Họ tên người ký', 'II.7'),
  recipients: chapter('Nơi nhận', 'II.9'),
  recipient: chapter('Nơi nhận', 'II.9'),
  drafter: chapter('Ký hiệu người soạn thảo', 'III.3'),
  foot: chapter('Địa chỉ cơ quan', 'III.4'),
  annex_label: chapter('Phụ lục', 'III.1'),
  annex_title: chapter('Phụ lục', 'III.1'),
  annex_reference: chapter('Phụ lục', 'III.1'),
  annex: chapter('Phụ lục', 'III.1'),
  rule: chapter('Đường kẻ', 'II'),
}

/** Rules from practice, or where the decree leaves room: told, but not held against the file. */
const TO_LOOK_AT: ReadonlySet<string> = new Set([
  'text.not_precomposed',
  'rule.characters',
  'font.default',
  'basis.form',
  'signer.degree',
  'annex.mention',
  'addressee.indent',
  'stamp.box_size',
])

const OTHER = chapter('Nội dung khác', 'II')

export const inRuleBook = (deviation: Deviation): LayoutFinding => ({
  ...deviation,
  ...(CHAPTERS[deviation.code.split('.')[0] ?? ''] ?? OTHER),
  severity: TO_LOOK_AT.has(deviation.code) ? 'look' : 'wrong',
})

/** The components in the order of the page. */
export const COMPONENTS: readonly string[] = [...new Set(Object.values(CHAPTERS).map(({ component }) => component))]
