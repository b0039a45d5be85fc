import type { Placed } from '../places.ts'
import type { Found } from '../rule.ts'
import { findConfusedWords, isSure } from './confused-words.ts'
import { findImpossibleSyllables } from './impossible-syllables.ts'
import { findOddWords } from './odd-words.ts'
import { toFound } from './slip.ts'
import { findTypos } from './typos.ts'

interface Misspellings {
  /** Wrong beyond doubt. */
  certain: Found[]
  /** Words that another would make better sense of: for a person to look at. */
  doubtful: Found[]
}

const cache = new WeakMap<readonly Placed[], Misspellings>()

/** Misspelt words of a text. Each word is told once, by the check that is surest of it. */
export const findMisspellings = (places: readonly Placed[]): Found[] => readMisspellings(places).certain

/** Words that are spelt rightly, and that another word would make better sense of. */
export const findDoubtfulWords = (places: readonly Placed[]): Found[] => readMisspellings(places).doubtful

function readMisspellings(places: readonly Placed[]): Misspellings {
  const seen = cache.get(places)
  if (seen) return seen
  const certain = without(
    findTypos(places),
    places.flatMap(placed => findImpossibleSyllables(placed).map(slip => toFound(placed, slip))),
    findOddWords(places),
  )
  const confused = findConfusedWords(places)
  const sure = without(
    certain,
    confused.filter(({ slip }) => isSure(slip)).map(({ placed, slip }) => toFound(placed, slip)),
  )
  const all = without(
    sure,
    confused.map(({ placed, slip }) => ({ ...toFound(placed, slip), confidence: 0.6 })),
  )
  const out = { certain: sure, doubtful: all.slice(sure.length) }
  cache.set(places, out)
  return out
}

/** The lists one behind the other, without what touches a finding that is already there. */
function without(...lists: readonly (readonly Found[])[]): Found[] {
  const out: Found[] = []
  const taken = new Map<string, [number, number][]>()
  for (const list of lists) {
    const fresh = list.filter(found => !touches(taken.get(placeOf(found)) ?? [], found))
    for (const found of fresh) {
      out.push(found)
      if (found.at?.span) taken.set(placeOf(found), [...(taken.get(placeOf(found)) ?? []), found.at.span])
    }
  }
  return out
}

const placeOf = ({ at }: Found): string => `${at?.block}|${at?.row}|${at?.col}|${at?.line}`
const touches = (spans: readonly [number, number][], { at }: Found): boolean => {
  const span = at?.span
  return span !== undefined && spans.some(other => span[0] < other[1] && other[0] < span[1])
}
