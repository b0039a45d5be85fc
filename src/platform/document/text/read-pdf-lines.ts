import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextLine } from './text-line.ts'

const MOST_PAGES = 300

interface Word {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** The text of a PDF, line by line from the top of each page; a page number that stands alone is no text. */
export async function readPdfLines(bytes: Uint8Array): Promise<TextLine[]> {
  const document = await getDocument({
    data: Uint8Array.from(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
    stopAtErrors: false,
  }).promise
  try {
    const lines: TextLine[] = []
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number++) {
      const page = await document.getPage(number)
      const words: Word[] = []
      for (const item of (await page.getTextContent()).items) {
        if (!('str' in item) || item.str.trim() === '') continue
        const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform.map(Number)
        // Words written upwards are stamps or margins, not lines of the text.
        if (Math.abs(b) <= Math.abs(a)) words.push({ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) })
      }
      page.cleanup()
      linesOf(words)
        .filter(text => !/^\d{1,3}$/.test(text))
        .forEach((text, at) => {
          lines.push({ text, place: `trang ${number}, dòng ${at + 1}` })
        })
    }
    return lines
  } finally {
    await document.loadingTask.destroy()
  }
}

/** Words at one height are a line, from left to right; a small gap between two is no blank. */
function linesOf(words: readonly Word[]): string[] {
  const rows: Word[][] = []
  for (const word of words.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(first.y - word.y) < Math.max(2, first.size * 0.35)) row.push(word)
    else rows.push([word])
  }
  return rows.map(row =>
    row
      .toSorted((a, b) => a.x - b.x)
      .reduce((line, word, at, sorted) => {
        const before = sorted[at - 1]
        const gap = before ? word.x - (before.x + before.width) : 0
        return line + (before && gap > word.size * 0.12 ? ' ' : '') + word.text
      }, '')
      .normalize('NFC')
      .replace(/\s+/gu, ' ')
      .trim(),
  )
}
