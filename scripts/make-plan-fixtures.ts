// Builds the plan fixtures in test/fixtures/plans from their sources: .docx as raw XML, .pdf by LibreOffice, .txt as a PDF export
// would leave it (lines cut at the page edge, cells one after another), and the label as .json.
//   node scripts/make-plan-fixtures.ts [--no-office] [name …]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type DocxBlock, type DocxCell, writeDocx } from '#test/docx-writer.ts'
import { anBinh2026 } from '#test/fixtures/plans/source/an-binh-2026.ts'
import { labelOfGold } from '#test/fixtures/plans/source/label.ts'
import type { OwnPlan } from '#test/fixtures/plans/source/own-plan.ts'
import { ownPlans } from '#test/fixtures/plans/source/own-plans.ts'
import type { PlanSource, SourceRow } from '#test/fixtures/plans/source/plan-source.ts'
import { langDa2026, minhChau2024 } from '#test/fixtures/plans/source/prose-plans.ts'
import { suoiCat2025 } from '#test/fixtures/plans/source/suoi-cat-2025.ts'
import { wordFile } from '#test/word-xml.ts'

const FOLDER = fileURLToPath(new URL('../test/fixtures/plans', import.meta.url))
const HEADS = {
  6: [
    'TT',
    'Nhiệm vụ/ hoạt động',
    'Kết quả/ sản phẩm',
    'Hình thức tuyên truyền',
    'Thời gian thực hiện',
    'Phân công thực hiện',
  ],
  8: [
    'STT',
    'Nội dung thực hiện',
    'Thời gian thực hiện',
    'Đơn vị thực hiện',
    'Đơn vị phối hợp',
    'Đơn vị giám sát',
    'Kinh phí',
    'Dự kiến kết quả',
  ],
} as const
const WIDTHS = { 6: [700, 4000, 2700, 2400, 1900, 2300], 8: [700, 4000, 1500, 1900, 1700, 1700, 1000, 2200] } as const
/** Letters on a line of the text export, by column. */
const LETTERS = { 6: [3, 38, 29, 19, 15, 19], 8: [3, 34, 12, 14, 13, 13, 8, 17] } as const

function cellsOf(row: SourceRow, columns: 6 | 8): string[][] {
  const first = row.sub ? row.products.slice(0, -row.sub.length) : row.products
  if (columns === 6) return [[row.no], [row.title], [...first], [...row.forms], [row.time], [...row.owner]]
  return [
    [row.no],
    [row.title],
    [row.time],
    [...row.owner],
    [...(row.helpers ?? [])],
    [...(row.watchers ?? [])],
    [],
    [...row.products],
  ]
}

function docxRows(row: SourceRow, columns: 6 | 8): DocxCell[][] {
  const cells = cellsOf(row, columns)
  if (!row.sub) return [cells.map(lines => ({ lines }))]
  const own = new Set([2, 4])
  const head = cells.map((lines, col): DocxCell => (own.has(col) ? { lines } : { lines, merge: 'start' }))
  const below = row.sub.map(sub =>
    cells.map(
      (_, col): DocxCell =>
        col === 2 ? { lines: [sub.product] } : col === 4 ? { lines: [sub.time] } : { lines: [], merge: 'continue' },
    ),
  )
  return [head, ...below]
}

const isHeading = (text: string): boolean => /^[IVX]+\. /.test(text)

function docxBlocks(plan: PlanSource): DocxBlock[] {
  const layout = (left: readonly string[], right: readonly string[]): DocxBlock => ({
    kind: 'table',
    ruled: false,
    widths: [4200, 5200],
    rows: [[{ lines: left }, { lines: right }]],
  })
  const blocks: DocxBlock[] = plan.letterhead ? [layout(plan.letterhead.left, plan.letterhead.right)] : []
  for (const text of plan.title) blocks.push({ kind: 'p', text, bold: true, centred: true })
  for (const text of plan.body) blocks.push({ kind: 'p', text, bold: isHeading(text) })
  blocks.push(layout(['Nơi nhận:', ...plan.recipients], plan.signature))
  if (plan.annex) {
    const { columns, lines, rows } = plan.annex
    blocks.push({ kind: 'landscape' })
    for (const text of lines) blocks.push({ kind: 'p', text, centred: true })
    const head = HEADS[columns].map((text): DocxCell => ({ lines: [text] }))
    blocks.push({
      kind: 'table',
      ruled: true,
      widths: WIDTHS[columns],
      rows: [head, ...rows.flatMap(row => docxRows(row, columns))],
    })
  }
  return blocks
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map(line => `${line} `)
}

function textOf(plan: PlanSource): string {
  const head = plan.letterhead ? [...plan.letterhead.left, ...plan.letterhead.right] : []
  const body = [...plan.title, ...plan.body].flatMap(text => wrap(text, 78))
  const tail = ['Nơi nhận: ', ...plan.recipients, ...plan.signature]
  const annex = plan.annex ? [...plan.annex.lines, ...annexLines(plan.annex)] : []
  return [...head, '', ...body, '', ...tail, '', '', ...annex].join('\n\n')
}

