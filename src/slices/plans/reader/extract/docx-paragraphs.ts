import { tidy } from '../text.ts'
import type { NumberingRef } from './docx-numbering.ts'

/** One `w:p` while its runs come in. */
export interface ParagraphBuilder {
  text: string
  letters: number
  boldLetters: number
  centred: boolean
  style: string
  numbered: NumberingRef | null
  /** Its paragraph mark was deleted in tracked changes: it runs on into the next one. */
  runsOn: boolean
}

export const openParagraph = (): ParagraphBuilder => ({
  text: '',
  letters: 0,
  boldLetters: 0,
  centred: false,
  style: '',
  numbered: null,
  runsOn: false,
})

const runsInto = (before: string, after: string): boolean =>
  /^\p{Ll}/u.test(after) && !/[.;:!?…]$/u.test(before) && before.length > 0

/** A line break typed by hand ends a line, unless the sentence plainly goes on below it. */
export function linesOf(paragraph: ParagraphBuilder): string[] {
  const lines: string[] = []
  for (const piece of paragraph.text.split('\n')) {
    const line = tidy(piece)
    if (!line) continue
    const before = lines.at(-1)
    if (before !== undefined && runsInto(before, line)) lines[lines.length - 1] = `${before} ${line}`
    else lines.push(line)
  }
  return lines
}
