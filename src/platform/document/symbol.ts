import { BLANK } from './day-line.ts'
import type { Reference } from './layout.ts'

/** Abbreviations of document types (NĐ 30/2020, Phụ lục III). A letter, công văn, has none. */
export const TYPE_ABBREVIATIONS = {
  'Nghị quyết': 'NQ',
  'Quyết định': 'QĐ',
  'Chỉ thị': 'CT',
  'Quy chế': 'QC',
  'Quy định': 'QyĐ',
  'Thông cáo': 'TC',
  'Thông báo': 'TB',
  'Hướng dẫn': 'HD',
  'Chương trình': 'CTr',
  'Kế hoạch': 'KH',
  'Phương án': 'PA',
  'Đề án': 'ĐA',
  'Dự án': 'DA',
  'Báo cáo': 'BC',
  'Biên bản': 'BB',
  'Tờ trình': 'TTr',
  'Hợp đồng': 'HĐ',
  'Công điện': 'CĐ',
  'Bản ghi nhớ': 'BGN',
  'Bản thỏa thuận': 'BTT',
  'Giấy ủy quyền': 'GUQ',
  'Giấy mời': 'GM',
  'Giấy giới thiệu': 'GGT',
  'Giấy nghỉ phép': 'GNP',
  'Phiếu gửi': 'PG',
  'Phiếu chuyển': 'PC',
  'Phiếu báo': 'PB',
} as const

export type DocumentType = keyof typeof TYPE_ABBREVIATIONS

/** `BC-TTYT`; for a letter the issuer comes first and the drafting unit after it: `TTYT-TCHC`. */
export function signOf(type: DocumentType | null, issuer: string, unit?: string): string {
  if (type !== null) return `${TYPE_ABBREVIATIONS[type]}-${issuer}`
  return unit === undefined ? issuer : `${issuer}-${unit}`
}

/** Numbers below 10 take a leading zero (Mục II.3). */
export const writtenNumber = (number: number | string): string => String(number).padStart(2, '0')

/** Ô 3: `Số: 08/BC-TTYT`, with room for the number while the clerk has given none. */
export const numberLine = ({ number, sign }: Reference): string =>
  `Số: ${number === null ? BLANK : writtenNumber(number)}/${sign}`
