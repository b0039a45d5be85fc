/** One syllable of a text, as typed and in small letters, with its place. */
export interface Syllable {
  raw: string
  folded: string
  index: number
  end: number
}

const read = new Map<string, Syllable[]>()

const splitSyllables = (text: string): Syllable[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(match => ({
    raw: match[0],
    folded: match[0].toLowerCase(),
    index: match.index,
    end: match.index + match[0].length,
  }))

/** Syllables of a text; the checks ask for those of the same passage one after another. */
export function readSyllables(text: string): readonly Syllable[] {
  const known = read.get(text)
  if (known) return known
  const syllables = splitSyllables(text)
  if (read.size > 2_000) read.clear()
  read.set(text, syllables)
  return syllables
}

interface Spelling {
  letters: string
  tone: string
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu
const cache = new Map<string, Spelling>()

/** Letters and tone apart: "về" is "vê" with a grave tone, wherever the mark is put. */
function spellingOf(word: string): Spelling {
  const known = cache.get(word)
  if (known) return known
  const open = word.normalize('NFD')
  const spelling = { letters: open.replace(TONES, '').normalize('NFC'), tone: open.match(TONES)?.join('') ?? '' }
  if (cache.size < 20_000) cache.set(word, spelling)
  return spelling
}

/** At most one letter changed, left out or put in. */
function oneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - from && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  return a.length - from - tail <= 1 && b.length - from - tail <= 1
}

/** One slip apart: another tone, or one letter; never a mere habit of spelling (kỳ and kì, hoá and hóa). */
export function oneSlipApart(a: string, b: string): boolean {
  if (a === b) return false
  const [left, right] = [spellingOf(a), spellingOf(b)]
  if (left.letters === right.letters) return left.tone !== right.tone
  if (left.letters.replace(/y/g, 'i') === right.letters.replace(/y/g, 'i')) return false
  return left.tone === right.tone && oneLetterApart(left.letters, right.letters)
}
