import { type PictureLook, picture, SEAL, SIGNATURE } from '../good/pictures.ts'
import { changeRuns, indent, type Line, type OpenDocx, removeLine, wordsOf } from '../open-docx.ts'
import { all, child, setProperty, without } from '../xml-tree.ts'
import { anyOf, type Finder, first, looksOf, lower, type Operator, onLine, rewording } from './operator.ts'
import { reword } from './reword.ts'

const AUTHORITY = 'Ô 7a Quyền hạn, chức vụ'
const SIGNER = 'Ô 7b Họ tên'
const HEAD = 'Ô 9b Nơi nhận'
const LIST = 'Ô 9b Danh sách nơi nhận'

const authority = anyOf(/^(?:(?:KT|TL)\. GIÁM ĐỐC|PHÓ GIÁM ĐỐC|TRƯỞNG PHÒNG .*|GIÁM ĐỐC)$/u)
const prefix = first(/^(?:KT|TL)\. GIÁM ĐỐC$/u)
const position = first(/^(?:PHÓ GIÁM ĐỐC|TRƯỞNG PHÒNG .*)$/u)
const signer = first(/^(?:Nguyễn Thị Hoài An|Lê Thị Minh Thư|Phạm Quốc Hưng|Nguyễn Văn Bình)$/u)
const head = first(/^Nơi nhận:$/u)
const LISTED = /^(?:- )?(?:Như trên|Như Điều|Sở Y tế tỉnh|Ban Giám đốc|Các khoa, phòng, trạm y tế)(?: .*)?;$/u
const recipient: Finder = (docx, draw) =>
  draw.pick(docx.lines(LISTED).filter(line => !/^(?:Kính|- Ủy)/u.test(wordsOf(line)))) ?? null
const archive = first(/^(?:- )?Lưu: .*\.$/u)

/** Exchanges the two cells of the closing table, so that the signature stands left. */
const swapped: Operator['put'] = docx => {
  const line = signer(docx, { below: () => 0, pick: things => things[0] })
  const rows = all(docx.tree(), 'w:tr')
  const row = line && rows.find(one => all(one, 'w:p').includes(line.paragraph))
  if (!line || !row) return null
  const cells = row.children.filter(one => typeof one !== 'string' && one.name === 'w:tc')
  const others = row.children.filter(one => typeof one === 'string' || one.name !== 'w:tc')
  row.children = [...others, ...cells.reverse()]
  const words = prefix(docx, { below: () => 0, pick: things => things[0] }) ?? line
  return { words: wordsOf(words) }
}

const numbered = (line: Line): boolean => {
  const properties = child(line.paragraph, 'w:pPr')
  return properties !== undefined && child(properties, 'w:numPr') !== undefined
}

