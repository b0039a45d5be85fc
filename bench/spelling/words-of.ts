import { breaksPattern } from './letters.ts'

/** A word of a line, where it stands and whether an error may be put on it. */
export interface Word {
  raw: string
  folded: string
  from: number
  to: number
  free: boolean
}

const isTitle = (raw: string | undefined): boolean => raw !== undefined && /^\p{Lu}\p{Ll}*$/u.test(raw)

/**
 * Words of a line. Free are the syllables of Vietnamese words; not free are names (capital beside capital), abbreviations,
 * numbers, foreign words and what belongs to an address or a symbol, since nobody can tell how those are spelt.
 */
export function wordsOf(line: string): Word[] {
  const found = [...line.matchAll(/[\p{L}\p{N}]+/gu)]
  return found.map((match, index) => {
    const raw = match[0]
    const [before, after] = [found[index - 1]?.[0], found[index + 1]?.[0]]
    const touches = `${line[match.index - 1] ?? ' '}${line[match.index + raw.length] ?? ' '}`
    const named = isTitle(raw) && (isTitle(before) || isTitle(after))
    const free = /^\p{L}+$/u.test(raw) && !named && !/[-/@_.]\S|\S[-/@_]/u.test(touches.replace(/[,;:.)(“”"]/gu, ' '))
    return {
      raw,
      folded: raw.toLowerCase(),
      from: match.index,
      to: match.index + raw.length,
      free: free && !breaksPattern(raw),
    }
  })
}

/** What was typed, in the capitals of the word it stands for. */
export function inCaseOf(model: string, typed: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return typed.toUpperCase()
  if (model[0] === model[0]?.toUpperCase()) return (typed[0] ?? '').toUpperCase() + typed.slice(1)
  return typed
}
