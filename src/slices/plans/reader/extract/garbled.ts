import { hasSyllableLetters } from '../syllable.ts'

const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu
const NUMBER = /^\d[\d.,:/%-]*$/u
/** TTYT, 18/KH-TTYT, NĐ-CP, TT&GDSK: capitals and digits with strokes between them. */
const SYMBOL = /^[\p{Lu}\d]{1,8}(?:[-/.&][\p{Lu}\d]{1,8}){0,4}$/u
/** Website, e-mail, caicach.gov.vn: a foreign word, an address. */
const FOREIGN = /^\p{Lu}?[a-z]+(?:[-.@/:_][a-z\d]+)*$/u

const isOddPart = (part: string): boolean =>
  !NUMBER.test(part) && !SYMBOL.test(part) && !FOREIGN.test(part) && !hasSyllableLetters(part)

/** Whether no writer of Vietnamese puts such a word: letters mixed with digits, capitals inside, signs of no alphabet. */
export function isOddWord(word: string): boolean {
  const bare = word.replace(EDGES, '')
  return bare.length > 1
    ? isOddPart(bare) && bare.split(/[-/.,;:–&()]/u).some(part => part.length > 1 && isOddPart(part))
    : false
}

const FEWEST_WORDS = 30
/** So many tell what a page is. */
const MOST_WORDS = 120
const ODD_SHARE = 0.5

/** A single abbreviation has sense, a page of nothing else has none. */
const isPlain = (word: string): boolean => {
  const bare = word.replace(EDGES, '')
  return (
    NUMBER.test(bare) ||
    FOREIGN.test(bare) ||
    bare.split(/[-/.,;:–&()]/u).some(part => part.length > 1 && hasSyllableLetters(part))
  )
}

/** Whether the words of a page are signs without sense, as when its fonts do not say which letters they draw. */
export function isGarbled(words: readonly string[]): boolean {
  const told = words.filter(word => word.length > 2).slice(0, MOST_WORDS)
  return told.length >= FEWEST_WORDS && told.filter(word => !isPlain(word)).length > told.length * ODD_SHARE
}
