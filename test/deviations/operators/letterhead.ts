import type { Line } from '../open-docx.ts'
import { insertAfter, nextParagraph, space, wordsOf } from '../open-docx.ts'
import { all, child, type Node, setProperty, without } from '../xml-tree.ts'
import { type Finder, first, looksOf, lower, type Operator, onLine, rewording } from './operator.ts'

const country = first(/^CỘNG HÒA XÃ HỘI/u)
const motto = first(/^Độc lập - Tự do/u)
const superior = first(/^SỞ Y TẾ TỈNH/u)
const issuer = first(/^(?:TRUNG TÂM Y TẾ|TTYT) /u)
/** The last line of the issuer's name: the rule stands below it. */
const issuerEnd: Finder = docx => docx.line(/AN BÌNH$/u)
const number = first(/^Số: \d/u)
const day = first(/, ngày \d+ tháng/u)
const type = first(/^(?:KẾ HOẠCH|BÁO CÁO|QUYẾT ĐỊNH)$/u)
const subject = first(/^(?:Tuyên truyền|Kết quả tuyên truyền|Về việc ban hành)/iu)
const subjectEnd: Finder = docx =>
  docx.line(/^(?:Tuyên truyền cải cách hành chính năm|Kết quả tuyên truyền .* năm 20\d\d$|cải cách hành chính$)/u)
const letterSubject = first(/^V\/v /u)

/** The shapes and borders that draw the rule below a line of words. */
function dropRule(line: Line): boolean {
  if (line.parted) return false
  for (const node of [line.paragraph, nextParagraph(line)]) {
    if (!node) continue
    const borders = child(child(node, 'w:pPr'), 'w:pBdr')
    if (borders) {
      without(child(node, 'w:pPr') ?? node, 'w:pBdr')
      return true
    }
    const drawn = all(node, 'w:r').find(run => all(run, 'wps:cNvCnPr').length + all(run, 'v:line').length > 0)
    if (drawn) {
      node.children = node.children.filter(one => one !== drawn)
      return true
    }
  }
  return false
}

/** Makes the rule below a line of words so many twips long. */
function drawRule(line: Line, length: number): boolean {
  if (line.parted) return false
  for (const node of [line.paragraph, nextParagraph(line)]) {
    if (!node) continue
    const properties = child(node, 'w:pPr')
    if (properties && child(properties, 'w:pBdr')) return indented(properties, length)
    const run = all(node, 'w:r').find(one => all(one, 'wps:cNvCnPr').length + all(one, 'v:line').length > 0)
    if (!run) continue
    const emu = String(length * 635)
    for (const extent of [...all(run, 'wp:extent'), ...all(run, 'a:ext')]) extent.attributes.cx = emu
    for (const one of all(run, 'v:line')) {
      const start = Number.parseFloat(one.attributes.from ?? '0')
      one.attributes.to = `${(start + length / 20).toFixed(1)}pt,17pt`
    }
    return true
  }
  return false
}

function indented(properties: Node, length: number): boolean {
  const before = child(properties, 'w:ind')?.attributes
  if (!before) return false
  const room = 2 * Number(before['w:left'] ?? 0)
  const side = String(Math.max(0, Math.round((room + 2000 - length) / 2)))
  setProperty(properties, 'w:ind', { ...before, 'w:left': side, 'w:right': side })
  return true
}

const UNDERSCORES =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="24"/></w:rPr><w:t>__________</w:t></w:r></w:p>'

const rules = (row: string, find: Finder, code: string, wrong: readonly number[]): Operator[] => [
  { row, name: 'no rule', codes: [`${code}.rule`], put: onLine(find, dropRule) },
  ...wrong.map(length => ({
    row,
    name: `rule of ${length}`,
    codes: [`${code}.rule`, `${code}.rule_length`],
    put: onLine(find, line => drawRule(line, length)),
  })),
  {
    row,
    name: 'rule of underscores',
    codes: ['rule.characters', `${code}.rule`],
    also: /^rule\.characters$|\.rule$/u,
    put: (docx, draw) => {
      const line = find(docx, draw)
      if (!line || !dropRule(line)) return null
      insertAfter(line, UNDERSCORES)
      return { words: '__________' }
    },
  },
]

const ONE = 'Ô 1 Quốc hiệu'
const TWO = 'Ô 1 Tiêu ngữ'
const reword = (
  row: string,
  find: Finder,
  changes: readonly (readonly [name: string, code: string, from: string | RegExp, to: string])[],
  also?: RegExp,
): Operator[] =>
  changes.map(([name, code, from, to]) => ({
    row,
    name,
    codes: [code],
    put: rewording(find, words => words.replace(from, to)),
    ...(also ? { also } : {}),
  }))
const lowered = (row: string, find: Finder, code: string): Operator => ({
  row,
  // A rule that fitted the words no longer does.
  also: /^issuer\.rule_length$/u,
  name: 'lower case',
  codes: [code],
  put: rewording(find, lower),
})

