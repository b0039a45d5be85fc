import { describe, expect, it } from 'vitest'
import { CONTENT_TYPES, p, relation, rels, soundTemplate, wordFile } from './a-template.fixture.ts'
import { checkIntake } from './check-intake.ts'

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const body = p('{ten_don_vi}')
const OLE_HEAD = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const settingsRels = (line: string) => ({ 'word/_rels/document.xml.rels': rels(line) })
const code = (instruction: string) => `<w:p><w:r><w:instrText>${instruction}</w:instrText></w:r></w:p>`

describe('a file brought as a template', () => {
  it.each([
    ['a Word document', soundTemplate()],
    [
      'a document with a link to click on',
      wordFile(body, settingsRels(relation('hyperlink', 'https://mau.example.vn'))),
    ],
  ])('is taken: %s', async (_, bytes) => expect(await checkIntake(bytes, 'mau.docx')).toBeUndefined())

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'template.empty'],
    ['a text', Buffer.from('Báo cáo {ten_don_vi}'), 'template.not-word'],
    ['one too large', new Uint8Array(5_000_001), 'template.too-large'],
    ['the old format', Buffer.from([...OLE_HEAD, ...Buffer.alloc(600)]), 'template.old-word'],
    [
      'one with a password',
      Buffer.from([...OLE_HEAD, ...Buffer.alloc(600), ...Buffer.from('EncryptedPackage', 'utf16le')]),
      'template.locked',
    ],
    ['a damaged one', soundTemplate().slice(0, 400), 'template.broken'],
    [
      "Word's own template",
      wordFile(body, { '[Content_Types].xml': CONTENT_TYPES(`${MAIN}.template.main+xml`) }),
      'template.dotx',
    ],
    [
      'a workbook by its kind',
      wordFile(body, {
        '[Content_Types].xml': CONTENT_TYPES(
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        ),
      }),
      'template.not-word',
    ],
    ['one with macros', wordFile(body, { 'word/vbaProject.bin': 'x' }), 'template.macro'],
    [
      'one with another file in it',
      wordFile(body, { 'word/embeddings/so-lieu.xlsx': wordFile(body) }),
      'template.active',
    ],
    ['one with an OLE object', wordFile(body, { 'word/embeddings/oleObject1.bin': 'x' }), 'template.active'],
    [
      'one with a template attached',
      wordFile(body, settingsRels(relation('attachedTemplate', 'file:///C:/mau.dotx'))),
      'template.external',
    ],
    [
      'one with a picture of the web',
      wordFile(body, settingsRels(relation('image', 'https://mau.example.vn/a.png'))),
      'template.external',
    ],
    [
      'one with a page taken in',
      wordFile(body, settingsRels(relation('aFChunk', 'trang.html', false))),
      'template.external',
    ],
    ['one that takes text from a file', wordFile([body, code(' INCLUDETEXT "C:\\\\a.docx" ')]), 'template.external'],
    ['one that starts a program', wordFile([body, code(' DDEAUTO c:\\\\a.exe ')]), 'template.active'],
    ['a bomb', wordFile(body, { 'word/media/a.bin': new Uint8Array(60_000_000) }), 'template.bomb'],
    ['a document too long', wordFile(p('{ten_don_vi}').repeat(20_000)), 'template.bomb'],
  ])('is refused in one sentence: %s', async (_, bytes, refusal) =>
    expect(checkIntake(bytes, 'mau.docx')).rejects.toMatchObject({ code: refusal, params: { name: 'mau.docx' } }),
  )
})
