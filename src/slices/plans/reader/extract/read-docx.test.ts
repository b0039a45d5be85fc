import { describe, expect, test } from 'vitest'
import { docxOf, writeDocx } from '#test/docx-writer.ts'
import { writeZip } from '#test/zip-writer.ts'
import { readDocx } from './read-docx.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const wrap = (body: string): string => `<w:document ${W}><w:body>${body}</w:body></w:document>`
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const textsOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await readDocx(bytes)).blocks.map(block => (block.kind === 'paragraph' ? block.text : 'table'))

const NUMBERING = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
const numbered = (level: number, text: string): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`

describe('a Word document as blocks', () => {
  const CASES: readonly (readonly [string, string, string[]])[] = [
    ['joins runs', `<w:p>${run('Kế ')}${run('hoạch')}</w:p>`, ['Kế hoạch']],
    [
      'keeps insertions and drops deletions',
      `<w:p>${run('năm ')}<w:del><w:r><w:delText>2025</w:delText></w:r></w:del><w:ins>${run('2026')}</w:ins></w:p>`,
      ['năm 2026'],
    ],
    ['keeps the words of a link', `<w:p><w:hyperlink>${run('trang tin')}</w:hyperlink></w:p>`, ['trang tin']],
    ['drops field codes', `<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>${run('Trang')}</w:p>`, ['Trang']],
    [
      'parts lines typed with a break',
      `<w:p><w:r><w:t>KẾ HOẠCH</w:t><w:br/><w:t>Tuyên truyền</w:t></w:r></w:p>`,
      ['KẾ HOẠCH', 'Tuyên truyền'],
    ],
    ['composes letters', `<w:p>${run('Tuyên truyền'.normalize('NFD'))}</w:p>`, ['Tuyên truyền']],
    [
      'reads a text box once',
      `<w:p>${run('trước')}<w:r><w:drawing><w:txbxContent><w:p>${run('trong hộp')}</w:p></w:txbxContent></w:drawing></w:r></w:p>`,
      ['trong hộp', 'trước'],
    ],
  ]
  test.each(CASES)('%s', async (_name, body, want) => {
    expect(await textsOf(docxOf(wrap(body)))).toEqual(want)
  })

  test('writes automatic numbers out, and begins anew below a new heading', async () => {
    const xml = wrap(
      [
        numbered(0, 'MỤC ĐÍCH'),
        numbered(1, 'Một'),
        numbered(1, 'Hai'),
        numbered(0, 'NỘI DUNG'),
        numbered(1, 'Ba'),
      ].join(''),
    )
    const bytes = writeZip([
      { name: 'word/document.xml', bytes: Buffer.from(xml) },
      { name: 'word/numbering.xml', bytes: Buffer.from(NUMBERING) },
    ])
    expect(await textsOf(bytes)).toEqual(['I. MỤC ĐÍCH', '1. Một', '2. Hai', 'II. NỘI DUNG', '1. Ba'])
  })

  test('knows merged cells', async () => {
    const rows = [
      [{ lines: ['a'], merge: 'start' as const }, { lines: ['b', 'c'] }],
      [{ lines: [], merge: 'continue' as const }, { lines: ['d'] }],
      [{ lines: ['e'], colSpan: 2 }],
    ]
    const { blocks } = await readDocx(writeDocx([{ kind: 'table', ruled: true, widths: [1000, 1000], rows }]))
    expect(blocks[0]).toMatchObject({
      rowCount: 3,
      colCount: 2,
      cells: [
        { row: 1, col: 1, rowSpan: 2, paragraphs: [{ text: 'a' }] },
        { row: 1, col: 2, rowSpan: 1, paragraphs: [{ text: 'b' }, { text: 'c' }] },
        { row: 2, col: 2, paragraphs: [{ text: 'd' }] },
        { row: 3, col: 1, colSpan: 2, paragraphs: [{ text: 'e' }] },
      ],
    })
  })

  test('says that changes were tracked', async () => {
    expect((await readDocx(docxOf(wrap(`<w:p><w:ins>${run('mới')}</w:ins></w:p>`)))).marks).toEqual([
      'reader.mark.tracked',
    ])
  })
})
