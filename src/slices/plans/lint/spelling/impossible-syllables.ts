import type { Placed } from '../places.ts'
import { isForeign } from './foreign-words.ts'
import { isKnown, isPair, oneSpelling } from './lexicon.ts'
import { inCaseOf, type Slip, said } from './slip.ts'
import { canBe } from './syllable-model.ts'
import { readSyllables, type Syllable } from './syllables.ts'
import { guesses, plain } from './typed-guesses.ts'

const hasMark = (folded: string): boolean => /[^a-z0-9]/u.test(folded)

interface Guess {
  word: string
  /** 2: makes a word with both neighbours; 1: with one; 0: is a syllable of some word. */
  fit: number
}

const isName = (raw: string): boolean => /^\p{Lu}/u.test(raw) && raw !== raw.toUpperCase()
/** An address, a symbol, a file: what touches the word without a blank. */
const touched = (text: string, { index, end }: Syllable): boolean =>
  /[-/@_.#&]$/u.test(text.slice(Math.max(0, index - 1), index)) ||
  /^[-/@_]|^\.[\p{L}\p{N}]/u.test(text.slice(end, end + 2))

function bestGuess(syllables: readonly Syllable[], index: number): Guess | undefined {
  const here = syllables[index]
  if (!here) return undefined
  const [before, after] = [syllables[index - 1], syllables[index + 1]].map(one => (one ? oneSpelling(one.folded) : ''))
  let best: Guess | undefined
  for (const word of guesses(here.folded)) {
    const [first = '', second] = word.split(' ').map(oneSpelling)
    const own = second !== undefined && isPair(first, second)
    if (second === undefined ? !isKnown(first) : !isKnown(first) || !isKnown(second)) continue
    const left = isPair(before ?? '', first)
    const right = isPair(second ?? first, after ?? '')
    const fit = (left ? 1 : 0) + (right ? 1 : 0) + (own ? 1 : 0)
    if (!best || fit > best.fit) best = { word, fit }
  }
  return best
}

/** A word that begins a sentence and stands alone with its capital: no name by its looks. */
function beginsSentence(text: string, syllables: readonly Syllable[], index: number): boolean {
  const [here, after] = [syllables[index], syllables[index + 1]]
  if (!here || (after && /^\p{Lu}/u.test(after.raw))) return false
  return /^$|[.:;!?•+–-]$/u.test(text.slice(0, here.index).trimEnd())
}

/** "leen", "kinhh": nothing but keys that Telex would have taken, or a key hit twice. */
const isKeyed = (folded: string): boolean => {
  const known = [plain(folded), folded.replace(/(.)\1/u, '$1')]
  return (
    folded.length > 2 &&
    known.some(word => word !== undefined && word !== folded && canBe(word) && isKnown(oneSpelling(word)))
  )
}

/** Consonants that only miss their vowel: what opens a syllable, and what may close it. */
const HOLLOW = /^(?:ngh|ng|nh|ch|gh|kh|ph|th|tr|[bcdghklmnrstvx])(?:ch|ng|nh|[cmnpt])?$/u
const isOurs = (one: Syllable | undefined): boolean =>
  one !== undefined && /^\p{L}+$/u.test(one.raw) && canBe(one.folded)

/** Letters without a mark between syllables of ours: without a vowel, or with a syllable of ours close by. */
function standsAmongOurs(syllables: readonly Syllable[], index: number, guess: Guess | undefined): boolean {
  const [before, here, after] = [syllables[index - 1], syllables[index], syllables[index + 1]]
  if (!here || !(isOurs(before) || !before) || !(isOurs(after) || !after) || !(before || after)) return false
  return HOLLOW.test(here.folded) || (guess !== undefined && here.folded.length > 2)
}

/** Numbers, foreign words, abbreviations: told without guessing what else was meant. */
function isNoWord(syllables: readonly Syllable[], index: number): boolean {
  const here = syllables[index]
  if (!here) return true
  const { raw, folded } = here
  if (folded.length < 2 || folded.length > 14 || /^\d/u.test(raw) || isForeign(folded)) return true
  if (raw !== raw.toUpperCase()) return false
  const inHeading = [syllables[index - 1], syllables[index + 1]].some(
    one => one !== undefined && one.raw.length > 1 && one.raw === one.raw.toUpperCase() && canBe(one.folded),
  )
  return !inHeading || raw.length < 3
}

/** Whether a name or a foreign word is the likelier reading. */
function mayBe(text: string, syllables: readonly Syllable[], index: number, guess: Guess | undefined): boolean {
  const here = syllables[index]
  if (!here) return true
  const { raw, folded } = here
  const fit = guess?.fit ?? 0
  if (raw === raw.toUpperCase()) return fit === 0
  if (isName(raw))
    return fit === 0 && !(hasMark(folded) && guess !== undefined && beginsSentence(text, syllables, index))
  if (/\p{Ll}\p{Lu}/u.test(raw)) return fit === 0
  return !hasMark(folded) && fit === 0 && !isKeyed(folded) && !standsAmongOurs(syllables, index, guess)
}

/** Two words typed as one keep the capitals that they have. */
function mended(raw: string, word: string): string {
  const blank = word.indexOf(' ')
  const parted = blank > 0 && word.replace(' ', '') === raw.toLowerCase()
  return parted ? `${raw.slice(0, blank)} ${raw.slice(blank)}` : inCaseOf(raw, word)
}

/** Syllables that no word of Vietnamese can have. */
export function findImpossibleSyllables(placed: Placed): Slip[] {
  const syllables = readSyllables(placed.text)
  return syllables.flatMap((here, index) => {
    const { raw, folded } = here
    if (canBe(folded) || isNoWord(syllables, index) || touched(placed.text, here)) return []
    const guess = bestGuess(syllables, index)
    if (mayBe(placed.text, syllables, index, guess)) return []
    const right = guess ? mended(raw, guess.word) : null
    const what = right === null ? `“${raw}” không phải là chữ tiếng Việt` : said(raw, right)
    return [{ wrong: raw, right, index: here.index, end: here.end, what }]
  })
}
