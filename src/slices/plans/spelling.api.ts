import { findMisspellings } from './lint/spelling/find-misspellings.ts'

/** A word that is misspelt beyond doubt, and what is said of it. */
export interface Slip {
  readonly word: string
  readonly says: string
}

/** Misspelt words of each text, by the rules that plans are proofread with. */
export function misspeltIn(texts: readonly string[]): Slip[][] {
  const found = findMisspellings(
    texts.map((text, at) => ({ text, at: { block: at }, where: String(at), heading: false })),
  )
  return texts.map((_text, at) =>
    found.filter(slip => slip.where === String(at)).map(({ quotes = [], says }) => ({ word: quotes[0] ?? '', says })),
  )
}
