import type { IContext } from 'docx'
import type { Align, Column, Run } from '../layout.ts'
import { ND30 } from '../nd30.ts'
import { escaped } from './raw-xml.ts'
import { isLinkable, written } from './runs.ts'
import type { PlacedCell } from './table-grid.ts'

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'
const MOST_ANCHOR = 255
const font = escaped(ND30.font.name)
const FONT = `<w:rFonts w:ascii="${font}" w:cs="${font}" w:eastAsia="${font}" w:hAnsi="${font}"/>`
const sized = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`
const SIZE = sized(ND30.table.text.chosen)
const SMALL = sized(ND30.table.small)
const JUSTIFIED: Readonly<Record<Align, string>> = { left: 'left', center: 'center', right: 'right', justify: 'both' }

interface Look {
  readonly bold: boolean
  readonly italic?: boolean | undefined
  readonly underlined?: boolean
  readonly small?: boolean | undefined
}

/**
 * A row of a table's body as XML, letter for letter what the docx library writes of it in fifteen times as long: an evidence
 * index has thousands of rows. No cell of it reaches over other rows.
 */
export function rowXml(
  cells: readonly PlacedCell[],
  columns: readonly Column[],
  look: { readonly bold: boolean; readonly whole: boolean },
  context: IContext,
): string {
  const inner = cells.map(({ cell, column, width }) => {
    const align = JUSTIFIED[cell.align ?? columns[column]?.align ?? 'left']
    const span = cell.span === undefined ? '' : `<w:gridSpan w:val="${cell.span}"/>`
    const open = `<w:p><w:pPr><w:spacing w:after="0" w:before="0" w:line="240" w:lineRule="auto"/><w:jc w:val="${align}"/></w:pPr>`
    const paragraphs = (cell.paragraphs.length > 0 ? cell.paragraphs : [[]]).map(
      runs => `${open}${runs.map(run => runXml(run, look.bold, context)).join('')}</w:p>`,
    )
    return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>${span}<w:vAlign w:val="center"/></w:tcPr>${paragraphs.join('')}</w:tc>`
  })
  const split = look.whole ? '<w:cantSplit/>' : '<w:cantSplit w:val="off"/>'
  return `<w:tr><w:trPr>${split}</w:trPr>${inner.join('')}</w:tr>`
}

function runXml(run: Run, bold: boolean, context: IContext): string {
  const small = 'small' in run && run.small === true
  if (run.kind !== 'link') {
    return textXml(run.text, { bold: bold || run.bold === true, italic: run.italic, small })
  }
  if (!isLinkable(run.href)) return textXml(run.text, { bold, small })
  const { target, anchor } = parted(written(run.href))
  linked += 1
  const id = `Row${linked}`
  context.viewWrapper.Relationships.addRelationship(id, HYPERLINK, target, 'External')
  const place = anchor === '' ? '' : ` w:anchor="${escaped(anchor)}"`
  return `<w:hyperlink w:history="1"${place} r:id="rId${id}">${textXml(run.text, { bold, underlined: true, small })}</w:hyperlink>`
}

/** What stands behind `#` goes to a place of its own, as far as Word takes it. */
function parted(href: string): { target: string; anchor: string } {
  const at = href.indexOf('#')
  const anchor = href.slice(at + 1)
  if (at <= 0 || anchor === '' || anchor.length > MOST_ANCHOR) return { target: href, anchor: '' }
  return { target: href.slice(0, at), anchor }
}

/** Names only until the package is sealed, where links are counted from one. */
let linked = 0

function textXml(text: string, { bold, italic = false, underlined = false, small = false }: Look): string {
  const look = `<w:rPr>${FONT}${bold ? '<w:b/><w:bCs/>' : ''}${italic ? '<w:i/><w:iCs/>' : ''}${small ? SMALL : SIZE}${underlined ? '<w:u w:val="single"/>' : ''}</w:rPr>`
  const shown = escaped(written(text))
  const lines = underlined ? [shown] : shown.split(/\r\n?|\n/u)
  return lines
    .map((line, at) => `<w:r>${look}${at > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${line}</w:t></w:r>`)
    .join('')
}