export const LETTERHEAD: readonly Operator[] = [
  ...looksOf(ONE, country, { code: 'country', sizes: [11, 15], bold: true, italic: false, also: /^country\.wraps$/u }),
  ...reword(ONE, country, [
    ['another tone mark', 'country.words', 'HÒA', 'HOÀ'],
    ['lower case', 'country.words', /.*/u, 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['a word missing', 'country.words', ' XÃ HỘI', ''],
    ['broken over two lines', 'country.wraps', 'CHỦ NGHĨA', 'CHỦ NGHĨA'],
  ]).slice(0, 3),
  {
    row: ONE,
    name: 'broken over two lines',
    codes: ['country.wraps'],
    put: onLine(country, line => {
      const run = line.runs.find(one => child(one, 'w:t'))
      const text = run && child(run, 'w:t')
      const whole = wordsOf(line)
      if (!run || !text || line.parted || wordsOf({ runs: [run] }) !== whole) return false
      const at = run.children.indexOf(text)
      text.children = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA']
      run.children.splice(
        at + 1,
        0,
        { name: 'w:br', attributes: {}, children: [] },
        { ...text, children: ['VIỆT NAM'] },
      )
      return true
    }),
  },
  ...looksOf(TWO, motto, { code: 'motto', sizes: [11, 12, 16], bold: true, italic: false, also: /^motto\.rule/u }),
  ...reword(
    TWO,
    motto,
    [
      ['long dashes', 'motto.hyphen', / - /gu, ' – '],
      ['no spaces', 'motto.hyphen', / - /gu, '-'],
      ['capitals', 'motto.words', 'Tự do', 'Tự Do'],
      ['a misspelling', 'motto.words', 'Hạnh phúc', 'Hạnh phúc.'],
    ],
    /^motto\.rule/u,
  ),
  {
    row: TWO,
    name: 'one and a half lines',
    codes: ['motto.line'],
    put: onLine(motto, line => space(line, { line: 360, lineRule: 'auto' })),
  },
  ...rules(TWO, motto, 'motto', [1200, 5000]),
  ...looksOf('Ô 2 Cơ quan chủ quản', superior, { code: 'superior', sizes: [10, 14], bold: false, italic: false }),
  lowered('Ô 2 Cơ quan chủ quản', superior, 'superior.case'),
  ...looksOf('Ô 2 Cơ quan ban hành', issuer, {
    code: 'issuer',
    sizes: [11, 14],
    bold: true,
    italic: false,
    also: /^issuer\.rule_length$/u,
  }),
  lowered('Ô 2 Cơ quan ban hành', issuer, 'issuer.case'),
  ...rules('Ô 2 Cơ quan ban hành', issuerEnd, 'issuer', [250, 3600]),
  ...looksOf('Ô 3 Số, ký hiệu', number, { code: 'number', sizes: [12, 14], bold: false, italic: false }),
  ...reword('Ô 3 Số, ký hiệu', number, [
    ['capitals', 'number.form', 'Số:', 'SỐ:'],
    ['no colon', 'number.form', 'Số:', 'Số'],
    ['no slash', 'number.form', '/', '-'],
    ['no leading zero', 'number.leading_zero', /Số: 0(\d)/u, 'Số: $1'],
    ['spaces in the sign', 'number.separators', /-(\p{Lu})/u, ' - $1'],
    ['a long dash', 'number.separators', '-', '–'],
    ['a small sign', 'number.case', 'TTYT', 'ttyt'],
  ]),
  ...looksOf('Ô 4 Địa danh, thời gian', day, { code: 'day', sizes: [11, 15], bold: false, italic: true }),
  ...reword(
    'Ô 4 Địa danh, thời gian',
    day,
    [
      ['no zero of the day', 'day.leading_zero', /ngày 0(\d)/u, 'ngày $1'],
      ['no zero of the month', 'month.leading_zero', /tháng 0([12])/u, 'tháng $1'],
      ['a zero too many', 'month.extra_zero', /tháng ([3-9]) /u, 'tháng 0$1 '],
      ['no comma', 'day.comma', ', ngày', ' ngày'],
      ['with slashes', 'day.form', /ngày.*/u, 'ngày 05/3/2026'],
      ['a capital', 'day.form', ', ngày', ', Ngày'],
    ],
    /^day\.comma$/u,
  ),
  ...looksOf('Ô 5a Tên loại', type, { code: 'type', sizes: [12, 16], bold: true, italic: false }),
  lowered('Ô 5a Tên loại', type, 'type.case'),
  ...looksOf('Ô 5a Trích yếu', subject, {
    code: 'subject',
    sizes: [12, 16],
    bold: true,
    italic: false,
    also: /^subject\./u,
  }),
  {
    row: 'Ô 5a Trích yếu',
    name: 'capitals',
    codes: ['subject.case'],
    also: /^subject\.rule/u,
    put: rewording(subject, words => words.toLocaleUpperCase('vi')),
  },
  ...reword(
    'Ô 5a Trích yếu',
    subject,
    [['V/v as in a letter', 'subject.letter_form', /^(?:Về việc )?/u, 'V/v ']],
    /^subject\./u,
  ),
  ...rules('Ô 5a Trích yếu', subjectEnd, 'subject', [400, 5200]),
  ...looksOf('Ô 5b Trích yếu công văn', letterSubject, {
    code: 'letter_subject',
    sizes: [11, 14],
    bold: false,
    italic: false,
  }),
  ...reword('Ô 5b Trích yếu công văn', letterSubject, [
    ['written out', 'letter_subject.form', 'V/v', 'Về việc'],
    ['capitals', 'letter_subject.form', 'V/v', 'V/V'],
  ]),
  {
    row: 'Ô 5b Trích yếu công văn',
    name: 'no gap above',
    codes: ['letter_subject.gap'],
    put: onLine(letterSubject, line => space(line, { before: 0 })),
  },
  {
    row: 'Ô 5b Trích yếu công văn',
    name: 'all capitals',
    codes: ['letter_subject.case'],
    put: rewording(letterSubject, words => words.replace(/ .*/u, rest => rest.toLocaleUpperCase('vi'))),
  },
]
