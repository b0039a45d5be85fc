import type { Placed } from '../places.ts'
import type { Found } from '../rule.ts'
import { findOddWords } from './odd-words.ts'
import { findTypos } from './typos.ts'

/** Misspelt words of a text: those that the words alone betray, then those that the rest of the plan writes otherwise. */
export function findMisspellings(places: readonly Placed[]): Found[] {
  const typos = findTypos(places)
  return [...typos, ...findOddWords(places).filter(odd => !typos.some(typo => overlap(typo, odd)))]
}

function overlap(a: Found, b: Found): boolean {
  const [left, right] = [a.at?.span, b.at?.span]
  const same = a.at?.block === b.at?.block && a.at?.row === b.at?.row && a.at?.col === b.at?.col
  return same && left !== undefined && right !== undefined && left[0] < right[1] && right[0] < left[1]
}
