import { type Block, plain, type Run, textOf } from '#platform/document/layout.ts'
import type { Assessment, ReportSnapshot, SentenceText } from '../report-snapshot.ts'
import { HEADING_CODES, HEADINGS, type Heading, headingTitle, type Section } from './headings.words.ts'

/** Sentences that stand together in one paragraph; more would be read by nobody. */
const TOGETHER = 3

/** What people write in the boxes, and below which heading's sentences it stands. */
const BOXES: Readonly<Partial<Record<Heading, keyof Assessment>>> = {
  good: 'results',
  shortcomings: 'shortcomings',
  causes: 'causes',
  next_tasks: 'next_tasks',
  proposals: 'proposals',
}

export const headingsOf = (section: Section): Heading[] =>
  HEADING_CODES.filter(code => HEADINGS[code].section === section)

/** What stands under one heading: its sentences, then the words of its box. Empty when nobody has anything to say. */
export function underHeading({ texts = [], assessment }: ReportSnapshot, heading: Heading): Block[] {
  const box = BOXES[heading]
  return [
    ...paragraphsOf(texts.filter(text => text.heading === heading)),
    ...(box === undefined ? [] : written(assessment[box])),
  ]
}

/** The blocks of a section: its headings as clauses or points, each with what stands under it. */
export const underSection = (snapshot: ReportSnapshot, section: Section, level: 'clause' | 'point'): Block[] =>
  headingsOf(section).flatMap(heading => {
    const blocks = underHeading(snapshot, heading)
    if (blocks.length === 0) return []
    return 'title' in HEADINGS[heading] ? [{ kind: 'heading', level, title: headingTitle(heading) }, ...blocks] : blocks
  })

/** A sentence that begins with a dash is an item of a list; the others stand together, a few to a paragraph. */
function paragraphsOf(texts: readonly SentenceText[]): Block[] {
  const blocks: { kind: 'paragraph' | 'bullet'; runs: Run[]; sentences: number }[] = []
  for (const line of texts.flatMap(({ runs }) => linesOf(runs))) {
    const last = blocks.at(-1)
    const item = asItem(line)
    if (item) blocks.push({ kind: 'bullet', runs: item, sentences: 1 })
    else if (last?.kind === 'paragraph' && last.sentences < TOGETHER) {
      last.runs.push(plain(' '), ...line)
      last.sentences += 1
    } else blocks.push({ kind: 'paragraph', runs: [...line], sentences: 1 })
  }
  return blocks.map(({ kind, runs }) => ({ kind, runs }))
}

/** A new line inside a sentence begins a new one. */
function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    const pieces = run.kind === 'text' ? run.text.split(/\r?\n/) : [run.text]
    pieces.forEach((text, at) => {
      if (at > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...run, text })
    })
  }
  return lines.filter(line => textOf(line).trim() !== '')
}

const DASH = /^\s*[-–+]\s*/

function asItem([first, ...rest]: readonly Run[]): Run[] | undefined {
  if (first?.kind !== 'text' || !DASH.test(first.text)) return undefined
  const text = first.text.replace(DASH, '')
  return text === '' ? [...rest] : [{ ...first, text }, ...rest]
}

/** A line of a box that begins with a dash is an item of a list; any other line is a paragraph. */
export const written = (text: string): Block[] =>
  text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(Boolean)
    .map(line => {
      const runs = [plain(line.replace(DASH, ''))]
      return DASH.test(line) ? { kind: 'bullet', runs } : { kind: 'paragraph', runs }
    })