export const CLOSING: readonly Operator[] = [
  ...looksOf(AUTHORITY, authority, { code: 'authority', sizes: [12, 16], bold: true, italic: false }),
  { row: AUTHORITY, name: 'lower case', codes: ['authority.case'], put: rewording(authority, lower) },
  reword(AUTHORITY, 'no space after the prefix', 'authority.prefix', prefix, '. ', '.'),
  reword(AUTHORITY, 'a slash in the prefix', 'authority.prefix', prefix, /^(.)(.)\./u, '$1/$2'),
  reword(AUTHORITY, 'a prefix without its stop', 'authority.prefix', prefix, /^(..)\. /u, '$1 '),
  reword(AUTHORITY, 'an unknown prefix', 'authority.prefix', prefix, /^../u, 'TT'),
  {
    row: AUTHORITY,
    name: 'no position of the signer’s own',
    codes: ['authority.position'],
    put: docx => {
      const own = position(docx, { below: () => 0, pick: things => things[0] })
      const above = prefix(docx, { below: () => 0, pick: things => things[0] })
      if (!own || !above) return null
      removeLine(own)
      return { words: wordsOf(above) }
    },
  },
  { row: AUTHORITY, name: 'on the left', codes: ['signature.position'], put: swapped },
  ...looksOf(SIGNER, signer, { code: 'signer', sizes: [12, 16], bold: true, italic: false }),
  {
    row: SIGNER,
    name: 'capitals',
    codes: ['signer.case'],
    put: rewording(signer, words => words.toLocaleUpperCase('vi')),
    also: /^signer\.missing$/u,
  },
  { row: SIGNER, name: 'a degree', codes: ['signer.degree'], put: rewording(signer, words => `BS.CKII. ${words}`) },
  { row: SIGNER, name: 'another degree', codes: ['signer.degree'], put: rewording(signer, words => `ThS. ${words}`) },
  ...looksOf(HEAD, head, { code: 'recipients', sizes: [11, 14], bold: true, italic: true, centred: false }),
  reword(HEAD, 'no colon', 'recipients.words', head, ':', ''),
  reword(HEAD, 'other words', 'recipients.words', head, 'Nơi nhận', 'Nơi Nhận'),
  reword(HEAD, 'capitals', 'recipients.words', head, 'Nơi nhận', 'NƠI NHẬN'),
  ...looksOf(LIST, recipient, { code: 'recipient', sizes: [10, 12, 14], bold: false, italic: false, centred: false }),
  {
    row: LIST,
    name: 'no dash',
    codes: ['recipient.dash'],
    also: /^recipient\.as_above$/u,
    put: onLine(recipient, line => {
      if (!numbered(line)) return false
      without(child(line.paragraph, 'w:pPr') ?? line.paragraph, 'w:numPr')
      return true
    }),
  },
  reword(LIST, 'no typed dash', 'recipient.dash', recipient, /^- /u, '', /^recipient\.as_above$/u),
  reword(LIST, 'a plus', 'recipient.dash', recipient, /^- /u, '+ ', /^recipient\.as_above$/u),
  reword(LIST, 'no semicolon', 'recipient.semicolon', recipient, /;$/u, ''),
  reword(LIST, 'a comma', 'recipient.semicolon', recipient, /;$/u, ','),
  reword(LIST, 'no full stop', 'recipient.archive', archive, /\.$/u, ''),
  reword(LIST, 'not kept', 'recipient.archive', archive, /Lưu: .*$/u, 'Trang thông tin điện tử.'),
  reword(LIST, 'nobody named', 'recipient.archive', archive, /Lưu: .*$/u, 'Lưu.'),
  {
    row: LIST,
    name: 'indented',
    codes: ['recipient.indent'],
    put: onLine(recipient, line =>
      indent(line, numbered(line) ? { left: 860, hanging: 140 } : { left: 720, firstLine: 0 }),
    ),
  },
  reword(LIST, 'not as above', 'recipient.as_above', first(/^- Như trên;$/u), 'Như trên', 'Sở Nội vụ tỉnh Bình Sơn'),
]

/** Puts another picture in the place of one. */
const painted = (
  row: string,
  code: string,
  name: string,
  part: RegExp,
  look: PictureLook,
): Operator & { prepare: () => Promise<void> } => {
  let bytes: Uint8Array | null = null
  return {
    row,
    name,
    codes: [code],
    prepare: async () => {
      bytes = await picture(look)
    },
    put: (docx: OpenDocx) => {
      const [path] = docx.paths(part)
      if (path === undefined || bytes === null) return null
      if (look.format === 'jpeg') {
        const rels = docx.tree('word/_rels/document.xml.rels')
        const target = path.replace('word/', '')
        for (const rel of all(rels, 'Relationship'))
          if (rel.attributes.Target === target) rel.attributes.Target = target.replace('.png', '.jpeg')
        docx.parts[path.replace('.png', '.jpeg')] = bytes
        delete docx.parts[path]
      } else docx.parts[path] = bytes
      return { section: 1 }
    },
  }
}
const sign = /media\/rIdSign\.png$/u
const seal = /media\/rIdSeal\.png$/u
const BLACK = [20, 20, 20] as const

