import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentXml, docxOf, writeDocx } from '#test/docx-writer.ts'
import { writeZip } from '#test/zip-writer.ts'
import { PlanFileProblem, READER_CODES } from './plan-file-problem.ts'
import { readPlan } from './read-plan.ts'
import { readerWords } from './reader.words.ts'

const fixture = (name: string): Uint8Array =>
  readFileSync(fileURLToPath(new URL(`../../../../test/fixtures/plans/${name}`, import.meta.url)))
const text = (value: string): Uint8Array => Buffer.from(value)
const plan = writeDocx([
  { kind: 'p', text: 'KẾ HOẠCH' },
  { kind: 'p', text: 'Tuyên truyền cải cách hành chính năm 2026' },
])

/** A compound file with one stream name in it, as Word keeps passwords and its old format. */
const compound = (stream: string): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(1024),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ])

/** A page that shows one picture and no words. */
function pictureOnlyPdf(): Uint8Array {
  const pixels = deflateSync(Buffer.alloc(64))
  const draw = Buffer.from('q 500 0 0 700 40 40 cm /P Do Q')
  const objects = [
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from('<</Type/Pages/Kids[3 0 R]/Count 1>>'),
    Buffer.from('<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</P 5 0 R>>>>/Contents 4 0 R>>'),
    Buffer.concat([Buffer.from(`<</Length ${draw.length}>>stream\n`), draw, Buffer.from('\nendstream')]),
    Buffer.concat([
      Buffer.from(
        `<</Type/XObject/Subtype/Image/Width 8/Height 8/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode/Length ${pixels.length}>>stream\n`,
      ),
      pixels,
      Buffer.from('\nendstream'),
    ]),
  ]
  let body = Buffer.from('%PDF-1.4\n')
  const offsets: number[] = []
  objects.forEach((object, index) => {
    offsets.push(body.length)
    body = Buffer.concat([body, Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
  })
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`
  return Buffer.concat([body, Buffer.from(end)])
}

const bomb = writeZip([
  { name: '[Content_Types].xml', bytes: text('<Types/>') },
  { name: 'word/document.xml', bytes: Buffer.alloc(40 * 1024 * 1024, 65) },
])
const liar = writeZip([{ name: 'word/document.xml', bytes: Buffer.alloc(200_000, 65), claimed: 100 }])
const entity = docxOf(
  `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${documentXml([{ kind: 'p', text: 'a' }]).replace(/^<\?xml[^>]*\?>/, '')}`,
)
const locked = writeZip([{ name: 'word/document.xml', bytes: text('<w/>'), encrypted: true }])
const climbing = writeZip([{ name: '../../etc/cron.d/x', bytes: text('x') }])

const BROKEN: readonly (readonly [string, string, Uint8Array, string])[] = [
  ['an empty file', 'a.docx', new Uint8Array(), 'reader.empty'],
  ['a text of blanks', 'a.txt', text(' \n\n \t\n'), 'reader.empty'],
  ['a document without words', 'a.docx', writeDocx([{ kind: 'p', text: '' }]), 'reader.empty'],
  ['a cut Word file', 'a.docx', plan.subarray(0, plan.length - 60), 'reader.truncated'],
  ['a cut PDF', 'a.pdf', fixture('an-binh-2026.pdf').subarray(0, 20_000), 'reader.truncated'],
  [
    'a text cut inside a letter',
    'a.txt',
    text('Kế hoạch tuyên truyền cải cách hành chính ế').subarray(0, -1),
    'reader.truncated',
  ],
  ['an encrypted zip entry', 'a.docx', locked, 'reader.encrypted'],
  ['a Word file with a password', 'a.docx', compound('EncryptedPackage'), 'reader.encrypted'],
  ['an old .doc', 'a.doc', compound('WordDocument'), 'reader.old-doc'],
  ['an old .doc named .docx', 'a.docx', compound('WordDocument'), 'reader.old-doc'],
  ['a scanned PDF', 'a.pdf', pictureOnlyPdf(), 'reader.image-only'],
  ['broken XML', 'a.docx', docxOf('<w:document><w:body><w:p>'), 'reader.malformed'],
  ['an archive that is no document', 'a.docx', writeZip([{ name: 'a.txt', bytes: text('x') }]), 'reader.malformed'],
  ['a bomb', 'a.docx', bomb, 'reader.bomb'],
  ['an entry that swells past its claim', 'a.docx', liar, 'reader.bomb'],
  ['an external entity', 'a.docx', entity, 'reader.external-entity'],
  ['a path out of the archive', 'a.docx', climbing, 'reader.unsafe-path'],
  [
    'a picture named .docx',
    'a.docx',
    Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), Buffer.alloc(200, 1)]),
    'reader.wrong-extension',
  ],
  ['a web page named .txt', 'a.txt', text('<html><body>Kế hoạch</body></html>'), 'reader.wrong-extension'],
  [
    'a picture',
    'a.png',
    Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), Buffer.alloc(200, 1)]),
    'reader.unknown-kind',
  ],
  ['a file past the limit', 'a.txt', Buffer.alloc(51 * 1024 * 1024, 65), 'reader.too-large'],
]

const codeOf = async (bytes: Uint8Array, name: string): Promise<string> => {
  try {
    await readPlan(bytes, name)
    return 'read'
  } catch (error) {
    if (error instanceof PlanFileProblem) return error.code
    throw error
  }
}

describe('files that cannot be read', () => {
  test.each(BROKEN)('%s', async (_what, name, bytes, code) => {
    expect(await codeOf(bytes, name)).toBe(code)
  })

  test('each has one sentence that ends with what to do', () => {
    for (const code of READER_CODES)
      expect(readerWords[code]).toMatch(/^\p{Lu}[^.]*(?:\.(?:doc|docx|pdf|txt)[^.]*)*\.$/u)
  })
})

describe('files that are odd and can be read', () => {
  test('a Word file named .pdf is read by its content, with a mark', async () => {
    const reading = await readPlan(fixture('an-binh-2026.docx'), 'ke-hoach.pdf')
    expect(reading.file.kind).toBe('docx')
    expect(reading.marks.map(mark => mark.code)).toContain('reader.mark.extension')
    expect(reading.draft.tasks).toHaveLength(16)
  })
})

/** Some bytes of a good file changed, dropped or doubled. */
const mutated = (bytes: Uint8Array) =>
  fc
    .array(
      fc.record({ at: fc.nat(bytes.length - 1), value: fc.nat(255), how: fc.constantFrom('set', 'cut', 'double') }),
      { minLength: 1, maxLength: 12 },
    )
    .map(changes => {
      let out = Buffer.from(bytes)
      for (const { at, value, how } of changes) {
        const place = Math.min(at, out.length - 1)
        if (how === 'set') out[place] = value
        else if (how === 'cut')
          out = Buffer.concat([out.subarray(0, place), out.subarray(Math.min(out.length, place + value))])
        else out = Buffer.concat([out.subarray(0, place), out.subarray(place, place + value), out.subarray(place)])
        if (out.length === 0) out = Buffer.from([value])
      }
      return out
    })

describe('no bytes bring the reader down', () => {
  test.each([
    ['lang-da-2026.docx', 120],
    ['lang-da-2026.pdf', 40],
    ['suoi-cat-2025.txt', 120],
  ])(
    'changed bytes of %s',
    async (name, runs) => {
      const property = fc.asyncProperty(mutated(fixture(name)), async bytes => {
        const code = await codeOf(bytes, name)
        expect(['read', ...READER_CODES]).toContain(code)
      })
      await fc.assert(property, { numRuns: runs })
    },
    120_000,
  )

  test('any text reads as something', async () => {
    const words = fc.array(
      fc.constantFrom(
        'KẾ HOẠCH',
        'I.',
        '1.',
        '-',
        'TT',
        'Nội dung',
        'Thời gian',
        'Đơn vị',
        '01',
        'ngày 31/02/2026',
        'số 1/QĐ-',
        '(((',
        'Phòng',
        '100%',
        '\n',
        '\n\n',
        '|',
        '\t',
        'Luật',
      ),
      { minLength: 1, maxLength: 60 },
    )
    await fc.assert(
      fc.asyncProperty(words, async parts => {
        expect(['read', 'reader.empty']).toContain(await codeOf(text(parts.join(' ')), 'a.txt'))
      }),
      { numRuns: 200 },
    )
  })
})
