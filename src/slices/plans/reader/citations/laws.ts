import { tidy } from '../text.ts'

export interface FoundLaw {
  type: string
  name: string
  year: string | null
  index: number
  end: number
}

/** Laws whose name holds a comma or an "and": where they end cannot be told from the words alone. */
const KNOWN_NAMES = [
  'Luật Phổ biến, giáo dục pháp luật',
  'Luật Thi đua, khen thưởng',
  'Luật Khám bệnh, chữa bệnh',
  'Luật Cán bộ, công chức',
  'Luật Phòng, chống tham nhũng',
  'Luật Phòng, chống bệnh truyền nhiễm',
  'Luật Phòng, chống tác hại của thuốc lá',
  'Luật Phòng, chống tác hại của rượu, bia',
  'Luật Thực hành tiết kiệm, chống lãng phí',
  'Luật An toàn, vệ sinh lao động',
  'Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ',
  'Luật Phòng cháy và chữa cháy',
  'Luật Bảo vệ quyền lợi người tiêu dùng',
  'Luật Khoa học, công nghệ và đổi mới sáng tạo',
  'Luật Quản lý, sử dụng tài sản công',
  'Luật Viên chức',
  'Luật Khiếu nại',
  'Luật Tố cáo',
  'Luật Bảo hiểm y tế',
  'Luật Bảo hiểm xã hội',
  'Luật Tiếp cận thông tin',
  'Luật Giao dịch điện tử',
  'Luật Dữ liệu',
  'Luật Căn cước',
  'Luật An ninh mạng',
  'Luật Báo chí',
  'Luật Thanh tra',
  'Luật Đấu thầu',
  'Luật Dược',
  'Luật Tiếp công dân',
  'Luật Bình đẳng giới',
  'Luật Bảo vệ dữ liệu cá nhân',
  'Luật Bảo vệ bí mật nhà nước',
  'Luật Ngân sách nhà nước',
  'Luật Kế toán',
  'Luật Lưu trữ',
  'Luật Tổ chức chính quyền địa phương',
  'Luật Tổ chức Chính phủ',
  'Luật Ban hành văn bản quy phạm pháp luật',
  'Luật Thực hiện dân chủ ở cơ sở',
  'Luật Người cao tuổi',
  'Luật Người khuyết tật',
  'Luật Trẻ em',
  'Luật Công nghệ thông tin',
].sort((a, b) => b.length - a.length)

const START = /(?<![\p{L}])(Bộ luật|Luật|Pháp lệnh)\s+(?=\p{Lu}|sửa đổi)/gu
const YEAR = /^\s*(?:,\s*)?(?:năm\s+(\d{4})|\(\s*(?:năm\s+)?(\d{4})\s*\))/u
const ENDS =
  /[;.:“”"()]|,\s|\s(?:và|hoặc|năm|ngày|số|được|đã|theo|quy định|về|tại|trong|có hiệu lực|nhằm|cho|đến|của Quốc hội)(?=\s)|$/u
/** "Luật sửa đổi, bổ sung một số điều của Luật X (năm 2020)" is one law's name. */
const AMENDING = /^(?:Luật|Pháp lệnh) sửa đổi,? bổ sung (?:một số điều )?của (?=(?:Luật|Bộ luật|Pháp lệnh))/u

/** No name and year of a law are longer: what follows need not be looked through for each of them. */
const LONGEST = 400

function nameLength(text: string): number {
  const amending = AMENDING.exec(text)
  if (amending) return amending[0].length + nameLength(text.slice(amending[0].length))
  const folded = text.toLowerCase()
  const known = KNOWN_NAMES.find(name => folded.startsWith(name.toLowerCase()))
  if (known) return known.length
  const year = /(?:(?<!tháng \d{1,2})\s+năm\s+\d{4}|\s*\((?:năm\s+)?\d{4}\))/u.exec(text)
  const hard = /[;.:“”"]|\s(?:và (?:Nghị|Luật|Thông|Quyết|các))/u.exec(text)
  // With a year close by, the commas before it belong to the name.
  if (year && year.index < 90 && (!hard || hard.index > year.index)) return year.index
  return ENDS.exec(text)?.index ?? text.length
}

/** Laws named without a number: "Luật Thi đua, khen thưởng năm 2022". */
export function findLaws(text: string): FoundLaw[] {
  const laws: FoundLaw[] = []
  let from = 0
  for (const match of text.matchAll(START)) {
    if (match.index < from) continue
    const rest = text.slice(match.index, match.index + LONGEST)
    const length = nameLength(rest)
    const after = rest.slice(length)
    const year = YEAR.exec(after)
    if (/^\s*(?:\([^)]*\)\s*)?số\s*:?\s*\d/u.test(after) || length < 6 || length > 200) continue
    const end = match.index + length + (year?.[0].length ?? 0)
    laws.push({
      type: match[1] ?? 'Luật',
      name: tidy(text.slice(match.index, end)),
      year: year?.[1] ?? year?.[2] ?? null,
      index: match.index,
      end,
    })
    from = end
  }
  return laws
}

/** The law itself, without its year: two mentions with one of it are one citation. */
export const lawKey = (name: string): string =>
  tidy(name)
    .toLowerCase()
    .replace(/[\s,]*\(?(?:năm )?\d{4}\)?$/u, '')
