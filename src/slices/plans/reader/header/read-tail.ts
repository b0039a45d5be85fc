import type { Line } from '../outline/lines.ts'
import type { Signer, TextItem } from '../plan-draft.ts'
import { fold, isCapitals, withoutStop } from '../text.ts'

const POSITION = /(?:GIÁM ĐỐC|TRƯỞNG|CHỦ TỊCH|VIỆN TRƯỞNG|THỦ TRƯỞNG|PHỤ TRÁCH|CHÁNH|BÍ THƯ|HIỆU TRƯỞNG)/u
const AUTHORITY = /^(?:KT|TL|TM|TUQ|Q)\s*\.\s*\p{Lu}/u
const NAME =
  /^(?:(?:PGS|GS|TS|ThS|Ths|BS|Bs|BSCK|BSCKI|BSCKII|BS\s?CK\s?(?:I{1,2}|[12])|DS|DSCKI{1,2}|CN|KS|YS|Y sĩ|CK\s?I{1,2})[.,\s]*)*\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){1,5}$/u

/** A line under Nơi nhận, without its dash and closing stop. */
const recipientOf = (text: string): string => withoutStop(text.replace(/^[-–—+•*\s]+/u, ''))

export interface Tail {
  recipients: TextItem[]
  signer: Signer | null
}

const positionLine = (text: string): boolean => POSITION.test(text) && isCapitals(text) && text.length < 80

/** Text exports run "Nơi nhận:        GIÁM ĐỐC" together; the right half is the signature's. */
function splitColumns(line: Line): Line[] {
  const match = /^(.*?nơi nhận\s*:?)\s+(\S.*)$/iu.exec(line.text)
  if (match?.[2] && positionLine(match[2]))
    return [
      { ...line, text: match[1] ?? '' },
      { ...line, text: match[2] },
    ]
  return [line]
}

/** "TRƯỞNG PHÒNG TỔ CHỨC - HÀNH" and "CHÍNH" below it are one position. */
function joinPositions(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    const goesOn = last && positionLine(last.text) && isCapitals(line.text) && last.cell?.col === line.cell?.col
    if (last && goesOn && !positionLine(line.text) && !AUTHORITY.test(line.text) && /\p{Lu}{2}/u.test(line.text))
      joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}` }
    else joined.push(line)
  }
  return joined
}

function readSigner(lines: readonly Line[]): Signer | null {
  const first = lines.findIndex(line => positionLine(line.text))
  if (first < 0) return null
  const block = joinPositions(lines.slice(first))
  const authority = block.find(line => AUTHORITY.test(line.text))?.text ?? null
  const positions = block.filter(line => positionLine(line.text) && line.text !== authority)
  const name = block.find(line => NAME.test(line.text) && !positionLine(line.text) && !isCapitals(line.text))
  const at = block[0]?.at
  return { capacity: authority, position: positions[0]?.text ?? null, name: name?.text ?? null, ...(at ? { at } : {}) }
}

/** In the column of "Nơi nhận"; below a page break that column is another block, and only its dashes tell. */
function inColumn(line: Line, first: Line | undefined): boolean {
  if (line.cell?.col !== first?.cell?.col) return false
  if (line.block === first?.block) return (line.cell?.row ?? 0) >= (first?.cell?.row ?? 0)
  return /^[-–—+•]/u.test(line.text)
}

/** Recipients and signature, in whichever order the two columns come. */
export function readTail(tail: readonly Line[]): Tail {
  const lines = tail.flatMap(splitColumns)
  const start = lines.findIndex(line => fold(line.text).startsWith('nơi nhận'))
  const cell = lines[start]?.cell ?? null
  const recipients: TextItem[] = []
  for (const line of start < 0 ? [] : lines.slice(start)) {
    const same = line.cell === null || cell === null || inColumn(line, lines[start])
    const text = recipientOf(line.text.replace(/^.*?nơi nhận\s*:?\s*/iu, ''))
    if (!text || !same || positionLine(line.text)) continue
    if (/^[-–—+•]/u.test(line.text) || (cell && line.cell)) recipients.push({ value: text, at: line.at })
  }
  return { recipients, signer: readSigner(lines) }
}
