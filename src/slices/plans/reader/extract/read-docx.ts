import { PlanFileProblem } from '../plan-file-problem.ts'
import type { Block, Paragraph, Table } from '../plan-reading.ts'
import type { MarkCode } from '../reader.words.ts'
import { tidy } from '../text.ts'
import { type Numbering, readNumbering } from './docx-numbering.ts'
import { linesOf, openParagraph, type ParagraphBuilder } from './docx-paragraphs.ts'
import { asideParts, mainPart } from './docx-parts.ts'
import { buildTable, hidesBorder, type TableBuilder } from './docx-tables.ts'
import type { Extracted } from './extracted.ts'
import { type Attributes, readXml, type XmlSink } from './xml-events.ts'
import { openEntries, type ZipEntries } from './zip-entries.ts'

/** Parts whose words do not belong to the text: deletions, field codes, and the second copy of a drawing. */
const SKIPPED = new Set(['del', 'moveFrom', 'instrText', 'Fallback', 'delText', 'drawing', 'pict', 'object', 'vanish'])
const TRACKED = new Set(['ins', 'del', 'moveFrom', 'moveTo'])

interface State {
  numbering: Numbering
  blocks: Block[]
  tables: TableBuilder[]
  paragraphs: ParagraphBuilder[]
  /** Names of the open elements, to know a run's `b` from a border's. */
  path: string[]
  skipping: number
  /** Depths at which a text box inside a skipped drawing opened. */
  boxes: number[]
  bold: boolean
  hidden: boolean
  tracked: boolean
  pictures: number
  carried: string
}

const numberOf = (attributes: Attributes, name = 'val'): number => Number(attributes.get(name) ?? 0) || 0
const isOn = (attributes: Attributes): boolean => !['0', 'false', 'off', 'none'].includes(attributes.get('val') ?? '1')

function emitLines(state: State, paragraph: ParagraphBuilder): void {
  const lines = linesOf(paragraph)
  const numbered = paragraph.numbered ?? (paragraph.style ? state.numbering.ofStyle(paragraph.style) : null)
  const table = state.tables.at(-1)
  // An empty paragraph shows its number in a cell of row numbers; elsewhere Word counts it only with words.
  if (numbered && numbered.list !== '0' && (lines.length > 0 || table)) {
    const label = state.numbering.next(numbered)
    if (label && (lines.length > 0 || label !== '-')) lines[0] = tidy(`${label} ${lines[0] ?? ''}`)
  }
  for (const text of lines) {
    if (table) table.addText({ text })
    else {
      const bold = paragraph.letters > 0 && paragraph.boldLetters >= paragraph.letters * 0.9
      const block: Block = { kind: 'paragraph', no: 0, text }
      if (bold) block.bold = true
      if (paragraph.centred) block.centred = true
      state.blocks.push(block)
    }
  }
}

function closeParagraph(state: State): void {
  const paragraph = state.paragraphs.pop()
  if (!paragraph) return
  paragraph.text = state.carried + paragraph.text
  state.carried = ''
  if (paragraph.runsOn) state.carried = paragraph.text
  else emitLines(state, paragraph)
}

function closeTable(state: State): void {
  const done = state.tables.pop()
  const outer = state.tables.at(-1)
  if (!done) return
  if (outer) {
    for (const cell of done.cells) for (const line of cell.paragraphs) outer.addText(line)
    return
  }
  if (done.cells.some(cell => cell.paragraphs.length > 0)) {
    const { cells, rowCount, colCount, bordered } = done
    state.blocks.push({ kind: 'table', no: 0, table: 0, rowCount, colCount, bordered, cells })
  }
}

type Opening = (state: State, attributes: Attributes, parent: string) => void

const OPENINGS: Record<string, Opening> = {
  p: state => state.paragraphs.push(openParagraph()),
  r: state => {
    state.bold = false
    state.hidden = false
  },
  tbl: state => state.tables.push(buildTable()),
  tr: state => state.tables.at(-1)?.openRow(),
  tc: state => state.tables.at(-1)?.openCell(),
  gridBefore: (state, attributes) => state.tables.at(-1)?.skipColumns(numberOf(attributes)),
  gridSpan: (state, attributes) => state.tables.at(-1)?.span(numberOf(attributes)),
  vMerge: (state, attributes) => state.tables.at(-1)?.merge(attributes.get('val') === 'restart'),
  insideV: (state, attributes, parent) => {
    const table = state.tables.at(-1)
    if (table && parent === 'tblBorders' && hidesBorder(attributes)) table.bordered = false
  },
  b: (state, attributes, parent) => {
    if (parent === 'rPr') state.bold = isOn(attributes)
  },
  vanish: (state, attributes) => {
    state.hidden = isOn(attributes)
  },
  jc: (state, attributes, parent) => {
    const paragraph = state.paragraphs.at(-1)
    if (paragraph && parent === 'pPr') paragraph.centred = attributes.get('val') === 'center'
  },
  pStyle: (state, attributes) => {
    const paragraph = state.paragraphs.at(-1)
    if (paragraph) paragraph.style = attributes.get('val') ?? ''
  },
  numPr: state => {
    const paragraph = state.paragraphs.at(-1)
    if (paragraph) paragraph.numbered = { list: '0', level: 0 }
  },
  numId: (state, attributes) => {
    const ref = state.paragraphs.at(-1)?.numbered
    if (ref) ref.list = attributes.get('val') ?? '0'
  },
  ilvl: (state, attributes) => {
    const ref = state.paragraphs.at(-1)?.numbered
    if (ref) ref.level = numberOf(attributes)
  },
  tab: (state, _attributes, parent) => {
    if (parent === 'r') append(state, ' ')
  },
  br: (state, attributes) => append(state, attributes.get('type') ? ' ' : '\n'),
  cr: state => append(state, '\n'),
  noBreakHyphen: state => append(state, '-'),
}

