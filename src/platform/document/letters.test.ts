import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { type AdministrativeDocument, cell, link, plain } from './layout.ts'
import { readWord } from './ooxml/read-word.ts'
import { renderDocx } from './render-docx.ts'
import { renderHtml, renderPlain } from './render-html.ts'
import { renderPdf } from './render-pdf.ts'
import { renderXlsx } from './render-xlsx.ts'
import { LETTER_LINES, LETTERS, LONG_WORD } from './testing/letters.ts'
import { quarterReport } from './testing/quarter-report.ts'

const TONE_MARKS = /[\u0300-\u036f]/u

/** The letters as people's files bring them: half of the lines decomposed, in the text, in a table and in names. */
const lines = LETTER_LINES.map((line, at) => (at % 2 === 0 ? line.normalize('NFD') : line))
const document: AdministrativeDocument = {
  ...quarterReport,
  annexes: [],
  blocks: [
    ...lines.map(line => ({ kind: 'paragraph' as const, runs: [plain(line)] })),
    {
      kind: 'table',
      columns: [
        { share: 1, align: 'left' },
        { share: 1, align: 'left' },
      ],
      head: [{ cells: [cell('Chữ'), cell('Từ dài')] }],
      rows: lines.map(line => ({ cells: [cell(line), cell([link(LONG_WORD)])] })),
    },
  ],
}

async function pdfText(bytes: Uint8Array): Promise<{ text: string; widest: number }> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  let text = ''
  let widest = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    for (const item of (await (await pdf.getPage(number)).getTextContent()).items) {
      if (!('str' in item)) continue
      text += item.str + (item.hasEOL ? '\n' : '')
      widest = Math.max(widest, item.transform[4] + item.width)
    }
  }
  await task.destroy()
  return { text, widest }
}

/** How often each line stands in what was read back: in the text and in the table. */
const times = (text: string): number[] => LETTER_LINES.map(line => text.replaceAll(/\s+/gu, ' ').split(line).length - 1)
const twice = LETTER_LINES.map(() => 2)

describe('Vietnamese letters', () => {
  it('are 146 with case: twelve vowels in six tones, and đ', () => {
    expect(new Set(LETTERS).size).toBe(146)
    // 134 of them are no letters of ASCII.
    expect(LETTERS.filter(letter => letter.charCodeAt(0) > 127).length).toBe(134)
    expect(LETTERS.every(letter => letter.length === 1)).toBe(true)
  })

  it('come back from a Word file composed, in Times New Roman', async () => {
    const { paragraphs } = await readWord(await renderDocx(document))
    expect(times(paragraphs.map(paragraph => paragraph.text).join('\n'))).toEqual(twice)
    const runs = paragraphs.flatMap(paragraph => paragraph.runs).filter(run => run.text.trim() !== '')
    expect(new Set(runs.map(run => run.look.font))).toEqual(new Set(['Times New Roman']))
    expect(runs.filter(run => TONE_MARKS.test(run.text))).toEqual([])
  })

  it('come back from a PDF composed, with every face embedded, and no word runs off the page', async () => {
    const bytes = await renderPdf(document)
    const { text, widest } = await pdfText(bytes)
    expect(times(text)).toEqual(twice)
    expect(TONE_MARKS.test(text)).toBe(false)
    expect(text.replaceAll(/\s/gu, '').split(LONG_WORD).length - 1).toBe(LETTER_LINES.length)
    expect(widest).toBeLessThan(595 - 42)
    const raw = bytes.toString('latin1')
    const faces = new Set([...raw.matchAll(/\/FontName\/?\s*\/[A-Z]{6}\+(\S+?)[\s/>]/gu)].map(match => match[1]))
    expect(faces.size).toBeGreaterThan(0)
    expect(raw.match(/\/FontFile2/gu)?.length).toBe(faces.size)
  })

  it('come back from a workbook composed, addresses whole', async () => {
    const [sheet] = await readXlsxFile(Buffer.from(await renderXlsx(document)))
    const rows = sheet?.data.slice(-LETTER_LINES.length) ?? []
    expect(rows.map(row => row[0])).toEqual(LETTER_LINES)
    expect(new Set(rows.map(row => row[1]))).toEqual(new Set([LONG_WORD]))
  })

  it('come to the clipboard composed, as rich text and as bare text', () => {
    const html = renderHtml(document.blocks)
    expect(times(html)).toEqual(twice)
    expect(times(renderPlain(document.blocks))).toEqual(twice)
    expect(TONE_MARKS.test(html)).toBe(false)
  })
})
