import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type AdministrativeDocument, link, plain } from './layout.ts'
import { PDF_RENDERER, renderPdf } from './render-pdf.ts'
import { quarterReport } from './testing/quarter-report.ts'

interface Word {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly font: string
}

async function pagesOf(
  bytes: Uint8Array,
): Promise<{ width: number; height: number; words: Word[]; links: string[] }[]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  const pages = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const [, , width = 0, height = 0] = page.view
    const { items } = await page.getTextContent()
    const words = items.flatMap(item =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str, x: item.transform[4], y: height - item.transform[5], font: item.fontName }]
        : [],
    )
    const links = (await page.getAnnotations()).flatMap(({ url, unsafeUrl }) => url ?? unsafeUrl ?? [])
    pages.push({ width: Math.round(width), height: Math.round(height), words, links })
  }
  await task.destroy()
  return pages
}

/** The words of each line of all pages, from top to bottom. */
async function linesOf(document: AdministrativeDocument): Promise<string[]> {
  const pages = await pagesOf(await renderPdf(document))
  return pages.flatMap(({ words }) => {
    const lines = new Map<number, string>()
    for (const { text, y } of words) lines.set(Math.round(y), (lines.get(Math.round(y)) ?? '') + text)
    return [...lines.values()]
  })
}

const having = (changes: Partial<AdministrativeDocument>): AdministrativeDocument => ({ ...quarterReport, ...changes })

describe('the bytes', () => {
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllEnvs()
  })

  it.each([
    ['UTC', '2026-03-06T00:00:00Z'],
    ['Pacific/Apia', '2040-02-29T11:00:00Z'],
  ])('are those of this renderer in %s at %s', async (zone, instant) => {
    vi.stubEnv('TZ', zone)
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(instant) })
    const bytes = await renderPdf(quarterReport)
    // Another hash means that what was printed cannot be printed again: give the changed renderer a name of its own.
    expect([PDF_RENDERER, createHash('sha256').update(bytes).digest('hex')]).toEqual([
      'pdf-nd30@1',
      '5c8a340cc982a535cf0297a9bf5cc45ed24ec6585db315c4f649066e7410f4fb',
    ])
  })

  it('do not depend on what was printed before or beside it', async () => {
    const first = await renderPdf(quarterReport)
    const others = [1, 2, 3].map(number => renderPdf(having({ reference: { number, sign: 'BC-TTYT' } })))
    const [again] = await Promise.all([renderPdf(quarterReport), ...others])
    expect(again.equals(first)).toBe(true)
  })

  it.each([
    ['renderer', quarterReport, { renderer: 'pdf-nd30@0' }],
    ['rule set', { ...quarterReport, rules: 'nd30-2030@1' as never }, {}],
  ])('are refused for an unknown %s', async (_, document, options) =>
    expect(renderPdf(document, options)).rejects.toThrow(RangeError),
  )

  it('hold the faces that they show', async () => {
    const bytes = await renderPdf(quarterReport)
    const faces = new Set(
      [...bytes.toString('latin1').matchAll(/\/FontName\/?\s*\/[A-Z]{6}\+(\S+?)[\s/>]/gu)].map(m => m[1]),
    )
    expect([...faces].sort()).toEqual(['Tinos-Bold', 'Tinos-BoldItalic', 'Tinos-Italic', 'Tinos-Regular'])
    expect(bytes.toString('latin1').match(/\/FontFile2/gu)?.length).toBe(faces.size)
  })
})

describe('the pages', () => {
  it('are A4, the task annex lying, each part numbered from 1 with no number on its first page', async () => {
    const pages = await pagesOf(await renderPdf(quarterReport))
    expect(pages.map(({ width, height }) => [width, height])).toEqual([
      [595, 842],
      [595, 842],
      [842, 595],
      [842, 595],
      [595, 842],
    ])
    // What stands in the top margin, centred.
    const numbers = pages.map(({ words, width }) =>
      words.filter(({ y, x }) => y < 56 && Math.abs(x - width / 2) < 40).map(({ text }) => text),
    )
    expect(numbers).toEqual([[], ['2'], [], ['2'], []])
  })

  it('repeat the head of a table that goes over their end', async () => {
    const lines = await linesOf(quarterReport)
    expect(lines.filter(line => line.startsWith('TTNhiệm vụ'))).toHaveLength(2)
  })

  it('keep the signature with the last words of the text', async () => {
    const lines = Array.from({ length: 33 }, (_, index) => ({
      kind: 'paragraph' as const,
      runs: [plain(`Dòng ${index}`)],
    }))
    for (const count of [28, 29, 30, 31, 32, 33]) {
      const pages = await pagesOf(await renderPdf(having({ blocks: lines.slice(0, count), annexes: [] })))
      const last = pages.at(-1)?.words.map(({ text }) => text)
      expect(last).toContain(`Dòng ${count - 1}./.`)
      expect(last).toContain('Nguyễn Thị Hoài An')
    }
  })
})

