import { isLinkable, written } from './docx/runs.ts'
import { type Block, type Cell, type Row, type Run, type TableBlock, textOf } from './layout.ts'
import { ND30 } from './nd30.ts'
import { labelsOf } from './numbering.ts'
import { upper } from './written-lines.ts'

/** Blocks as a word processor pastes them: the decree's face and size, justified, real tables. No script, no class. */
export function renderHtml(blocks: readonly Block[]): string {
  const labels = labelsOf(blocks)
  const body = blocks.map((block, at) => htmlOf(block, labels[at] ?? null)).join('')
  return `<div style="font-family:'${ND30.font.name}',serif;font-size:${ND30.body.size.chosen}pt;color:#000">${body}</div>`
}

/** The same as bare text: cells parted by tabs, a line a row. */
export function renderPlain(blocks: readonly Block[]): string {
  const labels = labelsOf(blocks)
  return blocks.flatMap((block, at) => plainOf(block, labels[at] ?? null)).join('\n')
}

const INDENT = `${ND30.body.firstLine.chosen / 20}pt`
const PARAGRAPH = `margin:0 0 ${ND30.body.gap.chosen / 20}pt;text-align:justify;text-indent:${INDENT}`
const CELL = 'border:1px solid #000;padding:2pt 4pt;vertical-align:middle'

const escaped = (text: string): string =>
  written(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>')

function runHtml(run: Run): string {
  const text = escaped(run.text)
  if (run.kind === 'link') return isLinkable(run.href) ? `<a href="${escaped(run.href)}">${text}</a>` : text
  const bold = run.bold ? `<b>${text}</b>` : text
  return run.italic ? `<i>${bold}</i>` : bold
}

const paragraph = (html: string): string => `<p style="${PARAGRAPH}">${html}</p>`
const runsHtml = (runs: readonly Run[]): string => runs.map(runHtml).join('')

function htmlOf(block: Block, label: string | null): string {
  if (block.kind === 'table') return tableHtml(block)
  if (block.kind === 'heading') {
    const words = `${label ?? ''} ${block.level === 'part' || block.level === 'section' ? upper(block.title) : block.title}`
    return paragraph(ND30[block.level].bold ? `<b>${escaped(words)}</b>` : escaped(words))
  }
  if (block.kind === 'bullet') return paragraph(`${block.depth === 2 ? '+' : '-'} ${runsHtml(block.runs)}`)
  if (block.kind === 'paragraph') return paragraph(`${label === null ? '' : `${label} `}${runsHtml(block.runs)}`)
  return ''
}

function tableHtml({ caption, note, columns, head, rows }: TableBlock): string {
  const above = caption === undefined ? '' : `<p style="text-align:center;margin:0"><b>${escaped(caption)}</b></p>`
  const unit = note === undefined ? '' : `<p style="text-align:right;margin:0"><i>${escaped(note)}</i></p>`
  const line = (row: Row, isHead: boolean) =>
    `<tr>${row.cells.map((cell, at) => cellHtml(cell, isHead || row.strong === true, cell.align ?? (isHead ? 'center' : (columns[at]?.align ?? 'left')))).join('')}</tr>`
  const lines = [...head.map(row => line(row, true)), ...rows.map(row => line(row, false))].join('')
  return `${above}${unit}<table style="border-collapse:collapse;width:100%;font-size:${ND30.table.text.chosen}pt">${lines}</table>`
}

function cellHtml(cell: Cell, bold: boolean, align: string): string {
  const text = cell.paragraphs.map(runsHtml).join('<br>')
  const merged = `${cell.span ? ` colspan="${cell.span}"` : ''}${cell.rows ? ` rowspan="${cell.rows}"` : ''}`
  return `<td${merged} style="${CELL};text-align:${align}">${bold ? `<b>${text}</b>` : text}</td>`
}

function plainOf(block: Block, label: string | null): string[] {
  if (block.kind === 'table') {
    const lines = [...block.head, ...block.rows].map(({ cells }) =>
      cells.map(({ paragraphs }) => written(paragraphs.map(textOf).join(' ')).replaceAll(/\s+/gu, ' ')).join('\t'),
    )
    return [...(block.caption === undefined ? [] : [written(block.caption)]), ...lines]
  }
  if (block.kind === 'heading') return [written(`${label ?? ''} ${block.title}`)]
  if (block.kind === 'bullet') return [written(`${block.depth === 2 ? '+' : '-'} ${textOf(block.runs)}`)]
  if (block.kind === 'paragraph') return [written(`${label === null ? '' : `${label} `}${textOf(block.runs)}`)]
  return []
}
