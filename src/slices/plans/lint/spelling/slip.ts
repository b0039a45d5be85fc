import type { Placed } from '../places.ts'
import type { Found } from '../rule.ts'
import type { Syllable } from './syllables.ts'

/** A misspelling: the wrong words, what they should be, where they stand in the passage. */
export interface Slip {
  wrong: string
  right: string | null
  index: number
  end: number
  what: string
}

export const toFound = (placed: Placed, slip: Slip): Found => ({
  where: placed.where,
  says: slip.what,
  quotes: [slip.wrong],
  ...(slip.right === null ? {} : { fix: { from: slip.wrong, to: slip.right } }),
  at: { ...placed.at, span: [slip.index, slip.end] },
  confidence: 0.9,
})

export const said = (wrong: string, right: string): string => `“${wrong}” → “${right}”`

/** Whether syllables follow each other with nothing but blanks in between. */
export const unbroken = (text: string, run: readonly Syllable[]): boolean =>
  run.every((syllable, index) => index === 0 || /^\s+$/u.test(text.slice(run[index - 1]?.end ?? 0, syllable.index)))

/** A word in the capitals of the one that it replaces. */
export function inCaseOf(model: string, word: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase()
  return model[0] === model[0]?.toLowerCase() ? word : (word[0] ?? '').toUpperCase() + word.slice(1)
}
