import type { ParagraphModel } from '../ooxml/word-model.ts'
import { bare } from './bare.ts'
import { tidy } from './deviation.ts'

export interface Closing {
  readonly recipientsTitle: ParagraphModel | null
  readonly recipients: readonly ParagraphModel[]
  /** Ô 12, the drafter's code below the recipients. */
  readonly drafter: ParagraphModel | null
  /** Authority and position, then the signer's name in the same cell. */
  readonly authority: readonly ParagraphModel[]
  readonly signer: ParagraphModel | null
  /** The signature stands left of the recipients. */
  readonly signatureLeft: boolean
}

const DRAFTER = /^\p{Lu}{1,5}\.? ?\(?\d{1,4}\)?\.?$/u

/** What names a position and no person. */
const POSITION =
  /\b(?:GIAM DOC|CHU TICH|TRUONG|PHO|CHANH|THU KY|CHU NHIEM|UY VIEN|BI THU|HIEU TRUONG|CUC|PHONG|BAN|KHOA|TRAM|TO)\b/u
const SURNAMES = new Set(
  'NGUYEN TRAN LE PHAM HOANG HUYNH PHAN VU VO DANG BUI DO HO NGO DUONG LY DINH DOAN TRINH MAI LAM DAO TRUONG LUONG CAO CHU TA THAI'.split(
    ' ',
  ),
)

/** Words that can only be a person's name, even where they are in capitals. */
export function isName(text: string): boolean {
  const words = bare(text)
    .replace(/^(?:[A-Z]{1,5}\. ?)+/u, '')
    .split(' ')
  return (
    words.length >= 2 && words.length <= 6 && SURNAMES.has(words[0] ?? '') && !POSITION.test(words.slice(1).join(' '))
  )
}

/** Ô 7, 9b and 12, side by side in a table or parted by tabs. */
export function findClosing(filled: readonly ParagraphModel[]): Closing {
  const title = filled.findLast(paragraph => /^NOI (?:NHAN|GUI)\b/u.test(bare(paragraph.text))) ?? null
  if (title === null) {
    return { recipientsTitle: null, recipients: [], drafter: null, authority: [], signer: null, signatureLeft: false }
  }
  const below = listBelow(filled, title)
  const drafter = below.find(({ text }) => DRAFTER.test(tidy(text))) ?? null
  const signature = signatureBeside(filled, title)
  const last = signature.at(-1)
  const named = last !== undefined && (isName(last.text) || last.text !== last.text.toLocaleUpperCase('vi'))
  return {
    recipientsTitle: title,
    recipients: below.filter(one => one !== drafter),
    drafter,
    authority: named ? signature.slice(0, -1) : signature,
    signer: named ? (last ?? null) : null,
    signatureLeft: (signature[0]?.index ?? title.index) < title.index,
  }
}

function listBelow(filled: readonly ParagraphModel[], title: ParagraphModel): ParagraphModel[] {
  const after = filled.slice(filled.indexOf(title) + 1)
  if (title.cell !== null) {
    const end = after.findIndex(({ cell }) => cell !== title.cell)
    return after.slice(0, end < 0 ? after.length : end)
  }
  const left = after.filter(({ part, section }) => section === title.section && (part === null || part === 0))
  const listed = ({ text, mark, look }: ParagraphModel): boolean =>
    mark !== null ||
    /^\s*[-–+]/u.test(text) ||
    DRAFTER.test(tidy(text)) ||
    (/[;.]$/u.test(tidy(text)) && look.align !== 'center')
  const end = left.findIndex(one => !listed(one))
  return left.slice(0, end < 0 ? left.length : end)
}

/** What stands in the other cell of the table that holds the recipients, or behind the tabs beside them. */
function signatureBeside(filled: readonly ParagraphModel[], title: ParagraphModel): ParagraphModel[] {
  const table = title.cell?.split(':')[0]
  if (table === undefined) {
    return filled.filter(
      ({ index, part, section, cell }) =>
        cell === null && section === title.section && index >= title.index && (part ?? 0) > 0,
    )
  }
  const beside = filled.filter(({ cell, box }) => box === null && cell !== title.cell && cell?.split(':')[0] === table)
  const after = beside.filter(({ index }) => index > title.index)
  return after.length > 0 ? after : beside
}
