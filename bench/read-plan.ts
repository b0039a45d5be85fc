// Reading a plan, warm: a Word file of 003's structure, and its PDF against what the PDF library needs for text and drawing alone.
//   node bench/read-plan.ts [plan.docx plan.pdf]
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readPlan } from '#slices/plans/reader/read-plan.ts'
import { median, printFigure } from './print-figure.ts'

const RUNS = 9
const DOCX_LIMIT_MS = 300
const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const corpus = at('../shared/corpus/plans/003-ninh-hoa')
const own = at('test/fixtures/plans/an-binh-2026')
const base = existsSync(`${corpus}.docx`) ? corpus : own
const [docx = `${base}.docx`, pdf = `${base}.pdf`] = process.argv.slice(2)

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** Text and operator list of every page: what any reader of ruled tables must ask of the library. */
async function readBare(bytes: Uint8Array): Promise<void> {
  const document = await getDocument({ data: Uint8Array.from(bytes), disableFontFace: true, verbosity: 0 }).promise
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    await page.getTextContent()
    await page.getOperatorList()
  }
  await document.loadingTask.destroy()
}

const docxBytes = readFileSync(docx)
const pdfBytes = readFileSync(pdf)
const figures = { docx: [] as number[], pdf: [] as number[], bare: [] as number[] }
for (let run = -2; run < RUNS; run++) {
  const one = {
    docx: await timed(() => readPlan(docxBytes, docx)),
    bare: await timed(() => readBare(pdfBytes)),
    pdf: await timed(() => readPlan(pdfBytes, pdf)),
  }
  if (run < 0) continue
  figures.docx.push(one.docx)
  figures.bare.push(one.bare)
  figures.pdf.push(one.pdf)
}
printFigure('read the plan from Word, warm', median(figures.docx), DOCX_LIMIT_MS, 'ms')
printFigure('read the plan from PDF, warm', median(figures.pdf), 2 * median(figures.bare), 'ms')
