import type { Defect } from '../plan-draft.ts'
import type { Placed } from './places.ts'
import { oneSlipApart, readSyllables } from './syllables.ts'
import { toDefect } from './typos.ts'

interface Use {
  placed: Placed
  raw: string
  index: number
  end: number
  tail: string
}

const plain = (word: string | undefined): boolean => word !== undefined && /^\p{L}{2,}$/u.test(word)

/** Same neighbours, another word in between: kept by the two words before it or behind it and the one across. */
function usesByContext(places: readonly Placed[]): {
  contexts: Map<string, Map<string, Use[]>>
  counts: Map<string, number>
} {
  const contexts = new Map<string, Map<string, Use[]>>()
  const counts = new Map<string, number>()
  for (const placed of places) {
    const syllables = readSyllables(placed.text)
    const at = (index: number): string => syllables[index]?.folded ?? ''
    syllables.forEach((syllable, index) => {
      counts.set(syllable.folded, (counts.get(syllable.folded) ?? 0) + 1)
      if (!plain(syllable.raw) || !at(index - 1) || !at(index + 1)) return
      const tail = placed.text.slice(syllable.end, syllables[index + 2]?.end ?? syllables[index + 1]?.end)
      const use: Use = { placed, raw: syllable.raw, index: syllable.index, end: syllable.end, tail }
      const keys = [
        at(index + 2) && `${at(index - 1)} _ ${at(index + 1)} ${at(index + 2)}`,
        at(index - 2) && `${at(index - 2)} ${at(index - 1)} _ ${at(index + 1)}`,
      ]
      for (const key of keys.filter(Boolean)) {
        const words = contexts.get(key) ?? new Map<string, Use[]>()
        contexts.set(key, words)
        words.set(syllable.folded, [...(words.get(syllable.folded) ?? []), use])
      }
    })
  }
  return { contexts, counts }
}

/** A word that stands once, one slip from a word that the plan uses often in the very same place. */
export function findOddWords(places: readonly Placed[]): Defect[] {
  const { contexts, counts } = usesByContext(places)
  const found = new Map<string, Defect>()
  for (const words of contexts.values()) {
    if (words.size < 2) continue
    for (const [odd, uses] of words) {
      const [use] = uses
      if (!use || uses.length > 1 || (counts.get(odd) ?? 0) > 1) continue
      const usual = [...words.keys()].find(word => (counts.get(word) ?? 0) >= 4 && oneSlipApart(odd, word))
      if (!usual) continue
      const wrong = use.raw + use.tail
      const slip = {
        wrong,
        right: usual + use.tail,
        index: use.index,
        end: use.index + wrong.length,
        what: `“${wrong}” → “${usual}${use.tail}” (như các chỗ khác trong văn bản)`,
      }
      found.set(`${use.placed.where}|${use.index}`, toDefect(use.placed, slip))
    }
  }
  return [...found.values()]
}
