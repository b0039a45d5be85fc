import {
  AlignmentType,
  Document,
  type FileChild,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
} from 'docx'
import type { AdministrativeDocument, Align, Block, Row, Run, TableBlock } from '#platform/document/layout.ts'
import { textWidth } from '#platform/document/nd30.ts'

const FONT = 'Times New Roman'
const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const satisfies Record<Align, string>

/**
 * The peer: the same paragraphs, tables, rows and cells written straight with the docx library, as anybody would, with the
 * same font, sizes and alignments. Nothing is computed: no line is measured, no label counted, no package sealed, no chart drawn.
 */
export function writePlainly(document: AdministrativeDocument): Promise<Buffer> {
  const lines = [
    document.letterhead.superior ?? '',
    document.letterhead.issuer,
    document.title.subject,
    ...document.addressees,
    ...document.recipients,
    document.signature.name ?? '',
  ]
  return Packer.toBuffer(
    new Document({
      sections: [
        { children: [...lines.map(text => paragraph([{ text }])), ...blocksOf(document.blocks, 'portrait')] },
        ...document.annexes.map(annex => ({
          properties: { page: { size: { orientation: PageOrientation[upper(annex.orientation)] } } },
          children: [paragraph([{ text: annex.title }]), ...blocksOf(annex.blocks, annex.orientation)],
        })),
      ],
    }),
  )
}

const upper = (orientation: 'portrait' | 'landscape') => (orientation === 'portrait' ? 'PORTRAIT' : 'LANDSCAPE')

const blocksOf = (blocks: readonly Block[], orientation: 'portrait' | 'landscape'): FileChild[] =>
  blocks.flatMap((block): FileChild[] => {
    if (block.kind === 'table') return [tableOf(block, textWidth(orientation))]
    if (block.kind === 'chart') return [paragraph([{ text: block.caption }])]
    return [paragraph(block.kind === 'heading' ? [{ text: block.title, bold: true }] : block.runs)]
  })

type Words = Pick<Run, 'text'> & { readonly bold?: boolean }

const paragraph = (runs: readonly Words[], size = 28, align: Align = 'justify'): Paragraph =>
  new Paragraph({
    alignment: ALIGN[align],
    children: runs.map(({ text, bold }) => new TextRun({ text, font: FONT, size, ...(bold && { bold }) })),
  })

function tableOf({ head, rows, columns }: TableBlock, width: number): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const rowOf = (row: Row, tableHeader: boolean): TableRow =>
    new TableRow({
      tableHeader,
      children: row.cells.map(
        (cell, at) =>
          new TableCell({
            ...(cell.span !== undefined && { columnSpan: cell.span }),
            ...(cell.rows !== undefined && { rowSpan: cell.rows }),
            children: cell.paragraphs.map(runs => paragraph(runs, 24, cell.align ?? columns[at]?.align ?? 'left')),
          }),
      ),
    })
  return new Table({
    columnWidths: columns.map(({ share }) => Math.round((width * share) / shares)),
    width: { size: width, type: 'dxa' },
    layout: TableLayoutType.FIXED,
    rows: [...head.map(row => rowOf(row, true)), ...rows.map(row => rowOf(row, false))],
  })
}
