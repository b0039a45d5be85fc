import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { PlanFileProblem } from '../plan-file-problem.ts'
import { apply, compose, type Matrix, type PdfPage, type Span, toMatrix } from './pdf-geometry.ts'
import { type Drawing, placedOperators, readRules } from './pdf-rules.ts'

const MAX_PAGES = 400

type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>
type Page = Awaited<ReturnType<PdfDocument['getPage']>>
type TextContent = Awaited<ReturnType<Page['getTextContent']>>

function asPdfProblem(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof PlanFileProblem) return error
  if (error.name === 'PasswordException') return new PlanFileProblem('reader.encrypted')
  return new PlanFileProblem('reader.malformed')
}

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    disableFontFace: true,
    // Only so are the fonts' names told, and with them what is bold.
    fontExtraProperties: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
    stopAtErrors: false,
  })
  try {
    return await task.promise
  } catch (error) {
    await task.destroy()
    throw asPdfProblem(error)
  }
}

const fontName = (page: Page, id: string): string => {
  const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : null
  return font && typeof font === 'object' && 'name' in font ? String(font.name) : ''
}

function readSpans(page: Page, content: TextContent, view: Matrix): Span[] {
  const bold = new Map<string, boolean>()
  const isBold = (id: string): boolean => {
    const known = bold.get(id) ?? /bold|black|heavy/i.test(fontName(page, id))
    bold.set(id, known)
    return known
  }
  const spans: Span[] = []
  for (const item of content.items) {
    if (!('str' in item) || !item.str.trim()) continue
    const matrix = compose(view, toMatrix(item.transform.map(Number)))
    const [x, y] = apply(matrix, 0, 0)
    const size = Math.hypot(matrix[2], matrix[3])
    // Words written upwards are stamps or margins, not lines of the text.
    if (Math.abs(matrix[1]) > Math.abs(matrix[0])) continue
    spans.push({ text: item.str, x, y, width: item.width, size, bold: isBold(item.fontName) })
  }
  return spans
}

const PICTURES = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
])

/** A picture is drawn into the unit square, wherever the matrix puts it. */
function readPictureShare(drawing: Drawing, { width, height }: { width: number; height: number }): number {
  let area = 0
  for (const [operator, , [a, b, c, d]] of placedOperators(drawing, OPS))
    if (PICTURES.has(operator)) area += Math.abs(a * d - b * c)
  return Math.min(1, area / Math.max(1, width * height))
}

async function readPage(document: PdfDocument, number: number): Promise<PdfPage> {
  const page = await document.getPage(number)
  const view = page.getViewport({ scale: 1 })
  const matrix = toMatrix(view.transform.map(Number))
  const [content, drawing] = await Promise.all([page.getTextContent(), page.getOperatorList()])
  const done: PdfPage = {
    page: number,
    width: view.width,
    height: view.height,
    spans: readSpans(page, content, matrix),
    rules: readRules(drawing, matrix, OPS),
    pictureShare: readPictureShare(drawing, view),
  }
  page.cleanup()
  return done
}

/** Words with their places and ruling lines of every page. */
export async function readPdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const document = await open(bytes)
  try {
    if (document.numPages > MAX_PAGES) throw new PlanFileProblem('reader.too-large')
    const pages: PdfPage[] = []
    for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(document, number))
    return pages
  } catch (error) {
    throw asPdfProblem(error)
  } finally {
    await document.loadingTask.destroy()
  }
}
