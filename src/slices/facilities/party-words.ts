import { fold } from '#platform/fold.ts'

/** Words that join others and carry no name; folded, "tại" would be the "Tài" of "Tài chính". */
const JOINING = new Set(['va', 'thuoc', 'cua', 'cac'])
const SHORT_KINDS: Record<string, string> = { p: 'phong', k: 'khoa' }

/** Folded words of a name or of a plan's cell; dashes, dots and `&` only part words. */
export function tokensOf(text: string): string[] {
  const words = fold(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  return words.map((word, i) => (i === 0 && words.length > 1 ? (SHORT_KINDS[word] ?? word) : word))
}

export const namingTokens = (text: string): string[] => tokensOf(text).filter(word => !JOINING.has(word))

/** True when `word` is made of the first letters of the `word.length` words from `at` on: `tchc`, `gdsk`. */
const isInitials = (word: string, words: readonly string[], at: number): boolean =>
  word.length >= 2 &&
  at + word.length <= words.length &&
  [...word].every((letter, i) => words[at + i]?.startsWith(letter))

/**
 * Are these two spellings of one name? Either side may shorten a run of words to its initials.
 * 1 = word for word, 0.95 = with abbreviations, 0 = no.
 */
export function sameName(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0
  if (a.length === b.length && a.every((word, i) => word === b[i])) return 1
  return align(a, 0, b, 0) ? 0.95 : 0
}

/** True when the words spell how the name begins and leave the rest of it away: "Khoa KSBT" of "Khoa Kiểm soát bệnh tật và HIV/AIDS". */
export function beginsName(words: readonly string[], name: readonly string[]): boolean {
  for (let end = words.length; end < name.length; end++) if (sameName(words, name.slice(0, end)) > 0) return true
  return false
}

function align(a: readonly string[], i: number, b: readonly string[], j: number): boolean {
  if (i === a.length || j === b.length) return i === a.length && j === b.length
  const [left, right] = [a[i]!, b[j]!]
  if (left === right && align(a, i + 1, b, j + 1)) return true
  if (isInitials(left, b, j) && align(a, i + 1, b, j + left.length)) return true
  return isInitials(right, a, i) && align(a, i + right.length, b, j + 1)
}

/** Share of words two names have in common (Dice), 0 to 1. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const rest = [...b]
  let common = 0
  for (const word of a) {
    const at = rest.indexOf(word)
    if (at < 0) continue
    rest.splice(at, 1)
    common++
  }
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length)
}

/** What stands before the tail, when the words end with a spelling of it; else undefined. */
export function withoutTail(words: readonly string[], tail: readonly string[]): string[] | undefined {
  for (let at = 1; at < words.length; at++) if (sameName(words.slice(at), tail) > 0) return words.slice(0, at)
  return undefined
}
