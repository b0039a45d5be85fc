/** Vietnamese text: one composed form, one blank, one kind of dash, for comparing and for showing. */

export const nfc = (text: string): string => text.normalize('NFC')

/** Zero-width marks and odd blanks that Word and PDF leave between words. */
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g
const BLANKS = /[\s\u00a0\u2000-\u200a\u202f\u3000]+/g

/** The words as they stand, blanks collapsed to one. */
export const tidy = (text: string): string => nfc(text).replace(INVISIBLE, '').replace(BLANKS, ' ').trim()

export const fold = (text: string): string => tidy(text).toLowerCase()

/** Words of a text in lower case, numbers and percent signs included. */
export const words = (text: string): string[] => fold(text).match(/[\p{L}\p{N}%]+/gu) ?? []

/** A text without its closing dot or semicolon; an ellipsis stays. */
export const withoutStop = (text: string): string => {
  const out = text.trim()
  return /(\.\.|…)$/.test(out) ? out : out.replace(/[\s.,;:]+$/u, '').replace(/\.\/$/, '')
}

/** Share of letters that are capitals. */
export function capitalShare(text: string): number {
  const letters = text.match(/\p{L}/gu) ?? []
  if (letters.length === 0) return 0
  return letters.filter(letter => letter !== letter.toLowerCase()).length / letters.length
}

export const isCapitals = (text: string): boolean => capitalShare(text) > 0.85

/** Share of words that two texts have in common, 0 to 1. */
export const likeness = (a: string, b: string): number => likenessOfWords(words(a), words(b))

const counted = new WeakMap<readonly string[], ReadonlyMap<string, number>>()

/** How often each word stands in a text; counted once for a list that is compared with many. */
function countsOf(of: readonly string[]): ReadonlyMap<string, number> {
  const known = counted.get(of)
  if (known) return known
  const counts = new Map<string, number>()
  for (const word of of) counts.set(word, (counts.get(word) ?? 0) + 1)
  counted.set(of, counts)
  return counts
}

/** The same of texts whose words are known already. */
export function likenessOfWords(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) return 0
  const others = countsOf(right)
  let shared = 0
  for (const [word, count] of countsOf(left)) shared += Math.min(count, others.get(word) ?? 0)
  return (2 * shared) / (left.length + right.length)
}
