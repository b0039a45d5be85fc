import { attributeOf, childOf, elementsOf, textIn, type XmlElement } from './parse-xml.ts'
import { boxesIn, drawingsIn, linesIn, picturesIn } from './read-drawings.ts'
import type { Reading } from './read-word.ts'
import type { ParagraphModel, Picture, RunModel, TextBox } from './word-model.ts'

/** Words that were struck out, and drawings, which are read where their run is. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent'])

interface Table {
  readonly number: number
  /** Lines around every cell. */
  readonly ruled: boolean
  /** Left and right margin of a cell together. */
  readonly margins: number
}

interface Cell {
  readonly name: string
  readonly room: number | null
  readonly ruled: boolean
}

/** The paragraphs in order with the cells they stand in, and the properties that end each section. */
export function readBlocks(
  root: XmlElement | undefined,
  reading: Reading,
): { paragraphs: ParagraphModel[]; endings: XmlElement[] } {
  const paragraphs: ParagraphModel[] = []
  const endings: XmlElement[] = []
  let tables = 0
  let cells = 0
  const add = (element: XmlElement, cell: Cell | null, box: TextBox | null): void => {
    const { boxed, ...read } = readParagraph(element, reading)
    paragraphs.push({
      index: paragraphs.length + 1,
      section: endings.length,
      cell: cell?.name ?? null,
      room: cell?.room ?? null,
      ruled: cell?.ruled ?? false,
      box,
      part: null,
      ...read,
    })
    for (const inner of boxed) walk(inner.content, null, { ...(cell ?? NO_CELL), name: `box:${++cells}` }, inner.box)
    const ending = childOf(childOf(element, 'w:pPr'), 'w:sectPr')
    if (ending) endings.push(ending)
  }
  const walk = (element: XmlElement, table: Table | null, cell: Cell | null, box: TextBox | null): void => {
    for (const child of elementsOf(element)) {
      if (child.name === 'w:p') add(child, cell, box)
      else if (child.name === 'w:sectPr') endings.push(child)
      else if (child.name === 'w:tbl') walk(child, tableOf(child, ++tables), cell, box)
      else if (child.name === 'w:tc' && table) walk(child, table, cellOf(child, table, ++cells), box)
      else if (!SKIPPED.has(child.name)) walk(child, table, cell, box)
    }
  }
  if (root) walk(root, null, null, null)
  return { paragraphs, endings }
}

const NO_CELL: Cell = { name: '', room: null, ruled: false }

const drawn = (side: XmlElement | undefined): boolean =>
  side !== undefined && !['nil', 'none'].includes(attributeOf(side, 'w:val') ?? 'none')

/** Word's own margins of a cell, where a table says nothing. */
const CELL_MARGIN = 108

function tableOf(table: XmlElement, number: number): Table {
  const properties = childOf(table, 'w:tblPr')
  const borders = childOf(properties, 'w:tblBorders')
  const margins = childOf(properties, 'w:tblCellMar')
  const margin = (...names: string[]): number =>
    Number(names.map(name => attributeOf(childOf(margins, name), 'w:w')).find(Boolean) ?? CELL_MARGIN)
  return {
    number,
    ruled: drawn(childOf(borders, 'w:top')) && drawn(childOf(borders, 'w:bottom')),
    margins: margin('w:left', 'w:start') + margin('w:right', 'w:end'),
  }
}

function cellOf(cell: XmlElement, table: Table, number: number): Cell {
  const properties = childOf(cell, 'w:tcPr')
  const width = childOf(properties, 'w:tcW')
  const borders = childOf(properties, 'w:tcBorders')
  const measured = attributeOf(width, 'w:type') === 'dxa' ? Number(attributeOf(width, 'w:w')) - table.margins : null
  return {
    name: `${table.number}:${number}`,
    room: measured,
    ruled: table.ruled || (drawn(childOf(borders, 'w:top')) && drawn(childOf(borders, 'w:bottom'))),
  }
}

type ReadParagraph = Pick<ParagraphModel, 'text' | 'runs' | 'look' | 'mark' | 'lines' | 'pictures' | 'centredTabs'> & {
  boxed: ReturnType<typeof boxesIn>
}

function readParagraph(element: XmlElement, { looks, lists, picture }: Reading): ReadParagraph {
  const properties = childOf(element, 'w:pPr')
  const style = attributeOf(childOf(properties, 'w:pStyle'), 'w:val')
  const runs: RunModel[] = []
  const drawings: XmlElement[] = []
  const walk = (parent: XmlElement): void => {
    for (const child of elementsOf(parent)) {
      if (SKIPPED.has(child.name) || child.name === 'w:pPr') continue
      if (child.name !== 'w:r') walk(child)
      else {
        drawings.push(...drawingsIn(child))
        const look = looks.run(childOf(child, 'w:rPr'), style)
        const text = runText(child)
        if (!look.hidden) runs.push({ text: look.caps ? text.toLocaleUpperCase('vi') : text, look })
      }
    }
  }
  walk(element)
  const listed = lists.next(childOf(properties, 'w:numPr') ?? looks.listOf(style))
  return {
    runs,
    text: runs.map(run => run.text).join(''),
    look: looks.paragraph(properties, listed?.properties),
    mark: listed?.mark ?? null,
    lines: drawings.flatMap(linesIn),
    pictures: drawings
      .flatMap(picturesIn)
      .flatMap(({ relation, ratio }): Picture | Picture[] => picture(relation, ratio) ?? []),
    centredTabs: looks.centredTabs(properties),
    boxed: drawings.flatMap(boxesIn),
  }
}

function runText(run: XmlElement): string {
  return elementsOf(run)
    .map(child => {
      if (child.name === 'w:t') return textIn(child)
      if (child.name === 'w:tab') return '\t'
      if (child.name === 'w:br') return attributeOf(child, 'w:type') === undefined ? '\n' : ''
      if (child.name === 'w:cr') return '\n'
      return child.name === 'w:noBreakHyphen' ? '-' : ''
    })
    .join('')
}
