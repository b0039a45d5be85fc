import type { Draw } from '../draw.ts'
import { align, changeRuns, changeWords, type Line, type OpenDocx, type RunChange, wordsOf } from '../open-docx.ts'

/** Where the deviation was put: the words that stand there now, or the section. */
export interface Spot {
  readonly words?: string
  readonly section?: number
}

/** One way to depart from one rule of one row of the decree's table. */
export interface Operator {
  /** Row of DOMAIN.md §6.1, §6.2, §6.3 or §6.5. */
  readonly row: string
  readonly name: string
  /** What the checker has to say, one of them at the spot. */
  readonly codes: readonly string[]
  /** What it may say besides, because the same change breaks that too. */
  readonly also?: RegExp
  /** Changes the document; null where the document has no place for it. */
  readonly put: (docx: OpenDocx, draw: Draw) => Spot | null
}

/** Where a component stands: its words at the start of a line. */
export type Finder = (docx: OpenDocx, draw: Draw) => Line | null

export const first =
  (matching: RegExp, path?: string): Finder =>
  docx =>
    docx.line(matching, path)
export const anyOf =
  (matching: RegExp): Finder =>
  (docx, draw) =>
    draw.pick(docx.lines(matching)) ?? null

export const spotOf = (line: Line): Spot => ({ words: wordsOf(line) })

export const onLine =
  (find: Finder, change: (line: Line, docx: OpenDocx, draw: Draw) => unknown): Operator['put'] =>
  (docx, draw) => {
    const line = find(docx, draw)
    if (!line || change(line, docx, draw) === false) return null
    return spotOf(line)
  }

export const looking = (find: Finder, change: RunChange): Operator['put'] =>
  onLine(find, line => changeRuns(line.runs, change))

export const rewording = (find: Finder, change: (words: string) => string): Operator['put'] =>
  onLine(find, line => changeWords(line, change))

export const aligning = (find: Finder, value: string): Operator['put'] =>
  onLine(find, line => {
    if (line.parted) return false
    align(line, value)
    return true
  })

export interface ComponentLook {
  code: string
  sizes: readonly number[]
  bold: boolean
  italic: boolean
  /** Not held to the middle where there is no such rule. */
  centred?: boolean
  also?: RegExp
}

/** Size, weight, slope and place of one component. */
export function looksOf(row: string, find: Finder, look: ComponentLook): Operator[] {
  const { code, sizes, bold, italic, centred = true, also } = look
  const with_ = also ? { also } : {}
  const style = [`${code}.style`]
  return [
    ...sizes.map(size => ({
      row,
      name: `size ${size}`,
      codes: [`${code}.size`],
      put: looking(find, { size }),
      ...with_,
    })),
    { row, name: bold ? 'not bold' : 'bold', codes: style, put: looking(find, { bold: !bold }), ...with_ },
    { row, name: italic ? 'upright' : 'italic', codes: style, put: looking(find, { italic: !italic }), ...with_ },
    ...(centred
      ? ['left', 'right', 'both'].map(value => ({
          row,
          name: `aligned ${value}`,
          codes: [`${code}.align`],
          put: aligning(find, value),
          ...with_,
        }))
      : []),
  ]
}

export const lower = (words: string): string => {
  const small = words.toLocaleLowerCase('vi')
  return small.charAt(0).toLocaleUpperCase('vi') + small.slice(1)
}
