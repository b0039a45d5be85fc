import { fold, isCapitals, tidy } from '../text.ts'

const FACILITY_WORDS =
  'trung tâm|bệnh viện|trạm y tế|phòng khám|viện|chi cục|nhà hộ sinh|bệnh xá|trường|phân viện|đội|phòng y tế'

export const startsFacility = (text: string): boolean =>
  new RegExp(`^(?:${FACILITY_WORDS})(?![\\p{L}])`, 'iu').test(tidy(text))

/** Common words of names of offices; in normal case only the first word of such a name has a capital. */
const COMMON: readonly (readonly [RegExp, string])[] = [
  [/\bTrung Tâm\b/gu, 'Trung tâm'],
  [/Bệnh Viện/gu, 'Bệnh viện'],
  [/Y Tế/gu, 'Y tế'],
  [/Khu Vực/gu, 'khu vực'],
  [/Đa Khoa/gu, 'Đa khoa'],
  [/Huyện /gu, 'huyện '],
  [/(?<=\s)Tỉnh /gu, 'tỉnh '],
  [/(?<=\s)Thị Xã /gu, 'thị xã '],
  [/(?<=\s)Xã /gu, 'xã '],
  [/(?<=\s)Phường /gu, 'phường '],
  [/(?<=\s)Thị Trấn /gu, 'thị trấn '],
  [/(?<=\s)Hội Đồng Nhân Dân/gu, 'Hội đồng nhân dân'],
  [/Thành Phố/gu, 'Thành phố'],
  [/(?<=\s)(?:Ủy|Uỷ) Ban Nhân Dân/gu, 'Ủy ban nhân dân'],
  [/^(?:Ủy|Uỷ) Ban Nhân Dân/gu, 'Ủy ban nhân dân'],
  [/Kiểm Soát Bệnh Tật/gu, 'Kiểm soát bệnh tật'],
  [/Y Học Cổ Truyền/gu, 'Y học cổ truyền'],
  [/Phục Hồi Chức Năng/gu, 'Phục hồi chức năng'],
  [/Sản Nhi/gu, 'Sản - Nhi'],
  [/Ubnd/gu, 'UBND'],
]

const capitalise = (text: string): string =>
  text.toLowerCase().replace(/(^|[\s\-–(/])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())

/** "TRUNG TÂM Y TẾ HUYỆN X" in normal case: as the body writes it where it does, else by rule. */
export function normalCase(name: string, body: string): string {
  const bare = tidy(name)
  if (!isCapitals(bare)) return bare
  const at = fold(body).indexOf(fold(bare))
  const written = at >= 0 ? tidy(body).slice(at, at + bare.length) : ''
  if (written && !isCapitals(written)) return written.charAt(0).toUpperCase() + written.slice(1)
  return COMMON.reduce((text, [pattern, normal]) => text.replace(pattern, normal), capitalise(bare))
}
