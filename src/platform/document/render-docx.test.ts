import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type AdministrativeDocument, link, plain } from './layout.ts'
import { readWord } from './ooxml/read-word.ts'
import { RENDERER, renderDocx } from './render-docx.ts'
import { quarterReport } from './testing/quarter-report.ts'

const partsOf = async (document: AdministrativeDocument) =>
  Object.fromEntries(
    Object.entries(unzipSync(await renderDocx(document))).map(([path, part]) => [path, strFromU8(part)]),
  )

describe('the bytes', () => {
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllEnvs()
  })

  it.each([
    ['UTC', '2026-03-06T00:00:00Z'],
    ['Asia/Ho_Chi_Minh', '2031-12-31T17:30:00Z'],
    ['America/Los_Angeles', '2026-07-01T05:00:00Z'],
    ['Pacific/Apia', '2040-02-29T11:00:00Z'],
  ])('are those of this renderer in %s at %s', async (zone, instant) => {
    vi.stubEnv('TZ', zone)
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(instant) })
    const bytes = await renderDocx(quarterReport)
    // Another hash means that what was signed cannot be rebuilt: give the changed renderer a name of its own.
    expect([RENDERER, createHash('sha256').update(bytes).digest('hex')]).toEqual([
      'docx-nd30@1',
      'd3dec23878b7ed7a25f73383b9a8fef9f871d2f8c027a7521554ee52e4755af2',
    ])
  })

  it('do not depend on what was rendered before', async () => {
    const first = await renderDocx(quarterReport)
    await renderDocx({ ...quarterReport, annexes: [] })
    expect((await renderDocx(quarterReport)).equals(first)).toBe(true)
  })

  it.each([
    ['renderer', quarterReport, { renderer: 'docx-nd30@0' }],
    ['rule set', { ...quarterReport, rules: 'nd30-2030@1' as never }, {}],
  ])('are refused for an unknown %s', async (_, document, options) =>
    expect(renderDocx(document, options)).rejects.toThrow(RangeError),
  )
})

describe('the pages', () => {
  it('are A4, the task annex lying, each numbered from 1 with no number on its first page', async () => {
    const { sections } = await readWord(await renderDocx(quarterReport))
    expect(sections.map(({ width, height }) => [width, height])).toEqual([
      [11906, 16838],
      [16838, 11906],
      [11906, 16838],
    ])
    for (const section of sections) {
      expect(section).toMatchObject({ start: 1, titlePage: true, firstHeader: { number: null } })
      expect(section.header?.number?.look.align).toBe('center')
    }
  })
})

const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0

describe('the tables', () => {
  it('repeat their head rows and keep short rows whole', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf(quarterReport)
    const tables = xml.split('<w:tbl>').slice(1)
    expect(tables).toHaveLength(5)
    expect(tables.map(table => count(table, /<w:tblHeader\/>/gu))).toEqual([0, 2, 0, 1, 1])
    expect(tables.map(table => count(table, /<w:cantSplit\/>/gu) === count(table, /<w:tr>/gu))).not.toContain(false)
  })

  it('let a long row break', async () => {
    const long = { paragraphs: [[plain('rất dài '.repeat(100))]] }
    const block = {
      kind: 'table',
      columns: [{ share: 1, align: 'left' }],
      head: [],
      rows: [{ cells: [long] }],
    } as const
    const { 'word/document.xml': xml = '' } = await partsOf({ ...quarterReport, blocks: [block], annexes: [] })
    expect(xml.split('<w:tbl>')[2]).not.toContain('<w:cantSplit/>')
  })
})

describe('links', () => {
  it('go where they say, and only over http, https and mail', async () => {
    const runs = ['https://a.vn/?x=1&y=2', 'javascript:alert(1)', 'file:///etc/passwd', 'mailto:van.thu@a.vn'].map(
      href => link(href, `tới ${href}`),
    )
    const parts = await partsOf({ ...quarterReport, blocks: [{ kind: 'paragraph', runs }], annexes: [] })
    const targets = [
      ...(parts['word/_rels/document.xml.rels'] ?? '').matchAll(/Target="([^"]+)" TargetMode="External"/gu),
    ]
    expect(targets.map(([, target]) => target)).toEqual(['https://a.vn/?x=1&amp;y=2', 'mailto:van.thu@a.vn'])
    expect(parts['word/document.xml']).toContain('tới javascript:alert(1)')
    expect(parts['word/document.xml']?.match(/r:id="rIdLink\d+"/gu)).toEqual(['r:id="rIdLink1"', 'r:id="rIdLink2"'])
  })
})

const holds = (letter: string) =>
  /\p{Cc}/u.test(letter) ? '\t\n\r'.includes(letter) : letter !== '\ufffe' && letter !== '\uffff'

describe('any text', () => {
  it('a document of which neither issuer nor subject is known yet is drawn all the same', async () => {
    const { letterhead, title } = quarterReport
    const blank = { letterhead: { ...letterhead, issuer: '' }, title: { ...title, subject: ' ' } }
    const { paragraphs } = await readWord(await renderDocx({ ...quarterReport, ...blank }))
    expect(paragraphs.length).toBeGreaterThan(0)
  })

  it('comes out as it went in, but for what a file cannot hold', async () => {
    const allowed = (text: string) => [...text.toWellFormed()].filter(holds).join('').normalize('NFC')
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string())
    await fc.assert(
      fc.asyncProperty(anyText, async text => {
        const blocks = [{ kind: 'paragraph', runs: [plain(`[${text}]`)] }] as const
        const { paragraphs } = await readWord(await renderDocx({ ...quarterReport, blocks, annexes: [] }))
        const expected = allowed(`[${text}]./.`).replace(/\r\n?/gu, '\n')
        expect(paragraphs.map(paragraph => paragraph.text)).toContain(expected)
      }),
      { numRuns: 30 },
    )
  })
})
