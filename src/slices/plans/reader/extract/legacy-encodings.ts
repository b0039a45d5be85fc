/** Vietnamese before Unicode: texts whose letters are Latin-1 characters standing for others. */
export type LegacyEncoding = 'tcvn3' | 'vni'

const TCVN3_FIRST = 'ĂÂÊÔƠƯĐăâêôơưđ'
/** From 0xB5 on; a dot is a code that is not used. */
const TCVN3_TONED = 'àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ'

function tcvn3Table(): Map<string, string> {
  const table = new Map<string, string>()
  for (const [index, letter] of [...TCVN3_FIRST].entries()) table.set(String.fromCharCode(0xa1 + index), letter)
  for (const [index, letter] of [...TCVN3_TONED].entries()) {
    if (letter !== '.') table.set(String.fromCharCode(0xb5 + index), letter)
  }
  return table
}

const TCVN3 = tcvn3Table()
const fromTcvn3 = (text: string): string => [...text].map(char => TCVN3.get(char) ?? char).join('')

const [ACUTE, GRAVE, HOOK, TILDE, DOT, HAT, BREVE] = [
  '\u0301',
  '\u0300',
  '\u0309',
  '\u0303',
  '\u0323',
  '\u0302',
  '\u0306',
]

/** Marks that VNI writes behind the letter they belong to. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: ACUTE,
  ø: GRAVE,
  û: HOOK,
  õ: TILDE,
  ï: DOT,
  â: HAT,
  á: HAT + ACUTE,
  à: HAT + GRAVE,
  å: HAT + HOOK,
  ã: HAT + TILDE,
  ä: HAT + DOT,
  ê: BREVE,
  é: BREVE + ACUTE,
  è: BREVE + GRAVE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
}
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ñ: 'đ',
  Ñ: 'Đ',
  ô: 'ơ',
  Ô: 'Ơ',
  ö: 'ư',
  Ö: 'Ư',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
  Í: 'Í',
  Ì: 'Ì',
  Æ: 'Ỉ',
  Ó: 'Ĩ',
  Ò: 'Ị',
  Î: 'Ỵ',
}
const BASES = /[aeiouyôöAEIOUYÔÖ]/u

function fromVni(text: string): string {
  let out = ''
  let before = ''
  for (const char of text) {
    const mark = BASES.test(before) ? VNI_MARKS[char.toLowerCase()] : undefined
    if (mark !== undefined) out += mark
    else out += VNI_LETTERS[char] ?? char
    before = mark === undefined ? char : ''
  }
  return out.normalize('NFC')
}

/** Words of every plan; a right reading is full of them, a wrong one has none. */
const COMMON =
  /(?<!\p{L})(?:của|và|các|thực hiện|tuyên truyền|kế hoạch|cải cách|hành chính|y tế|công tác|đơn vị|năm|số|tại|về|được|người|trung tâm|phòng|tháng|ngày)(?!\p{L})/giu

export const vietnameseness = (text: string): number =>
  (text.normalize('NFC').match(COMMON)?.length ?? 0) / Math.max(1, text.length / 100)

const READERS: Readonly<Record<LegacyEncoding, (text: string) => string>> = { tcvn3: fromTcvn3, vni: fromVni }

/** Which old encoding a text is in, if reading it so makes Vietnamese of what is none. */
export function detectLegacy(text: string): LegacyEncoding | null {
  const sample = text.slice(0, 20_000)
  if (!/[\u00a1-\u00ff]/.test(sample)) return null
  const plain = vietnameseness(sample)
  const scored = (['tcvn3', 'vni'] as const).map(encoding => ({
    encoding,
    score: vietnameseness(READERS[encoding](sample)),
  }))
  const best = scored.sort((a, b) => b.score - a.score)[0]
  return best && best.score > 0.5 && best.score > plain * 1.5 ? best.encoding : null
}

export const convertLegacy = (text: string, encoding: LegacyEncoding): string => READERS[encoding](text)
