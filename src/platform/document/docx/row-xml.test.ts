import { Document, Packer, Table } from 'docx'
import * as fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { Align, Cell, Column, Row, Run } from '../layout.ts'
import { rawOf } from './raw-xml.ts'
import { sealPackage } from './seal-package.ts'
import { bodyRow, tableOf } from './table.ts'
import { columnWidths, placeCells } from './table-grid.ts'

const WIDTH = 9000
const anyAlign = fc.constantFrom<Align>('left', 'center', 'right', 'justify')
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'một\nhai\r\nba', '<b>&"\'</b>', 'ờ'.normalize('NFD'), 'dài '.repeat(200), ']]>'),
)
const anyHref = fc.constantFrom(
  'https://anbinh.example.vn/tin?a=1&b="2"',
  'https://anbinh.example.vn/tin#muc-2&"x"',
  `https://anbinh.example.vn/#${'x'.repeat(300)}`,
  'mailto:van.thu@anbinh.example.vn',
  'javascript:alert(1)',
)
const anyRun: fc.Arbitrary<Run> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    text: anyText,
    bold: fc.boolean(),
    italic: fc.boolean(),
    small: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('figure' as const), key: fc.constant('k'), text: anyText }),
  fc.record({ kind: fc.constant('link' as const), href: anyHref, text: anyText, small: fc.boolean() }),
)
const anyCell: fc.Arbitrary<Cell> = fc
  .record({ paragraphs: fc.array(fc.array(anyRun, { maxLength: 3 }), { maxLength: 2 }), align: fc.option(anyAlign) })
  .map(({ paragraphs, align }) => ({ paragraphs, ...(align && { align }) }))
const anyTable = fc
  .record({
    aligns: fc.array(anyAlign, { minLength: 2, maxLength: 4 }),
    seeds: fc.array(fc.boolean(), { maxLength: 3 }),
  })
  .chain(({ aligns, seeds }) =>
    fc.record({
      columns: fc.constant(aligns.map((align, at): Column => ({ share: at + 1, align }))),
      rows: fc.tuple(
        ...seeds.map(strong =>
          fc.tuple(...aligns.map(() => anyCell)).map(
            (cells): Row => ({
              cells: strong ? [{ paragraphs: [], ...cells[0], span: 2 }, ...cells.slice(2)] : cells,
              strong,
            }),
          ),
        ),
      ),
    }),
  )

const xmlOf = async (table: Table): Promise<string> => {
  const document = new Document({ sections: [{ children: [table] }] })
  const packed = await Packer.toBuffer(document)
  const parts = unzipSync(sealPackage(packed, '1980-01-01T00:00:00Z', { raw: rawOf(document) }))
  const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array())
  const xml = text('word/document.xml')
  const rows = xml.slice(xml.indexOf('</w:tblGrid>'), xml.indexOf('</w:tbl>'))
  return rows + text('word/_rels/document.xml.rels')
}

it('writes every row as the docx library does', () =>
  fc.assert(
    fc.asyncProperty(anyTable, async ({ columns, rows }) => {
      const own = tableOf({ kind: 'table', columns, rows, head: [] }, WIDTH).find(part => part instanceof Table)
      const placed = placeCells(rows, columnWidths(columns, WIDTH))
      const theirs = new Table({
        columnWidths: columnWidths(columns, WIDTH),
        rows: placed.map((cells, at) => bodyRow(cells, columns, rows[at]?.strong === true)),
      })
      expect(own && (await xmlOf(own))).toBe(await xmlOf(theirs))
    }),
    { numRuns: 40 },
  ))
