// Reading a plan, warm: a Word file of 003's structure, and its PDF against what the PDF library needs for text and drawing alone;
// what checking it takes; and that a plan of ten times the pages takes about ten times as long.
//   node bench/read-plan.ts [plan.docx plan.pdf]
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { lintPlan } from '#slices/plans/lint/lint-plan.ts'
import { readParts } from '#slices/plans/reader/read-blocks.ts'
import { readPlan } from '#slices/plans/reader/read-plan.ts'
import { longDocx, longPdf } from './long-plans.ts'
import { median, printFigure } from './print-figure.ts'

const RUNS = 9
const DOCX_LIMIT_MS = 300
const LINT_LIMIT_MS = 50
/** A file of 200 pages may take this many times as long as one of 20. */
const GROWTH_LIMIT = 12
const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const corpus = at('../shared/corpus/plans/003-ninh-hoa')
const own = at('test/fixtures/plans/an-binh-2026')
const base = existsSync(`${corpus}.docx`) ? corpus : own
const [docx = `${base}.docx`, pdf = `${base}.pdf`] = process.argv.slice(2)

async function timed(work: () => unknown): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** Text and operator list of every page: what any reader of ruled tables must ask of the library. */
async function readBare(bytes: Uint8Array): Promise<number> {
  const document = await getDocument({ data: Uint8Array.from(bytes), disableFontFace: true, verbosity: 0 }).promise
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    await page.getTextContent()
    await page.getOperatorList()
  }
  await document.loadingTask.destroy()
  return document.numPages
}

async function measureOne(): Promise<void> {
  const docxBytes = readFileSync(docx)
  const pdfBytes = readFileSync(pdf)
  const { blocks } = await readPlan(docxBytes, docx)
  const parts = readParts(blocks, docx)
  const figures = { docx: [] as number[], pdf: [] as number[], bare: [] as number[], lint: [] as number[] }
  for (let run = -2; run < RUNS; run++) {
    const one = {
      docx: await timed(() => readPlan(docxBytes, docx)),
      bare: await timed(() => readBare(pdfBytes)),
      pdf: await timed(() => readPlan(pdfBytes, pdf)),
      lint: await timed(() => lintPlan(parts)),
    }
    if (run < 0) continue
    figures.docx.push(one.docx)
    figures.bare.push(one.bare)
    figures.pdf.push(one.pdf)
    figures.lint.push(one.lint)
  }
  printFigure('read the plan from Word, warm', median(figures.docx), DOCX_LIMIT_MS, 'ms')
  printFigure('read the plan from PDF, warm', median(figures.pdf), 2 * median(figures.bare), 'ms')
  printFigure('check the plan, warm', median(figures.lint), LINT_LIMIT_MS, 'ms')
}

/** The project's own plan of six pages, three times and thirty times over. */
async function measureGrowth(
  kind: 'docx' | 'pdf',
  lengthen: (bytes: Uint8Array, times: number) => Uint8Array,
): Promise<void> {
  const bytes = readFileSync(`${own}.${kind}`)
  const [short, long] = [lengthen(bytes, 3), lengthen(bytes, 30)]
  await readPlan(short, `short.${kind}`)
  const shorts: number[] = []
  for (let run = 0; run < 5; run++) shorts.push(await timed(() => readPlan(short, `short.${kind}`)))
  const longs: number[] = []
  for (let run = 0; run < 3; run++) longs.push(await timed(() => readPlan(long, `long.${kind}`)))
  const growth = median(longs) / median(shorts)
  const what = `read ten times the pages from ${kind} (${median(shorts).toFixed(0)} → ${median(longs).toFixed(0)} ms)`
  printFigure(what, growth, GROWTH_LIMIT, 'times')
}

await measureOne()
await measureGrowth('docx', longDocx)
await measureGrowth('pdf', longPdf)
