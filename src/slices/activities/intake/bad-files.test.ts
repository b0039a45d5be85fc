import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { writeZip } from '#test/zip-writer.ts'
import { acceptFile } from '../accept-file.ts'

const text = (value: string): Uint8Array => Buffer.from(value)
const TYPES = (more = '') =>
  text(
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${more}</Types>`,
  )
const relation = (type: string, target: string, mode = 'External') =>
  text(
    `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="${mode}"/></Relationships>`,
  )
type Part = { name: string; bytes: Uint8Array; claimed?: number; encrypted?: boolean }
const docx = (...more: Part[]): Uint8Array =>
  writeZip([
    { name: '[Content_Types].xml', bytes: TYPES() },
    { name: '_rels/.rels', bytes: relation('officeDocument', 'word/document.xml', 'Internal') },
    { name: 'word/document.xml', bytes: text('<w:document><w:t>Biên bản</w:t></w:document>') },
    ...more,
  ])
const rels = (type: string, target: string): Part => ({
  name: 'word/_rels/document.xml.rels',
  bytes: relation(type, target),
})

const pdf = (...objects: (string | Uint8Array)[]): Uint8Array =>
  Buffer.concat([
    text('%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n'),
    ...objects.flatMap((object, n) => [text(`${n + 3} 0 obj\n`), Buffer.from(object), text('\nendobj\n')]),
    text('trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n'),
  ])
const packed = (inside: string, dictionary = '/Type/ObjStm/N 1/First 4/Filter/FlateDecode'): Uint8Array => {
  const bytes = deflateSync(inside)
  return Buffer.concat([text(`<<${dictionary}/Length ${bytes.length}>>stream\n`), bytes, text('\nendstream')])
}
const mp4 = (more: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), text('ftypmp42\0\0\0\0mp42isom'), more])

const nested = (depth: number): Uint8Array =>
  depth === 0 ? docx() : docx({ name: 'word/embeddings/a.docx', bytes: nested(depth - 1) })

/** Small when packed; minutes of the server's time where each tag is followed to the end of the file. */
const endless = text('<w:instrText '.repeat(100_000))

describe('taken', () => {
  test.each<[string, Uint8Array]>([
    ['a plain Word file', docx()],
    ['one with a link to click on', docx(rels('hyperlink', 'https://anbinh.example.vn'))],
    ['one with a picture of the web', docx(rels('image', 'https://anbinh.example.vn/a.png'))],
    ['one with a workbook inside', docx({ name: 'word/embeddings/Bang.xlsx', bytes: docx() })],
    [
      'one whose text speaks of DDE',
      docx({ name: 'word/a.xml', bytes: text('<w:t>DDEAUTO</w:t><w:instrText>PAGE</w:instrText>') }),
    ],
    ['one of a hundred thousand tags that never end', docx({ name: 'word/a.xml', bytes: endless })],
    ['a plain PDF', pdf('<</Type/Page>>')],
    ['one whose objects are packed', pdf(packed('5 0 <</Type/Page>>'))],
    ['one with a picture whose bytes happen to say /JS', pdf(packed('/JS ()', '/Subtype/Image/Filter/FlateDecode'))],
    ['one that opens at a page', pdf('<</OpenAction[3 0 R/Fit]>>')],
    ['a clip', mp4(Buffer.alloc(64))],
  ])('%s', async (_name, bytes) => {
    await expect(acceptFile(bytes, 'a')).resolves.toMatch(/^(application|video)\//)
  })
})

describe('refused, each with its sentence', () => {
  test.each<[string, Uint8Array, string]>([
    ['macros', docx({ name: 'word/vbaProject.bin', bytes: text('x') }), 'evidence.macro'],
    ['old macros', docx({ name: 'xl/macrosheets/sheet1.xml', bytes: text('<x/>') }), 'evidence.macro'],
    [
      'a type that tells of macros',
      writeZip([
        {
          name: '[Content_Types].xml',
          bytes: TYPES('<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'),
        },
        { name: 'word/document.xml', bytes: text('<w:document/>') },
      ]),
      'evidence.macro',
    ],
    ['macros inside a file inside', docx({ name: 'word/embeddings/a.xlsm', bytes: docx() }), 'evidence.macro'],
    [
      'macros inside a workbook inside',
      docx({ name: 'word/embeddings/a.xlsx', bytes: docx({ name: 'xl/vbaProject.bin', bytes: text('x') }) }),
      'evidence.macro',
    ],
    [
      'an object of another program',
      docx({ name: 'word/embeddings/oleObject1.bin', bytes: text('x') }),
      'evidence.active',
    ],
    ['ActiveX', docx({ name: 'word/activeX/activeX1.xml', bytes: text('<x/>') }), 'evidence.active'],
    ['a program', docx({ name: 'word/media/anh.EXE', bytes: text('MZ') }), 'evidence.active'],
    [
      'a field that starts a program, cut into runs',
      docx({
        name: 'word/header1.xml',
        bytes: text('<w:instrText>DD</w:instrText><w:instrText>EAUTO c:\\\\x</w:instrText>'),
      }),
      'evidence.active',
    ],
    [
      'a link that starts a program',
      docx({ name: 'xl/externalLinks/externalLink1.xml', bytes: text('<x><ddeLink/></x>') }),
      'evidence.active',
    ],
    ['a template from elsewhere', docx(rels('attachedTemplate', 'https://xau.example.vn/a.dotm')), 'evidence.external'],
    ['an object from elsewhere', docx(rels('oleObject', 'https://xau.example.vn/a')), 'evidence.external'],
    ['a picture on another machine', docx(rels('image', '\\\\may-khac\\anh.png')), 'evidence.external'],
    [
      'a mode written in other letters',
      docx({
        name: 'word/_rels/a.rels',
        bytes: Buffer.from(relation('frame', 'http://x.vn').toString().replace('External', 'EXTERNAL')),
      }),
      'evidence.external',
    ],
    ['far more than it says', docx({ name: 'word/media/a.xml', bytes: Buffer.alloc(30_000_000, 65) }), 'evidence.bomb'],
    [
      'a size that lies',
      docx({ name: 'word/media/a.bin2', bytes: Buffer.alloc(90_000, 65), claimed: 10 }),
      'evidence.broken',
    ],
    [
      'very many parts',
      docx(...Array.from({ length: 3001 }, (_, n) => ({ name: `word/media/${n}`, bytes: text('') }))),
      'evidence.bomb',
    ],
    ['files in files in files', nested(4), 'evidence.bomb'],
    ['a password', docx({ name: 'word/khoa.xml', bytes: text('x'), encrypted: true }), 'evidence.locked'],
    ['a part twice', docx({ name: 'WORD/document.xml', bytes: text('<w/>') }), 'evidence.broken'],
    ['a path that climbs out', docx({ name: '../../etc/cron.d/x', bytes: text('x') }), 'evidence.broken'],
    [
      'words of its own',
      docx({ name: 'word/_rels/x.rels', bytes: text('<!DOCTYPE a [<!ENTITY b "c">]><Relationships/>') }),
      'evidence.broken',
    ],
    ['a file cut short', docx().subarray(0, -60), 'evidence.broken'],
    ['script in a PDF', pdf('<</S/JavaScript/JS(app.alert(1))>>'), 'evidence.pdf-active'],
    ['script under another spelling', pdf('<</S/J#61vaScript/JS 5 0 R>>'), 'evidence.pdf-active'],
    ['script under capital spelling', pdf('<</S/#4Aava#53cript>>'), 'evidence.pdf-active'],
    ['script among packed objects', pdf(packed('5 0 <</S/JavaScript/JS(x)>>')), 'evidence.pdf-active'],
    [
      'script packed where a picture is said to be',
      pdf(packed('5 0 <</S/JavaScript>>', '/Subtype/Image/Filter/FlateDecode')),
      'evidence.pdf-active',
    ],
    ['a program to start', pdf('<</S/Launch/F(cmd.exe)>>'), 'evidence.pdf-active'],
    ['a file inside', pdf('<</Names<</EmbeddedFiles 4 0 R>>>>'), 'evidence.pdf-active'],
    ['a form of the other kind', pdf('<</AcroForm<</XFA 4 0 R>>>>'), 'evidence.pdf-active'],
    ['a lock', pdf('<</Encrypt 9 0 R>>'), 'evidence.locked'],
    [
      'objects packed in a way that is not read',
      pdf('<</Type/ObjStm/Filter/LZWDecode>>stream\nxxxx\nendstream'),
      'evidence.locked',
    ],
    ['objects that burst', pdf(packed(`5 0 ${' '.repeat(70_000_000)}`)), 'evidence.bomb'],
    ['no end', text('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'), 'evidence.broken'],
    ['an archive at its end', Buffer.concat([pdf('<<>>'), docx()]), 'evidence.two-faced'],
    ['a clip that is an archive', mp4(docx()), 'evidence.two-faced'],
    ['a clip that is a PDF', mp4(pdf('<<>>')), 'evidence.two-faced'],
    ['a clip that is a page', mp4(text('<html><script>1</script>')), 'evidence.two-faced'],
  ])('%s', async (_name, bytes, code) => {
    await expect(acceptFile(bytes, 'bien-ban')).rejects.toMatchObject({
      kind: 'invalid',
      code,
      params: { name: 'bien-ban' },
    })
  })
})
