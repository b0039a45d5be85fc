import type { Measure, Span, TextStyle } from '../nd30.ts'
import type { ParagraphModel, WordModel } from '../ooxml/word-model.ts'
import type { Components } from './find-components.ts'

/** One departure from the decree. `code` is stable, `what` is the sentence a user reads. */
export interface Deviation {
  readonly code: string
  readonly where: Place
  readonly what: string
  /** What stands in the file instead. */
  readonly found?: string
}

/** `section` and `paragraph` count from 1; `times` tells how many paragraphs share the deviation, the first being named. */
export interface Place {
  /** The other paragraphs that share the deviation. */
  readonly others?: readonly number[]
  readonly section?: number
  readonly paragraph?: number
  readonly excerpt?: string
  readonly times?: number
}

export type LayoutRule = (word: WordModel, components: Components) => Deviation[]

export const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

const EXCERPT = 60

/** One deviation for all the paragraphs that share it; none when there are none. */
export function deviationAt(
  code: string,
  what: string,
  paragraphs: readonly ParagraphModel[],
  found?: (first: ParagraphModel) => string,
): Deviation[] {
  const [first, ...more] = paragraphs
  if (first === undefined) return []
  const text = tidy(first.mark ? `${first.mark} ${first.text}` : first.text)
  const excerpt = text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text
  const others = more.length > 0 ? { times: paragraphs.length, others: more.map(({ index }) => index) } : {}
  const where = { section: first.section + 1, paragraph: first.index, excerpt, ...others }
  return [{ code, what, where, ...(found ? { found: found(first) } : {}) }]
}

/** A deviation that a check of one paragraph tells. */
export const held = (
  code: string,
  what: string,
  paragraph: ParagraphModel | undefined | null,
  wrong: boolean,
): Deviation[] => (wrong && paragraph ? deviationAt(code, what, [paragraph]) : [])

export const missing = (code: string, what: string): Deviation => ({ code, what, where: {} })

export const within = (value: number, { min, max }: Span): boolean => value >= min && value <= max

export const inWords = ({ min, max }: Span, unit: string): string =>
  min === max ? `${min} ${unit}` : `${min}–${max} ${unit}`

export const seen = (paragraph: ParagraphModel) => paragraph.runs.filter(run => run.text.trim() !== '')

const sizesOf = (paragraph: ParagraphModel): string =>
  `cỡ ${[...new Set(seen(paragraph).map(run => String(run.look.size).replace('.', ',')))].join(', ')}`

const styleOf = (paragraph: ParagraphModel): string =>
  [
    ...new Set(
      seen(paragraph).map(({ look }) => `${look.italic ? 'nghiêng' : 'đứng'}, ${look.bold ? 'đậm' : 'không đậm'}`),
    ),
  ].join('; ')

export const hasSize = (paragraph: ParagraphModel, size: Measure): boolean =>
  seen(paragraph).every(run => within(run.look.size, size.allowed))

/** The deviations of a component's paragraphs from its size and its weight and slope, under `code.size` and `code.style`. */
export function styleDeviations(
  code: string,
  name: string,
  paragraphs: readonly ParagraphModel[],
  style: TextStyle,
): Deviation[] {
  const wrongSize = paragraphs.filter(paragraph => !hasSize(paragraph, style.size))
  const wrongStyle = paragraphs.filter(paragraph =>
    seen(paragraph).some(run => run.look.bold !== style.bold || run.look.italic !== style.italic),
  )
  const slope = style.italic ? 'nghiêng' : 'đứng'
  return [
    ...deviationAt(`${code}.size`, `${name}: cỡ chữ phải là ${inWords(style.size.allowed, 'pt')}.`, wrongSize, sizesOf),
    ...deviationAt(
      `${code}.style`,
      `${name}: phải là chữ ${slope}, ${style.bold ? 'đậm' : 'không đậm'}.`,
      wrongStyle,
      styleOf,
    ),
  ]
}

const ALIGNED: Readonly<Record<string, string>> = { left: 'canh trái', right: 'canh phải', both: 'dàn đều hai lề' }

export function centredDeviations(code: string, name: string, paragraphs: readonly ParagraphModel[]): Deviation[] {
  const off = paragraphs.filter(({ look }) => look.align !== 'center' && look.align !== 'tab')
  return deviationAt(
    `${code}.align`,
    `${name}: phải đặt canh giữa.`,
    off,
    ({ look }) => ALIGNED[look.align] ?? look.align,
  )
}

export function upperDeviations(code: string, name: string, paragraphs: readonly ParagraphModel[]): Deviation[] {
  const lower = paragraphs.filter(paragraph => paragraph.text !== paragraph.text.toLocaleUpperCase('vi'))
  return deviationAt(`${code}.case`, `${name}: phải viết in hoa.`, lower)
}