export const PAINTED = [
  painted('Ô 7c Hình ảnh chữ ký', 'signature_image.format', 'jpeg', sign, { ...SIGNATURE, format: 'jpeg' }),
  painted('Ô 7c Hình ảnh chữ ký', 'signature_image.transparent', 'on white', sign, { ...SIGNATURE, opaque: true }),
  painted('Ô 7c Hình ảnh chữ ký', 'signature_image.colour', 'black', sign, { ...SIGNATURE, colour: BLACK }),
  painted('Ô 8 Con dấu', 'seal_image.format', 'jpeg', seal, { ...SEAL, format: 'jpeg' }),
  painted('Ô 8 Con dấu', 'seal_image.transparent', 'on white', seal, { ...SEAL, opaque: true }),
  painted('Ô 8 Con dấu', 'seal_image.colour', 'blue', seal, { ...SEAL, colour: SIGNATURE.colour }),
]

const stamp = first(/^KHẨN$/u)
const circulation = first(/^LƯU HÀNH NỘI BỘ$/u)
const drafter = first(/^TN\.\(30\)$/u)
const foot: Finder = docx => {
  const [path] = docx.paths(/^word\/footer\d*\.xml$/u)
  return path === undefined ? null : docx.line(/^Số 12 đường Hoa Sen/u, path)
}

/** Changes the box around a stamp: its line, or its sides. */
const boxed = (change: 'no line' | readonly [number, number]): Operator['put'] =>
  onLine(stamp, (line, docx) => {
    const drawn = all(docx.tree(), 'w:drawing').find(one => all(one, 'w:p').includes(line.paragraph))
    if (!drawn) return false
    if (change === 'no line') {
      for (const outline of all(drawn, 'a:ln')) outline.children = [{ name: 'a:noFill', attributes: {}, children: [] }]
      return true
    }
    for (const extent of [...all(drawn, 'wp:extent'), ...all(drawn, 'a:ext')])
      Object.assign(extent.attributes, { cx: String(change[0] * 36000), cy: String(change[1] * 36000) })
    return true
  })

const STAMP = 'Ô 10 Dấu mật, khẩn'
const CIRCULATION = 'Ô 11 Phạm vi lưu hành'
const DRAFTER = 'Ô 12 Ký hiệu người soạn'
const FOOT = 'Ô 13 Địa chỉ'

export const OTHERS: readonly Operator[] = [
  ...looksOf(STAMP, stamp, { code: 'stamp', sizes: [11, 16], bold: true, italic: false, centred: false }),
  { row: STAMP, name: 'lower case', codes: ['stamp.case'], put: rewording(stamp, lower) },
  {
    row: STAMP,
    name: 'black',
    codes: ['stamp.colour'],
    put: onLine(stamp, line => changeRuns(line.runs, { colour: '000000' })),
  },
  { row: STAMP, name: 'no box', codes: ['stamp.box'], put: boxed('no line') },
  { row: STAMP, name: 'a wide box', codes: ['stamp.box_size'], put: boxed([40, 12]) },
  ...looksOf(CIRCULATION, circulation, {
    code: 'circulation',
    sizes: [11, 16],
    bold: true,
    italic: false,
    centred: false,
  }),
  { row: CIRCULATION, name: 'lower case', codes: ['circulation.case'], put: rewording(circulation, lower) },
  {
    row: CIRCULATION,
    name: 'no box',
    codes: ['circulation.box'],
    put: onLine(circulation, line => without(child(line.paragraph, 'w:pPr') ?? line.paragraph, 'w:pBdr')),
  },
  ...looksOf(DRAFTER, drafter, {
    code: 'drafter',
    sizes: [10, 14],
    bold: false,
    italic: false,
    centred: false,
    also: /^recipient\./u,
  }),
  reword(DRAFTER, 'no brackets', 'drafter.form', drafter, '(30)', '30', /^recipient\./u),
  ...looksOf(FOOT, foot, { code: 'foot', sizes: [9, 14], bold: false, italic: false, centred: false }),
  {
    row: FOOT,
    name: 'no rule above',
    codes: ['foot.rule'],
    put: onLine(foot, line => without(child(line.paragraph, 'w:pPr') ?? line.paragraph, 'w:pBdr')),
  },
  {
    row: FOOT,
    name: 'a short rule',
    codes: ['foot.rule_length', 'foot.rule'],
    put: onLine(foot, line => {
      const properties = child(line.paragraph, 'w:pPr')
      if (!properties) return false
      setProperty(properties, 'w:ind', { 'w:left': '3000', 'w:right': '3000' })
      return true
    }),
  },
]
