import { strToU8, zipSync } from 'fflate'
import type { ChartBlock } from '../layout.ts'
import { columnOf } from './chart-part.ts'
import { escaped } from './raw-xml.ts'
import { zipDay } from './zip-day.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const relation = (type: string, target: string) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`

/** The smallest workbook that Word opens when somebody changes the numbers of a chart. */
export function chartWorkbook(block: ChartBlock): Uint8Array {
  const parts = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}.worksheet+xml"/></Types>`,
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': sheet(block),
  }
  const bytes = Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])
  return zipSync(Object.fromEntries(bytes), { level: 6, mtime: zipDay() })
}

const words = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`

function sheet({ categories, series }: ChartBlock): string {
  const head = series.map(({ name }, index) => words(`${columnOf(index)}1`, name)).join('')
  const rows = categories.map((category, at) => {
    const row = at + 2
    const numbers = series.map(({ values }, index) =>
      values[at] === null || values[at] === undefined ? '' : `<c r="${columnOf(index)}${row}"><v>${values[at]}</v></c>`,
    )
    return `<row r="${row}">${words(`A${row}`, category)}${numbers.join('')}</row>`
  })
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1">${head}</row>${rows.join('')}</sheetData></worksheet>`
}
