/** Kinds of document that a plan cites, by their Vietnamese name; the longer names stand first. */
export const DOCUMENT_TYPES = [
  'Thông tư liên tịch',
  'Nghị quyết liên tịch',
  'Bộ luật',
  'Luật',
  'Pháp lệnh',
  'Hiến pháp',
  'Nghị quyết',
  'Nghị định',
  'Quyết định',
  'Chỉ thị',
  'Kết luận',
  'Công văn',
  'Văn bản',
  'Thông tư',
  'Thông báo',
  'Thông tri',
  'Hướng dẫn',
  'Chương trình',
  'Kế hoạch',
  'Đề án',
  'Quy định',
  'Quy chế',
  'Công điện',
  'Báo cáo',
  'Tờ trình',
  'Lệnh',
  'Điều lệ',
  'Phương án',
  'Giấy mời',
] as const

/** What the letters of a symbol stand for (Phụ lục III of Nghị định 30/2020, and the Party's own). */
export const TYPE_OF_SYMBOL: Readonly<Record<string, string>> = {
  KH: 'Kế hoạch',
  NQ: 'Nghị quyết',
  NĐ: 'Nghị định',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  KL: 'Kết luận',
  CV: 'Công văn',
  TT: 'Thông tư',
  TTLT: 'Thông tư liên tịch',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  CTR: 'Chương trình',
  ĐA: 'Đề án',
  QYĐ: 'Quy định',
  QC: 'Quy chế',
  CĐ: 'Công điện',
  BC: 'Báo cáo',
  TTR: 'Tờ trình',
  PL: 'Pháp lệnh',
  L: 'Luật',
  PA: 'Phương án',
  VBHN: 'Văn bản hợp nhất',
}

/** The issuer that a symbol names beyond doubt. */
export function issuerOfSymbol(number: string): string | null {
  const symbol = number.toUpperCase()
  if (/[/-](?:NĐ|NQ)-CP$/u.test(symbol)) return 'Chính phủ'
  if (/[/-](?:QĐ|CT)-TTG$/u.test(symbol)) return 'Thủ tướng Chính phủ'
  return null
}

export function typeOfSymbol(number: string): string | null {
  const letters = number.toUpperCase().match(/\p{L}+/gu) ?? []
  return letters.map(part => TYPE_OF_SYMBOL[part]).find(type => type !== undefined) ?? null
}
