import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { zipDay } from '../docx/zip-day.ts'
import type { TableSheet } from './sheet-of-table.ts'

const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export interface NamedSheet extends TableSheet {
  readonly tab: string
}

/**
 * What the writer of cells does not write: addresses that open, A4 as wide as the table, the head on every printed page.
 * And the package without the clock: the same sheets are the same bytes.
 */
export function sealWorkbook(bytes: Uint8Array, sheets: readonly NamedSheet[]): Buffer {
  const parts = unzipSync(bytes)
  const change = (path: string, to: (xml: string) => string) => {
    parts[path] = strToU8(to(strFromU8(parts[path] ?? new Uint8Array())))
  }
  for (const [at, sheet] of sheets.entries()) {
    change(`xl/worksheets/sheet${at + 1}.xml`, xml => withPage(withLinks(xml, sheet)))
    if (sheet.links.length > 0) change(`xl/worksheets/_rels/sheet${at + 1}.xml.rels`, xml => withTargets(xml, sheet))
  }
  change('xl/workbook.xml', xml =>
    xml.replace('<definedNames/>', `<definedNames>${printTitles(sheets)}</definedNames>`),
  )
  return Buffer.from(zipSync(parts, { level: 6, mtime: zipDay() }))
}

/** Elements of a sheet have their order: these come after cells and merges, before what is printed. */
function withLinks(xml: string, { links }: TableSheet): string {
  if (links.length === 0) return xml
  const list = links.map(({ cell }, at) => `<hyperlink ref="${cell}" r:id="rIdLink${at + 1}"/>`).join('')
  return xml.replace(
    /(?=<(?:printOptions|pageMargins|pageSetup|drawing)\b|<\/worksheet>)/u,
    `<hyperlinks>${list}</hyperlinks>`,
  )
}

function withTargets(rels: string, { links }: TableSheet): string {
  const list = links.map(
    ({ href }, at) =>
      `<Relationship Id="rIdLink${at + 1}" Type="${LINK}" Target="${escaped(href)}" TargetMode="External"/>`,
  )
  return rels.replace('</Relationships>', () => `${list.join('')}</Relationships>`)
}

function withPage(xml: string): string {
  const orientation = /<pageSetup[^>]*orientation="(\w+)"/u.exec(xml)?.[1] ?? 'portrait'
  return xml
    .replace(/(?=<sheetViews>)/u, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(/<pageSetup[^>]*\/>/u, '')
    .replace(
      '</worksheet>',
      `<pageMargins left="0.6" right="0.5" top="0.8" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/></worksheet>`,
    )
}

const printTitles = (sheets: readonly NamedSheet[]): string =>
  sheets
    .map(({ tab, frozen }, at) => {
      const name = escaped(`'${tab.replaceAll("'", "''")}'!$1:$${frozen}`)
      return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${name}</definedName>`
    })
    .join('')
