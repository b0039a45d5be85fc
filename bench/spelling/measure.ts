import { findDoubtfulWords, findMisspellings } from '#slices/plans/lint/spelling/find-misspellings.ts'
import { type PutError, putErrors } from './put-errors.ts'

/** A finding in a text: the line, and the characters of the line that it marks. */
export interface Marked {
  text: number
  line: number
  from: number
  to: number
  says: string
}

export interface Measured {
  errors: readonly (PutError & { found: boolean })[]
  /** What is found in the texts as they are. */
  onClean: readonly Marked[]
  words: number
}

export const linesOf = (text: string): string[] => text.normalize('NFC').split(/\r?\n/u)

function findIn(lines: readonly string[], text: number): Marked[] {
  const places = lines.map((line, index) => ({
    text: line,
    at: { block: index + 1 },
    where: `${index + 1}`,
    heading: false,
  }))
  return [...findMisspellings(places), ...findDoubtfulWords(places)].flatMap(({ at, says }) =>
    at?.block && at.span ? [{ text, line: at.block - 1, from: at.span[0], to: at.span[1], says }] : [],
  )
}

const touches = (error: PutError, mark: Marked): boolean =>
  mark.text === error.text && mark.line === error.line && mark.from < error.to && error.from < mark.to

const countWords = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + (line.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0)

/** Puts errors into texts and counts which of them the linter marks, and what it marks where there are none. */
export function measure(texts: readonly (readonly string[])[], count: number): Measured {
  const spoilt = putErrors(texts, count)
  const marks = spoilt.texts.flatMap((lines, text) => findIn(lines, text))
  return {
    errors: spoilt.errors.map(error => ({ ...error, found: marks.some(mark => touches(error, mark)) })),
    onClean: texts.flatMap((lines, text) => findIn(lines, text)),
    words: texts.reduce((sum, lines) => sum + countWords(lines), 0),
  }
}

export const shareFound = (errors: readonly { found: boolean }[]): number =>
  errors.filter(error => error.found).length / errors.length
