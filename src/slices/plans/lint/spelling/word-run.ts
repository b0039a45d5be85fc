import { isBinding, isKnown, isLoneWord, isPair, oneSpelling } from './lexicon.ts'
import { canBe } from './syllable-model.ts'
import { readSyllables, type Syllable } from './syllables.ts'

/** A syllable of a passage as the checks of confused words see it. */
export interface Piece {
  syllable: Syllable
  /** Its one spelling. */
  word: string
  /** Part of a name, an abbreviation, a number or a foreign word: it says nothing about its neighbours. */
  fixed: boolean
  /** Nothing but blanks lies between it and the piece before. */
  joined: boolean
}

const isTitle = (raw: string): boolean => /^\p{Lu}\p{Ll}*$/u.test(raw)

/** Capital beside capital is a name, unless the two make a word. */
function isNamed(syllables: readonly Syllable[], index: number): boolean {
  const here = syllables[index]
  if (!here || !isTitle(here.raw)) return false
  return [syllables[index - 1], syllables[index + 1]].some(other => other !== undefined && isTitle(other.raw))
}

export function readPieces(text: string): Piece[] {
  const syllables = readSyllables(text)
  return syllables.map((syllable, index) => {
    const { raw, folded } = syllable
    const before = syllables[index - 1]
    const abbreviation = raw.length > 1 && raw === raw.toUpperCase() && !isKnown(oneSpelling(folded))
    return {
      syllable,
      word: oneSpelling(folded),
      fixed: abbreviation || !/^\p{L}+$/u.test(raw) || !canBe(folded) || isNamed(syllables, index),
      joined: before !== undefined && /^\s+$/u.test(text.slice(before.end, syllable.index)),
    }
  })
}

/** Pairs of syllables that a text uses more than once, by how often. */
export type PairCounts = ReadonlyMap<string, number>

export function countPairs(passages: readonly (readonly Piece[])[]): PairCounts {
  const counts = new Map<string, number>()
  for (const pieces of passages)
    pieces.forEach((piece, index) => {
      const before = pieces[index - 1]
      if (!before || !piece.joined) return
      const key = `${before.word} ${piece.word}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    })
  return counts
}

/** What words cost where they stand; the cheapest way to read a run as words tells how odd it is. */
const COST = { pair: 1, repeated: 1.4, binding: 0.8, meaning: 1.5, known: 2.8, unknown: 4, fixed: 0.8 }

const costs = new Map<string, number>()

function loneCost(word: string): number {
  const seen = costs.get(word)
  if (seen !== undefined) return seen
  const cost = isBinding(word)
    ? COST.binding
    : isLoneWord(word)
      ? COST.meaning
      : isKnown(word)
        ? COST.known
        : COST.unknown
  if (costs.size < 20_000) costs.set(word, cost)
  return cost
}

function pairCost(first: Piece, second: Piece, counts: PairCounts): number | undefined {
  if (!second.joined || (first.fixed && second.fixed)) return undefined
  if (isPair(first.word, second.word)) return COST.pair
  return (counts.get(`${first.word} ${second.word}`) ?? 0) > 1 ? COST.repeated : undefined
}

/** How odd a run of pieces is, read as words of one or two syllables; words may share a syllable at half the cost. */
export function oddness(pieces: readonly Piece[], counts: PairCounts): number {
  let [twoBack, oneBack] = [0, 0]
  let paired = false
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1]
    let best = oneBack + (piece.fixed ? COST.fixed : loneCost(piece.word))
    let ends = false
    const pair = before ? pairCost(before, piece, counts) : undefined
    if (pair !== undefined) {
      const shared = oneBack + pair * 0.6
      const whole = twoBack + pair
      const cost = paired ? Math.min(whole, shared) : whole
      if (cost <= best) {
        best = cost
        ends = true
      }
    }
    ;[twoBack, oneBack] = [oneBack, best]
    paired = ends
  })
  return oneBack
}