function annexLines({ columns, rows }: NonNullable<PlanSource['annex']>): string[] {
  const letters: readonly number[] = LETTERS[columns]
  const cell = (lines: readonly string[], col: number): string[] =>
    lines.length === 0 ? [' '] : lines.flatMap(line => wrap(line, letters[col] ?? 20))
  const body = rows.flatMap(row => {
    const [, title = [], ...rest] = cellsOf(row, columns)
    const [first = '', ...more] = cell(title, 1)
    const below = (row.sub ?? []).flatMap(sub => [...cell([sub.product], 2), ...cell([sub.time], 4)])
    return [`${row.no} ${first}`, ...more, ...rest.flatMap((lines, index) => cell(lines, index + 2)), ...below]
  })
  return [...wrap(HEADS[columns].join(' '), 60), ...body]
}

function labelOf({ gold, annex }: PlanSource): object {
  const { prose, sections, citations, targets, defects, ...rest } = gold
  const table = annex?.rows.map(row => ({
    no: row.no,
    title: row.title,
    schedule: row.schedule,
    lead: row.lead,
    coordinators: row.coordinators,
    supervisors: row.supervisors ?? [],
    products: row.products,
    forms: row.forms,
  }))
  const text = prose?.map(({ kind, ...task }) => ({
    ...task,
    schedule: { kind, dates: [], periods: [] },
    supervisors: [],
    products: null,
    forms: null,
  }))
  return {
    ...rest,
    sections: sections.map(([label, title]) => ({ label, title })),
    citations: citations.map(([name, date]) => ({ [/^\d/.test(name) ? 'number' : 'name']: name, date })),
    targets: targets.map(([value, unit, per]) => ({ value, unit, per })),
    defects: defects.map(([kind, words]) => ({ kind, quotes: words ? [words] : [] })),
    tasks: table ?? text ?? [],
  }
}

/** LibreOffice turns files into another format, beside them. */
function convert(format: string, files: readonly string[], outDir: string, filter?: string): void {
  const home = mkdtempSync(join(tmpdir(), 'office-'))
  const options = ['--headless', `-env:UserInstallation=file://${home}`, ...(filter ? [`--infilter=${filter}`] : [])]
  const run = spawnSync('soffice', [...options, '--convert-to', format, '--outdir', outDir, ...files], {
    encoding: 'utf8',
    timeout: 240_000,
  })
  rmSync(home, { recursive: true, force: true })
  if (run.status !== 0) throw new Error(`LibreOffice: ${run.stderr}`)
}

const WORD = 'docx:MS Word 2007 XML'

/** HTML and re-saved plans go through LibreOffice, the others stand as their raw XML. */
function writeOwn(plans: readonly OwnPlan[], office: boolean): void {
  const work = mkdtempSync(join(tmpdir(), 'plans-'))
  for (const { name, docx, html, resaved, gold } of plans) {
    if (docx) writeFileSync(join(resaved ? work : FOLDER, `${name}.docx`), wordFile(docx))
    if (html) writeFileSync(join(work, `${name}.html`), html)
    writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify(labelOfGold(name, gold), null, 1)}\n`)
  }
  const named = (pick: (plan: OwnPlan) => unknown, folder: string, kind: string): string[] =>
    plans.filter(pick).map(plan => join(folder, `${plan.name}.${kind}`))
  const resaved = named(plan => plan.resaved, work, 'docx')
  const html = named(plan => plan.html, work, 'html')
  if (office && html.length > 0) convert(WORD, html, FOLDER, 'HTML (StarWriter)')
  if (office && resaved.length > 0) convert(WORD, resaved, FOLDER)
  const printed = named(plan => plan.pdf, FOLDER, 'docx')
  if (office && printed.length > 0) convert('pdf', printed, FOLDER)
  const typed = named(plan => plan.txt, FOLDER, 'docx')
  if (office && typed.length > 0) convert('txt:Text (encoded):UTF8', typed, FOLDER)
  rmSync(work, { recursive: true, force: true })
}

const office = !process.argv.includes('--no-office')
const only = process.argv.slice(2).filter(option => !option.startsWith('--'))
const isWanted = ({ name }: { name: string }): boolean => only.length === 0 || only.includes(name)
const plans = [anBinh2026, suoiCat2025, langDa2026, minhChau2024].filter(isWanted)
for (const plan of plans) {
  writeFileSync(join(FOLDER, `${plan.name}.docx`), writeDocx(docxBlocks(plan)))
  writeFileSync(join(FOLDER, `${plan.name}.txt`), textOf(plan))
  writeFileSync(join(FOLDER, `${plan.name}.json`), `${JSON.stringify(labelOf(plan), null, 1)}\n`)
}
if (office && plans.length > 0)
  convert(
    'pdf',
    plans.map(plan => join(FOLDER, `${plan.name}.docx`)),
    FOLDER,
  )
writeOwn(ownPlans.filter(isWanted), office)
