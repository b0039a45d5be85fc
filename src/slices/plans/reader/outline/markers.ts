/** What stands in front of an item of a list, following the numbering of Nghị định 30/2020. */
export interface Marker {
  kind: 'number' | 'subnumber' | 'letter' | 'dash' | 'plus'
  label: string
  rest: string
}

const NUMBER = /^(\d{1,2})\s*(?:[.)]\s*|\/\s+|\/(?=\p{Lu}))(?!\d)(?=\S)(.*)$/su
const SUBNUMBER = /^((?:\d{1,2}|[IVX]{1,5})(?:\.\d{1,2})+)\s*[.)]?\s+(\S.*)$/su
const LETTER = /^([a-zđ])\s*[.)/](?:\s+|(?=\p{Lu}\p{Ll}))(\S.*)$/su
/** Bullets of Word's symbol fonts come as private letters. */
const DASH = /^[-–—•*·▪■●○➢✓◦‣∙\uf0b7\uf0a7\uf0d8\uf076]\s*(\S.*)$/su
const PLUS = /^\+\s*(\S.*)$/su

const PATTERNS: readonly (readonly [Marker['kind'], RegExp])[] = [
  ['subnumber', SUBNUMBER],
  ['number', NUMBER],
  ['letter', LETTER],
]

export function readMarker(text: string): Marker | null {
  for (const [kind, pattern] of PATTERNS) {
    const match = pattern.exec(text)
    if (match) return { kind, label: match[1] ?? '', rest: match[2] ?? '' }
  }
  const plus = PLUS.exec(text)
  if (plus) return { kind: 'plus', label: '+', rest: plus[1] ?? '' }
  const dash = DASH.exec(text)
  return dash ? { kind: 'dash', label: '-', rest: dash[1] ?? '' } : null
}

const ROMAN_DIGITS: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

/** Value of a Roman number, 0 when it is not written as one. */
export function fromRoman(label: string): number {
  let total = 0
  for (let i = 0; i < label.length; i++) {
    const here = ROMAN_DIGITS[label[i] ?? ''] ?? 0
    const next = ROMAN_DIGITS[label[i + 1] ?? ''] ?? 0
    if (here === 0) return 0
    total += here < next ? -here : here
  }
  return total
}
