import type { Placed } from '../places.ts'
import type { Found } from '../rule.ts'
import { toFound } from './slip.ts'
import { oneSlipApart, readSyllables, type Syllable } from './syllables.ts'

interface Word {
  placed: Placed
  syllables: readonly Syllable[]
  index: number
}

/** A word's neighbours: one before and two behind it, or two before and one behind it. */
function contextsOf({ syllables, index }: Word): string[] {
  const at = (step: number): string => syllables[index + step]?.folded ?? ''
  if (!at(-1) || !at(1)) return []
  const keys: string[] = []
  if (at(2)) keys.push(`${at(-1)} _ ${at(1)} ${at(2)}`)
  if (at(-2)) keys.push(`${at(-2)} ${at(-1)} _ ${at(1)}`)
  return keys
}

const USUAL = 4

/** Words used once, and for each context the words in common use that stand in it. */
function sortWords(places: readonly Placed[]): { rare: Word[]; usual: Map<string, Set<string>> } {
  const counts = new Map<string, number>()
  const all = places.map(placed => ({ placed, syllables: readSyllables(placed.text) }))
  for (const { syllables } of all) for (const { folded } of syllables) counts.set(folded, (counts.get(folded) ?? 0) + 1)
  const rare: Word[] = []
  const around = { before: new Set<string>(), behind: new Set<string>() }
  for (const { placed, syllables } of all) {
    syllables.forEach(({ raw, folded }, index) => {
      if (counts.get(folded) !== 1 || !/^\p{L}{2,}$/u.test(raw)) return
      rare.push({ placed, syllables, index })
      around.before.add(syllables[index - 1]?.folded ?? '')
      around.behind.add(syllables[index + 1]?.folded ?? '')
    })
  }
  const usual = new Map<string, Set<string>>()
  for (const { placed, syllables } of all) {
    syllables.forEach(({ folded }, index) => {
      // Only the places where a rare word stands too are ever asked for.
      const [before, behind] = [syllables[index - 1]?.folded ?? '', syllables[index + 1]?.folded ?? '']
      if (!around.before.has(before) || !around.behind.has(behind) || (counts.get(folded) ?? 0) < USUAL) return
      for (const key of contextsOf({ placed, syllables, index })) {
        const words = usual.get(key)
        if (words) words.add(folded)
        else usual.set(key, new Set([folded]))
      }
    })
  }
  return { rare, usual }
}

/** A word that stands once, one slip from a word that the plan uses often, in a place where that word stands too. */
export function findOddWords(places: readonly Placed[]): Found[] {
  const { rare, usual } = sortWords(places)
  return rare.flatMap(word => {
    const here = word.syllables[word.index]
    const known = contextsOf(word).flatMap(key => [...(usual.get(key) ?? [])])
    const right = here ? known.find(other => oneSlipApart(here.folded, other)) : undefined
    if (!here || !right) return []
    const end = word.syllables[word.index + 2]?.end ?? word.syllables[word.index + 1]?.end ?? here.end
    const tail = word.placed.text.slice(here.end, end)
    const what = `“${here.raw}${tail}” → “${right}${tail}” (như các chỗ khác trong văn bản)`
    return [toFound(word.placed, { wrong: here.raw + tail, right: right + tail, index: here.index, end, what })]
  })
}
