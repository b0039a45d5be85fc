import { PlanFileProblem } from '../plan-file-problem.ts'
import type { MarkCode } from '../reader.words.ts'
import { convertLegacy, detectLegacy, vietnameseness } from './legacy-encodings.ts'

export interface DecodedText {
  text: string
  marks: MarkCode[]
}

function decodeStrict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Without a byte order mark, UTF-16 of Vietnamese has a zero in every other byte of its plain letters. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  head.forEach((byte, index) => {
    if (byte !== 0) return
    if (index % 2 === 0) even++
    else odd++
  })
  if (odd > head.length / 8 && odd > even * 4) return 'utf-16le'
  if (even > head.length / 8 && even > odd * 4) return 'utf-16be'
  return null
}

/** Whole but for a letter cut in two at the end: the file was not copied to its end. */
function cutInLetter(bytes: Uint8Array): boolean {
  for (let cut = 1; cut <= 3 && cut < bytes.length; cut++) {
    const last = bytes[bytes.length - cut] ?? 0
    if (last >= 0xc2 && decodeStrict(bytes.subarray(0, bytes.length - cut), 'utf-8') !== null)
      return bytes.subarray(0, -cut).some(byte => byte > 0x7f)
  }
  return false
}

/** The old encodings share their bytes with Latin-1; the reading that makes the most Vietnamese wins. */
function decodeLegacy(bytes: Uint8Array): DecodedText {
  const latin = new TextDecoder('latin1').decode(bytes)
  const legacy = detectLegacy(latin)
  const windows = new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  const converted = legacy ? convertLegacy(latin, legacy) : latin
  if (legacy && vietnameseness(converted) >= vietnameseness(windows))
    return { text: converted, marks: [`reader.mark.${legacy}`] }
  if (vietnameseness(windows) > 0.5) return { text: windows, marks: ['reader.mark.windows1258'] }
  throw new PlanFileProblem('reader.wrong-extension')
}

/** Text of a file in UTF-8, UTF-16, or one of the encodings used before them, with a mark for what was converted. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = wideEncoding(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), marks: ['reader.mark.utf16'] }
  const text = decodeStrict(bytes, 'utf-8')
  if (text !== null) return { text, marks: [] }
  if (cutInLetter(bytes)) throw new PlanFileProblem('reader.truncated')
  return decodeLegacy(bytes)
}
