import writeExcelFile, { type Sheet } from 'write-excel-file/node'
import { tabName } from '../xlsx/write-workbook.ts'
import type { AdministrativeDocument, Block, TableBlock } from './layout.ts'
import { numberLine } from './symbol.ts'
import { DRAFT_MARK, upper } from './written-lines.ts'
import { type NamedSheet, sealWorkbook } from './xlsx/seal-workbook.ts'
import { sheetOfTable } from './xlsx/sheet-of-table.ts'

interface FoundTable {
  readonly block: TableBlock
  readonly title: string
  readonly orientation: 'portrait' | 'landscape'
}

/**
 * The tables of a document as a workbook, a sheet each: numbers are numbers, days are days, heads stay in sight. The same
 * tree gives the same bytes. Throws a RangeError for a document without a table: a workbook has at least one sheet.
 */
export async function renderXlsx(document: AdministrativeDocument): Promise<Buffer> {
  const tables = tablesOf(document)
  if (tables.length === 0) throw new RangeError('no table in this document')
  const taken = new Set<string>()
  const sheets = tables.map(({ block, title, orientation }): NamedSheet & { orientation: string } => {
    const tab = tabName(shortened(title), taken)
    taken.add(tab.toLowerCase())
    return { tab, orientation, ...sheetOfTable(block, aboveTable(document, title, block), orientation) }
  })
  const written = sheets.map(
    ({ tab, data, widths, frozen, orientation }): Sheet<never> => ({
      data,
      sheet: tab,
      columns: widths.map(width => ({ width })),
      stickyRowsCount: frozen,
      ...(orientation === 'landscape' && { orientation: 'landscape' }),
    }),
  )
  const bytes = await writeExcelFile(written, { fontFamily: 'Times New Roman', fontSize: 11 }).toBuffer()
  return sealWorkbook(bytes, sheets)
}

/** Whether the document has something for a workbook. */
export const hasTable = (document: AdministrativeDocument): boolean => tablesOf(document).length > 0

function tablesOf({ only, title, blocks, annexes }: AdministrativeDocument): FoundTable[] {
  const isTable = (block: Block): block is TableBlock => block.kind === 'table'
  const main = blocks
    .filter(isTable)
    .map(block => ({ block, title: block.caption ?? title.subject, orientation: 'portrait' as const }))
  const after = annexes.flatMap(annex =>
    annex.blocks
      .filter(isTable)
      .map(block => ({ block, title: block.caption ?? annex.title, orientation: annex.orientation })),
  )
  return [...(only === 'annexes' ? [] : main), ...(only === 'blocks' ? [] : after)]
}

/** What stands above the head: what it is, whose, to which document it belongs, what its figures are, and that it is unsigned. */
function aboveTable({ letterhead, title, reference, draft }: AdministrativeDocument, name: string, table: TableBlock) {
  const number = numberLine(reference).replace(/^Số:\s*/u, '')
  return [
    upper(name),
    `${letterhead.issuer}. Kèm theo ${title.type ?? 'Công văn'} số ${number}: ${title.subject}`,
    ...(table.note === undefined ? [] : [table.note]),
    ...(draft === undefined ? [] : [`${DRAFT_MARK}. ${draft}`]),
  ]
}

const TAB = 31

/** A tab holds 31 letters: what is longer ends with a whole word. */
const shortened = (name: string): string => (name.length <= TAB ? name : name.slice(0, TAB + 1).replace(/\s+\S*$/u, ''))
