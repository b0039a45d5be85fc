import { changeRuns } from '../open-docx.ts'
import { anyOf, type Finder, first, looksOf, lower, type Operator, onLine, rewording } from './operator.ts'
import { reword } from './reword.ts'

const point =
  (label: string): Finder =>
  docx =>
    docx.line(new RegExp(`^${label}\\) `, 'u'))
const section = anyOf(/^[IV]+\. \p{Lu}{2}/u)
const clause = anyOf(/^[123]\. \p{L}/u)
const part = first(/^Phần [IV]+$/u)
const partTitle = anyOf(/^(?:KẾT QUẢ NĂM|PHƯƠNG HƯỚNG NĂM)/u)
const chapterLine = anyOf(/^Chương [IV]+$/u)
const chapterTitle = anyOf(/^(?:QUY ĐỊNH CHUNG|TỔ CHỨC THỰC HIỆN)$/u)
const articleLine = anyOf(/^Điều \d+\. /u)
const order = (row: string, name: string, find: Finder, code: string, from: RegExp, to: string): Operator =>
  reword(row, name, code, find, from, to, new RegExp(`^${code.replace('.', '\\.')}$`, 'u'))

export const NUMBERING: readonly Operator[] = [
  order('Điểm', 'e after d', point('đ'), 'point.order', /^đ/u, 'e'),
  order('Điểm', 'f', point('đ'), 'point.order', /^đ/u, 'f'),
  order('Điểm', 'c left out', point('c'), 'point.order', /^c/u, 'd'),
  order('Điểm', 'b first', point('a'), 'point.order', /^a/u, 'b'),
  order('Điểm', 'a full stop', point('b'), 'point.form', /^b\)/u, 'b.'),
  order('Điểm', 'a slash', point('c'), 'point.form', /^c\)/u, 'c/'),
  order('Điểm', 'in brackets', point('b'), 'point.form', /^b\)/u, '(b)'),
  order('Mục', 'a numeral left out', first(/^II\. /u), 'section.order', /^II\./u, 'III.'),
  order('Mục', 'a numeral twice', first(/^II\. /u), 'section.order', /^II\./u, 'I.'),
  {
    row: 'Mục',
    name: 'lower case',
    codes: ['section.case'],
    put: rewording(section, words => words.replace(/\. (.*)$/u, (_, title: string) => `. ${lower(title)}`)),
  },
  ...looksOf('Mục', section, {
    code: 'section',
    sizes: [12, 16],
    bold: true,
    italic: false,
    centred: false,
    also: /^(?:body|section|clause)\./u,
  }),
  order('Khoản', 'a number left out', first(/^2\. /u), 'clause.order', /^2\./u, '3.'),
  order('Khoản', 'a number twice', first(/^2\. /u), 'clause.order', /^2\./u, '1.'),
  order('Khoản', 'a bracket', clause, 'clause.form', /^(\d)\./u, '$1)'),
  order('Khoản', 'a slash', clause, 'clause.form', /^(\d)\./u, '$1/'),
  {
    row: 'Khoản',
    name: 'title in capitals',
    codes: ['clause.case'],
    put: rewording(first(/^[123]\. (?:Mục đích|Yêu cầu|Ban hành văn bản|Nhận xét)$/u), words =>
      words.toLocaleUpperCase('vi'),
    ),
  },
  {
    row: 'Khoản',
    name: 'italic',
    codes: ['clause.style'],
    put: onLine(clause, line => changeRuns(line.runs, { italic: true })),
    also: /^body\.style$/u,
  },
  order('Phần', 'arabic', part, 'part.form', /^Phần I+$/u, 'Phần 1'),
  order('Phần', 'capitals', part, 'part.form', /^Phần/u, 'PHẦN'),
  ...looksOf('Phần', part, { code: 'part', sizes: [12, 16], bold: true, italic: false }),
  { row: 'Phần', name: 'title in lower case', codes: ['part_title.case'], put: rewording(partTitle, lower) },
  {
    row: 'Phần',
    name: 'title not bold',
    codes: ['part_title.style'],
    put: onLine(partTitle, line => changeRuns(line.runs, { bold: false })),
  },
  order('Chương, Điều', 'arabic chapter', chapterLine, 'chapter.form', /Chương I+/u, 'Chương 1'),
  ...looksOf('Chương, Điều', chapterLine, { code: 'chapter', sizes: [12, 16], bold: true, italic: false }),
  {
    row: 'Chương, Điều',
    name: 'chapter title in lower case',
    codes: ['chapter_title.case'],
    put: rewording(chapterTitle, lower),
  },
  order('Chương, Điều', 'article left out', first(/^Điều 3\. /u), 'article.order', /^Điều 3/u, 'Điều 5'),
  order('Chương, Điều', 'roman article', first(/^Điều 2\. /u), 'article.form', /^Điều 2/u, 'Điều II'),
  order('Chương, Điều', 'colon', first(/^Điều 2\. /u), 'article.form', /^Điều 2\./u, 'Điều 2:'),
  {
    row: 'Chương, Điều',
    name: 'article not bold',
    codes: ['article.style'],
    put: onLine(articleLine, line => changeRuns(line.runs, { bold: false })),
  },
]
