import { type Paragraph, Table, TableBorders, TableCell, TableLayoutType, TableRow, VerticalAlignTable } from 'docx'

const NO_MARGIN = { top: 0, bottom: 0, left: 0, right: 0 } as const

/** The invisible grid behind the letterhead and the signature block: columns of fixed widths in twips. */
export function borderlessTable(widths: readonly number[], rows: readonly (readonly Paragraph[])[][]): Table {
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: 'dxa' },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    margins: NO_MARGIN,
    rows: rows.map(
      cells =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                children,
                verticalAlign: VerticalAlignTable.TOP,
                width: { size: widths[index] ?? 0, type: 'dxa' },
              }),
          ),
        }),
    ),
  })
}
