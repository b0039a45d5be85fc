import * as fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Problem } from '#platform/errors.ts'
import { checkLayout } from '../check-layout.ts'
import { renderDocx } from '../render-docx.ts'
import { quarterReport } from '../testing/quarter-report.ts'
import { readWord } from './read-word.ts'

const DOCUMENT = 'word/document.xml'

const wordFile = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync({
    [DOCUMENT]: strToU8(`<w:document xmlns:w="w" xmlns:r="r"><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])),
  })

const STYLES = `<w:styles xmlns:w="w">
  <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:sz w:val="28"/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Base"><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Base"/><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Ring"><w:basedOn w:val="Ring"/><w:rPr><w:i/></w:rPr></w:style>
</w:styles>`
const THEME = '<a:theme xmlns:a="a"><a:minorFont><a:latin typeface="Cambria"/></a:minorFont></a:theme>'

describe('looks', () => {
  const run = (properties: string, style = '') =>
    `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:rPr>${properties}</w:rPr><w:t>x</w:t></w:r></w:p>`
  const parts = { 'word/styles.xml': STYLES, 'word/theme/theme1.xml': THEME }

  it.each([
    ['the defaults and the theme', run(''), { font: 'Cambria', size: 14, bold: false }, 'left'],
    ['a style and those below it', run('', 'Own'), { font: 'Arial', size: 14, bold: true }, 'both'],
    [
      'what stands on the run',
      run('<w:b w:val="0"/><w:sz w:val="26"/>', 'Own'),
      { font: 'Arial', size: 13, bold: false },
      'both',
    ],
    ['a style in a ring', run('', 'Ring'), { italic: true }, 'left'],
  ])('come from %s', async (_, body, look, align) => {
    const { paragraphs } = await readWord(wordFile(body, parts))
    expect(paragraphs[0]?.runs[0]?.look).toMatchObject(look)
    expect(paragraphs[0]?.look.align).toBe(align)
  })
})

describe('text', () => {
  it.each([
    [
      'inserted and deleted',
      '<w:p><w:ins><w:r><w:t>mới</w:t></w:r></w:ins><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del></w:p>',
      'mới',
    ],
    ['linked', '<w:p><w:hyperlink><w:r><w:t>tới</w:t></w:r></w:hyperlink></w:p>', 'tới'],
    ['broken and tabbed', '<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:noBreakHyphen/></w:r></w:p>', 'a\nb\t-'],
    ['in a content control', '<w:sdt><w:sdtContent><w:p><w:r><w:t>ô</w:t></w:r></w:p></w:sdtContent></w:sdt>', 'ô'],
  ])('is read when %s', async (_, body, text) =>
    expect((await readWord(wordFile(body))).paragraphs.map(paragraph => paragraph.text)).toEqual([text]),
  )

  it('knows its cell and its section', async () => {
    const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
    const end = '<w:p><w:pPr><w:sectPr/></w:pPr></w:p>'
    const body = `<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr></w:tbl>${end}<w:p/><w:sectPr/>`
    const { paragraphs, sections } = await readWord(wordFile(body))
    expect(paragraphs.map(({ cell, section }) => [cell, section])).toEqual([
      ['1:1', 0],
      ['1:2', 0],
      [null, 0],
      [null, 1],
    ])
    expect(sections).toHaveLength(2)
  })

  it('lets a section take over the header of the one before', async () => {
    const body =
      '<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rId9"/></w:sectPr></w:pPr></w:p><w:sectPr/>'
    const { sections } = await readWord(
      wordFile(body, {
        'word/_rels/document.xml.rels': '<Relationships><Relationship Id="rId9" Target="header7.xml"/></Relationships>',
        'word/header7.xml': '<w:hdr xmlns:w="w"><w:p/><w:p><w:fldSimple w:instr=" PAGE "/></w:p></w:hdr>',
      }),
    )
    expect(sections.map(section => section.header?.number?.index)).toEqual([2, 2])
  })
})

describe('what is no Word file', () => {
  const document = (xml: string) => zipSync({ [DOCUMENT]: strToU8(xml) })

  it.each([
    ['nothing', new Uint8Array()],
    ['text', strToU8('xin chào')],
    ['a zip without a document', zipSync({ 'a.txt': strToU8('a') })],
    ['an empty part', document('')],
    ['broken XML', document('<w:document><w:body>')],
    ['an entity', document('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>')],
    ['absurd depth', document(`${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`)],
    ['a bomb', zipSync({ [DOCUMENT]: new Uint8Array(40 * 1024 * 1024) })],
  ])('is refused: %s', async (_, bytes) =>
    expect(checkLayout(bytes)).rejects.toMatchObject({ kind: 'invalid', code: 'document.unreadable' }),
  )

  it('is refused, or measured, but breaks nothing', async () => {
    const sound = await renderDocx(quarterReport)
    const damage = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(damage, async changes => {
        const bytes = Uint8Array.from(sound)
        for (const [at, byte] of changes) bytes[at] = byte
        const outcome = await checkLayout(bytes).catch((error: unknown) => error)
        expect(outcome instanceof Problem || Array.isArray(outcome)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})
