import type { Placed } from '../places.ts'
import { COMPOUNDS } from './compounds.ts'
import { isPair, oneSpelling } from './lexicon.ts'
import { PHRASES } from './phrases.ts'
import { inCaseOf, type Slip, said, unbroken } from './slip.ts'
import { oneSlipApart, readSyllables, type Syllable } from './syllables.ts'

const TABLE = PHRASES.map(phrase => phrase.split(' '))
const BY_WORD = new Map<string, string[][]>()
for (const phrase of TABLE)
  for (const word of new Set(phrase)) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), phrase])

/** The one place in which a run of syllables differs from a phrase, if that is by a slip. */
function slipIn(run: readonly Syllable[], phrase: readonly string[]): number {
  let at = -1
  for (let i = 0; i < phrase.length; i++) {
    if (run[i]?.folded === phrase[i]) continue
    if (at >= 0 || !oneSlipApart(run[i]?.folded ?? '', phrase[i] ?? '')) return -1
    at = i
  }
  return at
}

/** How often words and pairs of words stand in the whole plan. */
export type Counts = ReadonlyMap<string, number>

export function countAll(places: readonly Placed[]): Counts {
  const counts = new Map<string, number>()
  const add = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const { text } of places) {
    const syllables = readSyllables(text)
    syllables.forEach((syllable, index) => {
      add(syllable.folded)
      const next = syllables[index + 1]
      if (next && unbroken(text, [syllable, next])) add(`${syllable.folded} ${next.folded}`)
    })
  }
  return counts
}

/** "Bảng tin" is a word of its own, if one letter from "bản tin". */
const isWordOfTwo = ([first, second, third]: readonly Syllable[]): boolean =>
  first !== undefined &&
  second !== undefined &&
  third === undefined &&
  isPair(oneSpelling(first.folded), oneSpelling(second.folded))

const SET = new Set(PHRASES)

interface Window {
  text: string
  syllables: readonly Syllable[]
  from: number
  length: number
  counts: Counts
}

/** A pair of neighbours across the edge of the run that is a word by itself. */
function isWord({ text, syllables }: Window, left: number): boolean {
  const [a, b] = [syllables[left], syllables[left + 1]]
  if (!a || !b || !unbroken(text, [a, b])) return false
  const pair = `${a.folded} ${b.folded}`
  return COMPOUNDS.has(pair) || SET.has(pair)
}

/** A syllable that the plan also uses outside this run, in a pair of its own, is no slip. */
function usedElsewhere(window: Window, at: number): boolean {
  const { text, syllables, counts, from, length } = window
  const word = syllables[at]?.folded ?? ''
  const inner = at > from ? at - 1 : at
  const [a, b] = [syllables[inner], syllables[inner + 1]]
  const run = a && b && unbroken(text, [a, b]) ? (counts.get(`${a.folded} ${b.folded}`) ?? 0) : 0
  const outer = at === from ? at - 1 : at + 1 === from + length ? at : -1
  if (outer < 0) return false
  const [c, d] = [syllables[outer], syllables[outer + 1]]
  const pair = c && d && unbroken(text, [c, d]) ? (counts.get(`${c.folded} ${d.folded}`) ?? 0) : 0
  return pair > 1 && (counts.get(word) ?? 0) > run
}

/** Whether the syllables of a run belong to the words on both sides: "hành chính | phù hợp". */
function belongsElsewhere(window: Window, at: number): boolean {
  const { from, length } = window
  const last = from + length - 1
  if (at === from && isWord(window, from - 1)) return true
  if (at === last && isWord(window, last)) return true
  if (length === 2 && at === from && isWord(window, last)) return true
  if (length === 2 && at === last && isWord(window, from - 1)) return true
  return usedElsewhere(window, at)
}

/** Runs of syllables one slip away from a phrase that plans are made of. */
export function phraseSlips(text: string, syllables: readonly Syllable[], counts: Counts): Slip[] {
  const slips: Slip[] = []
  for (let i = 0; i < syllables.length; i++) {
    for (const offset of [0, 1]) {
      const anchor = syllables[i + offset]?.folded ?? ''
      for (const phrase of BY_WORD.get(anchor) ?? []) {
        if (phrase[offset] !== anchor || i + phrase.length > syllables.length) continue
        const run = syllables.slice(i, i + phrase.length)
        const at = slipIn(run, phrase)
        const window = { text, syllables, from: i, length: phrase.length, counts }
        if (at < 0 || !unbroken(text, run) || isWordOfTwo(run) || belongsElsewhere(window, i + at)) continue
        const [first, last] = [run[0], run.at(-1)]
        if (!first || !last || slips.some(slip => slip.index <= first.index && slip.end >= last.end)) continue
        const wrong = text.slice(first.index, last.end)
        const [slipped, meant] = [run[at] ?? first, inCaseOf(run[at]?.raw ?? '', phrase[at] ?? '')]
        const right = `${text.slice(first.index, slipped.index)}${meant}${text.slice(slipped.end, last.end)}`
        slips.push({ wrong, right, index: first.index, end: last.end, what: said(wrong, right) })
      }
    }
  }
  return slips
}
