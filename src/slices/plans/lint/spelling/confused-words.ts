import type { Placed } from '../places.ts'
import { firsts, isBinding, isPair, seconds } from './lexicon.ts'
import { inCaseOf, type Slip, said } from './slip.ts'
import { slipWeight } from './slip-weight.ts'
import { countPairs, oddness, type PairCounts, type Piece, readPieces } from './word-run.ts'

/** A word that another one, a slip away, would make good sense of. */
export interface Confusion extends Slip {
  /** By how much the text becomes less odd, over what the slip itself costs. */
  gain: number
}

const REACH = 3
/** What a slip must gain at least; doubtful ones are shown as remarks. */
const ENOUGH = 1.5
/** A word that stands beside everything proves little. */
const LEANS_ON_BINDING = 0.5
const SURE = 2.2

interface Candidate {
  word: string
  written: string
  weight: number
  /** Only a binding word speaks for it. */
  bound: boolean
}

/** Plans say the same things over and over: what stood between the same neighbours once is not sought again. */
const sought = new Map<string, readonly Candidate[]>()

/** Syllables a slip away that make a word with a neighbour. */
function candidatesAt(pieces: readonly Piece[], index: number): readonly Candidate[] {
  const [before, here, after] = [pieces[index - 1], pieces[index], pieces[index + 1]]
  if (!here) return []
  const left = before && here.joined && !before.fixed ? before.word : ''
  const right = after?.joined && !after.fixed ? after.word : ''
  const key = `${left} ${here.word} ${right}`
  const seen = sought.get(key)
  if (seen) return seen
  const candidates = seek(left, here.word, right)
  if (sought.size > 20_000) sought.clear()
  sought.set(key, candidates)
  return candidates
}

function seek(left: string, here: string, right: string): readonly Candidate[] {
  const found = new Map<string, Candidate>()
  const look = (words: ReadonlyMap<string, string>, bound: boolean): void => {
    for (const [word, written] of words) {
      if (word === here || found.get(word)?.bound === false) continue
      const weight = slipWeight(here, word)
      if (weight !== undefined) found.set(word, { word, written, weight, bound })
    }
  }
  if (left) look(seconds(left), isBinding(left))
  if (right) look(firsts(right), isBinding(right))
  return [...found.values()]
}

const isSupported = (pieces: readonly Piece[], index: number): boolean => {
  const [before, here, after] = [pieces[index - 1], pieces[index], pieces[index + 1]]
  if (!here) return true
  const left = before !== undefined && here.joined && isPair(before.word, here.word)
  const right = after?.joined === true && isPair(here.word, after.word)
  return left || right
}

/** The pieces around a place that belong to the same run of words. */
function windowAt(pieces: readonly Piece[], index: number): { run: Piece[]; at: number } {
  let from = index
  while (from > Math.max(0, index - REACH) && pieces[from]?.joined) from--
  let to = index
  while (to < Math.min(pieces.length - 1, index + REACH) && pieces[to + 1]?.joined) to++
  return { run: pieces.slice(from, to + 1), at: index - from }
}

function bestAt(
  pieces: readonly Piece[],
  index: number,
  counts: PairCounts,
): (Candidate & { gain: number }) | undefined {
  const here = pieces[index]
  if (!here || here.fixed || isSupported(pieces, index)) return undefined
  const candidates = candidatesAt(pieces, index)
  if (candidates.length === 0) return undefined
  const { run, at } = windowAt(pieces, index)
  const odd = oddness(run, counts)
  let best: (Candidate & { gain: number }) | undefined
  for (const candidate of candidates) {
    const mended = run.map((piece, place) => (place === at ? { ...piece, word: candidate.word } : piece))
    const gain = odd - oddness(mended, counts) - candidate.weight - (candidate.bound ? LEANS_ON_BINDING : 0)
    if (gain >= ENOUGH && gain > (best?.gain ?? 0)) best = { ...candidate, gain }
  }
  return best
}

/** The wrong word with the neighbour that makes sense of the right one. */
function toConfusion(
  text: string,
  pieces: readonly Piece[],
  index: number,
  best: Candidate & { gain: number },
): Confusion {
  const here = pieces[index] as Piece
  const before = here.joined ? pieces[index - 1] : undefined
  const after = pieces[index + 1]?.joined ? pieces[index + 1] : undefined
  const left = before && isPair(before.word, best.word) ? before : undefined
  const right = !left && after && isPair(best.word, after.word) ? after : undefined
  const from = (left ?? here).syllable.index
  const end = (right ?? here).syllable.end
  const written = inCaseOf(here.syllable.raw, best.written)
  const wrong = text.slice(from, end)
  const mended = `${text.slice(from, here.syllable.index)}${written}${text.slice(here.syllable.end, end)}`
  return { wrong, right: mended, index: from, end, what: said(wrong, mended), gain: best.gain }
}

/** Words taken for others, told by what stands beside them; passages are those of one text. */
export function findConfusedWords(places: readonly Placed[]): { placed: Placed; slip: Confusion }[] {
  const passages = places.map(placed => readPieces(placed.text))
  const counts = countPairs(passages)
  return places.flatMap((placed, number) => {
    const pieces = passages[number] ?? []
    const slips: Confusion[] = []
    for (let index = 0; index < pieces.length; index++) {
      const best = bestAt(pieces, index, counts)
      if (!best) continue
      const slip = toConfusion(placed.text, pieces, index, best)
      const last = slips.at(-1)
      // Of two that explain the same words only the better one counts: a word has one slip, not two.
      if (last && last.end > slip.index) {
        if (last.gain >= slip.gain) continue
        slips.pop()
      }
      slips.push(slip)
    }
    return slips.map(slip => ({ placed, slip }))
  })
}

export const isSure = (confusion: Confusion): boolean => confusion.gain >= SURE
