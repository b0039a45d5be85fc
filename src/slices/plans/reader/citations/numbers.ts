import { tidy } from '../text.ts'
import { DOCUMENT_TYPES, typeOfSymbol } from './document-types.ts'

/** A document number where it stands in a text: "18- NQ/TW" is `18-NQ/TW`. */
export interface FoundNumber {
  number: string
  /** As typed, stray blanks included. */
  raw: string
  type: string
  /** Where the words "Kế hoạch số …" begin. */
  start: number
  /** Where the number itself begins and ends. */
  index: number
  end: number
}

const SYMBOL = '\\p{Lu}[\\p{L}\\d]*(?:\\s?[-–/.]\\s?\\p{Lu}[\\p{L}\\d]*)*'
const NUMBER = new RegExp(`(?<![\\p{L}\\d/.-])(\\d{1,5}[a-d]?(?:\\s?/\\s?\\d{4})?)\\s?([/–-])\\s?(${SYMBOL})`, 'gu')
const TYPES = DOCUMENT_TYPES.join('|')
const TYPE_BEFORE = new RegExp(`(${TYPES})(?:\\s+(?:số|:|số:))?\\s*$`, 'iu')
const NAMED_BEFORE = /((?:Bộ luật|Luật|Pháp lệnh)\s[^;.:]{2,120}?)\s+số\s*$/u
const LAW_KINDS = ['Bộ luật', 'Luật', 'Pháp lệnh'] as const
const NUMBER_BEFORE = /số\s*:?\s*$/iu
/** Letters of the symbol after which a number is a document's beyond doubt. */
const KNOWN =
  /(?:^|[-/.])(?:KH|NQ|NĐ|QĐ|CT|KL|CV|TT|TTLT|TB|HD|CTr|ĐA|QyĐ|QC|CĐ|BC|TTr|UBND|SYT|BYT|BNV|TTYT|BV|VPCP|TW|TU|QH\d*|HĐND|TTg|CP)/u

const capital = (type: string): string => type.charAt(0).toUpperCase() + type.slice(1).toLowerCase()

const squeeze = (raw: string): string =>
  tidy(raw)
    .replace(/\s*([/–-])\s*/gu, '$1')
    .replace(/–/gu, '-')

/** A symbol stops before an ordinary word that the pattern ran into ("…/KH-SYT Ngày", "…/NQ-CP. Viết"). */
const trimSymbol = (raw: string): string => {
  const words = raw.split(/\s/u)
  return /^\p{Lu}\p{Ll}{3,}$/u.test(words.at(-1) ?? '') && words.length > 1
    ? words
        .slice(0, -1)
        .join(' ')
        .replace(/[./–-]+$/u, '')
    : raw
}

function typeBefore(before: string): { type: string; length: number } | null {
  const direct = TYPE_BEFORE.exec(before)
  if (direct) return { type: capital(direct[1] ?? ''), length: direct[0].length }
  const named = NAMED_BEFORE.exec(before)
  if (named)
    return {
      type: LAW_KINDS.find(kind => named[1]?.startsWith(kind)) ?? 'Luật',
      length: named[0].length,
    }
  return null
}

/** All numbered documents of a text, in order. */
export function findNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = []
  for (const match of text.matchAll(NUMBER)) {
    const raw = trimSymbol(match[0])
    const before = text.slice(Math.max(0, match.index - 160), match.index)
    const typed = typeBefore(before)
    if (!typed && !KNOWN.test(match[3] ?? '')) continue
    const numbered = NUMBER_BEFORE.exec(before)
    const type = typed?.type ?? typeOfSymbol(squeeze(raw)) ?? found.at(-1)?.type ?? 'Văn bản'
    const start = match.index - (typed?.length ?? numbered?.[0].length ?? 0)
    found.push({ number: squeeze(raw), raw, type, start, index: match.index, end: match.index + raw.length })
  }
  return found
}