const MARKUP = [
  '#strong[đậm] #panic("x") #sys.inputs',
  '$x^2$ và *sao* và _gạch_ và `mã` và ~',
  '\\ \\u{41} \\#',
  '@nhãn <nhãn> // chú thích /* chú thích */',
  '= Đề mục',
  '- gạch, + cộng, / nghĩa: lời',
  '-- --- ... "thẳng" \'đơn\'',
  ']] )) }} "; #import "x.typ"',
  'https://anbinh.example.vn/#muc',
]

describe('what people typed', () => {
  it.each(MARKUP)('stands as it was typed: %s', async text => {
    const lines = await linesOf(
      having({
        blocks: [
          { kind: 'paragraph', runs: [plain(`[${text}]`)] },
          { kind: 'heading', level: 'clause', title: text },
        ],
        annexes: [],
      }),
    )
    expect(lines).toContain(`[${text}]`)
    expect(lines.some(line => line.startsWith(`1. ${text}`))).toBe(true)
  })

  it('is never read as markup in any other place either', async () => {
    const hostile = '#x $y$ *z* \\ @a // b'
    const lines = await linesOf(
      having({
        letterhead: { superior: hostile, issuer: hostile },
        issued: { place: hostile, day: null },
        title: { type: hostile, subject: hostile },
        addressees: [hostile],
        bases: [hostile],
        recipients: [hostile],
        signature: { authority: [hostile], position: hostile, name: hostile },
        annexes: [
          {
            title: hostile,
            orientation: 'portrait',
            blocks: [
              {
                kind: 'table',
                caption: hostile,
                note: hostile,
                columns: [{ share: 1, align: 'left' }],
                head: [],
                rows: [{ cells: [{ paragraphs: [[plain(hostile)]] }] }],
              },
            ],
          },
        ],
      }),
    )
    const seen = lines.join('\n').toLowerCase().split(hostile).length - 1
    expect(seen).toBeGreaterThanOrEqual(14)
  })

  it('comes back composed, each Vietnamese letter one character', async () => {
    const texts = [
      'Ưu tiên: ờ ở ỡ ợ ừ ử ữ ự ấ ầ ẩ ẫ ậ ế ề ể ễ ệ ố ồ ổ ỗ ộ',
      'Đồng ý: ắ ằ ẳ ẵ ặ đ ỳ ỵ ỷ ỹ ĐẶNG NGUYỄN TRƯỜNG SỞ Y TẾ',
    ]
    const blocks = texts.map(text => ({ kind: 'paragraph' as const, runs: [plain(`${text.normalize('NFD')},`)] }))
    const lines = await linesOf(having({ blocks: [...blocks, ...quarterReport.blocks] }))
    expect(lines).toEqual(expect.arrayContaining(texts.map(text => `${text},`)))
  })

  it('never stops the printing, whatever it is', async () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string())
    await fc.assert(
      fc.asyncProperty(anyText, async text => {
        const blocks = [
          { kind: 'heading', level: 'section', title: text },
          { kind: 'paragraph', runs: [plain(`[${text}]`)] },
        ] as const
        const lines = await linesOf(having({ blocks, annexes: [], title: { type: 'Báo cáo', subject: text } }))
        expect(lines.join('\n')).toContain('Nguyễn Thị Hoài An')
      }),
      { numRuns: 40 },
    )
  })

  it('goes where it says, and only over http, https and mail', async () => {
    const runs = ['https://a.vn/?x=1&y=2', 'javascript:alert(1)', 'file:///etc/passwd', 'mailto:van.thu@a.vn'].map(
      href => link(href, 'tới'),
    )
    const pages = await pagesOf(await renderPdf(having({ blocks: [{ kind: 'paragraph', runs }], annexes: [] })))
    expect(pages.flatMap(({ links }) => links)).toEqual(['https://a.vn/?x=1&y=2', 'mailto:van.thu@a.vn'])
  })
})