function append(state: State, text: string): void {
  const paragraph = state.paragraphs.at(-1)
  if (!paragraph || state.hidden) return
  paragraph.text += text
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  paragraph.letters += letters
  if (state.bold) paragraph.boldLetters += letters
}

function openSkipped(state: State, name: string, parent: string): boolean {
  if (name === 'drawing' || name === 'pict') state.pictures++
  if (name === 'del' && parent === 'trPr') state.tables.at(-1)?.dropRow()
  const paragraph = state.paragraphs.at(-1)
  if (name === 'del' && parent === 'rPr' && paragraph) paragraph.runsOn = true
  return SKIPPED.has(name) && name !== 'vanish'
}

function docxSink(state: State): XmlSink {
  return {
    open(name, attributes) {
      const parent = state.path.at(-1) ?? ''
      state.path.push(name)
      if (TRACKED.has(name)) state.tracked = true
      if (state.skipping > 0) {
        // A text box inside a drawing holds words of the document after all.
        if (name === 'txbxContent' && !state.path.includes('Fallback')) {
          state.boxes.push(state.skipping)
          state.skipping = 0
        } else state.skipping++
        return
      }
      if (openSkipped(state, name, parent)) state.skipping = 1
      else if (Object.hasOwn(OPENINGS, name)) OPENINGS[name]?.(state, attributes, parent)
    },
    close(name) {
      state.path.pop()
      if (name === 'txbxContent' && state.skipping === 0 && state.boxes.length > 0) {
        state.skipping = state.boxes.pop() ?? 0
        return
      }
      if (state.skipping > 0) state.skipping--
      else if (name === 'p') closeParagraph(state)
      else if (name === 'tbl') closeTable(state)
      else if (name === 'tr') state.tables.at(-1)?.closeRow()
      else if (name === 'tc') state.tables.at(-1)?.closeCell()
    },
    text(value) {
      if (state.skipping === 0 && state.path.at(-1) === 't') append(state, value)
    },
  }
}

interface PartWords {
  blocks: Block[]
  tracked: boolean
  pictures: number
}

function readPart(bytes: Uint8Array, numbering: Numbering): PartWords {
  const state: State = {
    numbering,
    blocks: [],
    tables: [],
    paragraphs: [],
    path: [],
    skipping: 0,
    boxes: [],
    bold: false,
    hidden: false,
    tracked: false,
    pictures: 0,
    carried: '',
  }
  readXml(bytes, docxSink(state))
  return state
}

/** Words beside the text: lines of headers and footers without page numbers, and notes; each line once. */
async function readAsides(zip: ZipEntries, numbering: Numbering): Promise<Paragraph[]> {
  const seen = new Set<string>()
  const asides: Paragraph[] = []
  for (const { bytes, aside } of await asideParts(zip)) {
    for (const block of readPart(bytes, numbering).blocks) {
      const texts = block.kind === 'paragraph' ? [block.text] : textsOf(block)
      for (const text of texts) {
        if (!/\p{L}{2}/u.test(text) || seen.has(text)) continue
        seen.add(text)
        asides.push({ kind: 'paragraph', no: 0, text, aside })
      }
    }
  }
  return asides
}

const textsOf = (table: Table): string[] => table.cells.flatMap(cell => cell.paragraphs.map(line => line.text))

/** Reads a .docx into blocks: tracked changes accepted, automatic numbers written out, text boxes before their line. */
export async function readDocx(bytes: Uint8Array): Promise<Extracted> {
  const zip = await openEntries(bytes)
  const numbering = readNumbering(await zip.bytes('word/numbering.xml'), await zip.bytes('word/styles.xml'))
  const { blocks, tracked, pictures } = readPart(await mainPart(zip), numbering)
  if (blocks.length === 0) throw new PlanFileProblem(pictures > 0 ? 'reader.image-only' : 'reader.empty')
  const marks: MarkCode[] = tracked ? ['reader.mark.tracked'] : []
  return { blocks: [...blocks, ...(await readAsides(zip, numbering))], marks }
}
