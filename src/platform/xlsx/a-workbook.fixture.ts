import { writeZip } from '#test/zip-writer.ts'

export interface SheetFixture {
  readonly name: string
  /** Cells by line; '=…' is written as a formula with the text 'x' as its value. */
  readonly rows: readonly (readonly string[])[]
  readonly merged?: readonly string[]
  readonly hidden?: boolean
  /** Put into the sheet's XML as it stands. */
  readonly raw?: string
}

const text = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const letter = (column: number): string => String.fromCharCode(65 + column)

function cell(value: string, column: number, line: number): string {
  const r = `${letter(column)}${line}`
  if (value === '') return ''
  if (value.startsWith('=')) return `<c r="${r}" t="str"><f>${text(value.slice(1))}</f><v>x</v></c>`
  return `<c r="${r}" t="inlineStr"><is><t xml:space="preserve">${text(value)}</t></is></c>`
}

function sheetXml({ rows, merged = [], raw = '' }: SheetFixture): string {
  const lines = rows.map(
    (cells, i) => `<row r="${i + 1}">${cells.map((value, column) => cell(value, column, i + 1)).join('')}</row>`,
  )
  const merges =
    merged.length > 0 ? `<mergeCells>${merged.map(ref => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join('')}${raw}</sheetData>${merges}</worksheet>`
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The least that a spreadsheet program would open, with what a writer for people does not write: hidden sheets, formulas. */
export function aWorkbook(sheets: readonly SheetFixture[]): Uint8Array {
  const parts: [string, string][] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${sheets
        .map(
          ({ name, hidden }, i) =>
            `<sheet name="${text(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="s${i + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
        .map(
          (_, i) => `<Relationship Id="s${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ],
    ...sheets.map((sheet, i): [string, string] => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)]),
  ]
  return writeZip(
    parts.map(([name, xml]) => ({ name, bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`) })),
  )
}
