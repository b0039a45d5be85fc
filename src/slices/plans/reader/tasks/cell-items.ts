import { readMarker } from '../outline/markers.ts'
import { tidy, withoutStop } from '../text.ts'

/** A line that goes on from the one above: it begins small and the one above was not ended. */
const goesOn = (before: string, line: string): boolean =>
  /^\p{Ll}/u.test(line) && /[\p{L}\d,]$/u.test(before) && !/[.;:]$/u.test(before)

function mergeLines(paragraphs: readonly string[]): string[] {
  const out: string[] = []
  for (const paragraph of paragraphs) {
    const line = tidy(paragraph)
    if (!line) continue
    const before = out.at(-1)
    if (before !== undefined && !readMarker(line) && goesOn(before, line)) out[out.length - 1] = `${before} ${line}`
    else out.push(line)
  }
  return out
}

const clean = (item: string): string => withoutStop(item.replace(/^[-–+•*]\s*/u, ''))

/** "…; …" holds only an ellipsis behind its semicolon: no item of its own. */
const splitSemicolons = (line: string): string[] => line.split(/;\s+(?![….]+\s*$)/u)

/**
 * The parts of a products or forms cell: its paragraphs, and what semicolons part. A semicolon inside one of several
 * paragraphs of results belongs to the sentence.
 */
export function readItems(paragraphs: readonly string[], semicolons: 'always' | 'single'): string[] {
  const lines = mergeLines(paragraphs)
  const split = semicolons === 'always' || lines.length === 1
  return lines
    .flatMap(line => (split ? splitSemicolons(line) : [line]))
    .map(clean)
    .filter(Boolean)
}
