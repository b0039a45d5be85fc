import { isSyllable, standsAlone } from '../syllable.ts'

/** How sure a word is that was put together: of pieces that are no words, or of pieces that might be. */
const SURE_JOIN = 0.95
const LIKELY_JOIN = 0.85
const MOVED_MARK = 0.9

const MOST_PIECES = 4
const COST = { word: 1, lonely: 4, scrap: 6, join: 1.5 }

/** A run of letters, and what stands between it and the run before. */
interface Run {
  apart: string
  letters: string
}

const RUNS = /([^\p{L}]*)(\p{L}[\p{L}\p{M}]*)/gu

const runsOf = (text: string): Run[] =>
  [...text.matchAll(RUNS)].map(([, apart = '', letters = '']) => ({ apart, letters }))

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase()
/** "TRUY ỀN" and "Truy ền" may be one word, "truy Ền" may not. */
const sameCase = (a: string, b: string): boolean =>
  isCapital(b[0] ?? '')
    ? [...a].every(isCapital) && [...b].every(isCapital)
    : a.length === 1 || !isCapital(a.at(-1) ?? '')

/** The word that pieces make when nothing but one blank stands between their letters. */
function joined(pieces: readonly Run[]): string | null {
  for (let i = 1; i < pieces.length; i++) {
    if (pieces[i]?.apart !== ' ' || !sameCase(pieces[i - 1]?.letters ?? '', pieces[i]?.letters ?? '')) return null
  }
  const word = pieces
    .map(piece => piece.letters)
    .join('')
    .normalize('NFC')
  return isSyllable(word) ? word : null
}

function costAlone(letters: string): number {
  if (standsAlone(letters)) return COST.word
  if (isSyllable(letters)) return COST.lonely
  // Abbreviations and foreign words are no scraps; a split leaves short ones.
  return letters.length <= 3 ? COST.scrap : COST.word
}

interface Step {
  cost: number
  /** How many runs the last word is made of. */
  pieces: number
}

/** The cheapest way to read runs as words: joining costs, and so do scraps that are no words. */
function bestSteps(runs: readonly Run[]): Step[] {
  const steps: Step[] = [{ cost: 0, pieces: 0 }]
  runs.forEach((run, index) => {
    let best: Step = { cost: (steps[index]?.cost ?? 0) + costAlone(run.letters), pieces: 1 }
    for (let pieces = 2; pieces <= Math.min(MOST_PIECES, index + 1); pieces++) {
      if (joined(runs.slice(index + 1 - pieces, index + 1)) === null) continue
      const cost = (steps[index + 1 - pieces]?.cost ?? 0) + COST.word + COST.join * (pieces - 1)
      if (cost < best.cost) best = { cost, pieces }
    }
    steps.push(best)
  })
  return steps
}

export interface Rejoined {
  text: string
  /** One word each that was put together, with how sure it is. */
  joins: { word: string; confidence: number }[]
}

/** Puts syllables together that a text layer split: "th ực hi ện" is "thực hiện". */
export function rejoinSyllables(text: string): Rejoined {
  const runs = runsOf(text)
  if (runs.every(run => costAlone(run.letters) === COST.word)) return { text, joins: [] }
  const steps = bestSteps(runs)
  const words: string[] = [/[^\p{L}]*$/u.exec(text)?.[0] ?? '']
  const joins: Rejoined['joins'] = []
  for (let end = runs.length; end > 0; ) {
    const pieces = steps[end]?.pieces || 1
    const taken = runs.slice(end - pieces, end)
    const word = pieces > 1 ? joined(taken) : null
    if (word) {
      const sure = taken.every(piece => !standsAlone(piece.letters))
      joins.unshift({ word, confidence: sure ? SURE_JOIN : LIKELY_JOIN })
    }
    words.unshift(`${taken[0]?.apart ?? ''}${word ?? taken[0]?.letters ?? ''}`)
    end -= pieces
  }
  return { text: words.join(''), joins }
}

/** In a text layer that splits syllables, this share of the tokens is put together; elsewhere hardly any. */
const SPLIT_SHARE = 0.02
const FEWEST_JOINS = 3

/** Whether the text layer of a file splits syllables: single oddities in a sound text are left as they stand. */
export function splitsSyllables(lines: readonly string[]): boolean {
  let tokens = 0
  let joins = 0
  for (const line of lines) {
    tokens += line.split(' ').length
    joins += rejoinSyllables(line).joins.length
  }
  return joins >= FEWEST_JOINS && joins > tokens * SPLIT_SHARE
}

const BLANK_BEFORE_MARK = /(?<=\p{L})\s+(?=\p{M})/gu
/** Loose marks, and consonants that carry one: hardly a line has any. */
const ODD_LETTER = /[\p{M}ćńŕśźǵḱĺḿṕẃǹẁñṽḍḅḥḳḷṃṇṛṣṭṿẉẓ]/iu
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu
const VOWEL = /[aăâeêioôơuưy]/iu
/** A tone on a consonant: no keyboard makes one, a misplaced mark does. */
const MISPLACED = /[bcdđghklmnpqrstvx][\u0300\u0301\u0303\u0309\u0323]/iu

/** The word with its tone on whichever vowel makes it a syllable; as it was when none does. */
function withToneInPlace(word: string): string {
  const open = word.normalize('NFD')
  const tones = open.match(TONES) ?? []
  const letters = open.replace(TONES, '').normalize('NFC')
  if (tones.length !== 1) return word
  const tried = [...letters].flatMap((letter, index) =>
    VOWEL.test(letter) ? [`${letters.slice(0, index + 1)}${tones[0]}${letters.slice(index + 1)}`.normalize('NFC')] : [],
  )
  return tried.find(isSyllable) ?? word
}

/** Puts marks back that a text layer set behind a blank or on the consonant beside their vowel. */
export function replaceMarks(text: string): { text: string; moved: number } {
  if (!ODD_LETTER.test(text)) return { text, moved: 0 }
  const closed = text.replace(BLANK_BEFORE_MARK, '')
  const open = closed.normalize('NFD')
  let moved = closed === text ? 0 : 1
  if (!MISPLACED.test(open)) return { text: closed.normalize('NFC'), moved }
  const words = open.split(' ').map(word => {
    if (!MISPLACED.test(word) || !TONE.test(word)) return word
    const letters = /[\p{L}\p{M}]+/u.exec(word)?.[0] ?? ''
    const mended = withToneInPlace(letters.normalize('NFC'))
    if (mended !== letters.normalize('NFC')) moved++
    return word.replace(letters, mended)
  })
  return { text: words.join(' ').normalize('NFC'), moved }
}

export interface Mended {
  text: string
  confidence?: number
}

/** A line of a text layer with its marks in place and, where the file splits syllables, these put together. */
export function mendLine(text: string, splits: boolean): Mended {
  const marks = replaceMarks(text)
  const { text: whole, joins } = splits ? rejoinSyllables(marks.text) : { text: marks.text, joins: [] }
  const scores = [...joins.map(join => join.confidence), ...(marks.moved > 0 ? [MOVED_MARK] : [])]
  return scores.length > 0 ? { text: whole, confidence: Math.min(...scores) } : { text: whole }
}
