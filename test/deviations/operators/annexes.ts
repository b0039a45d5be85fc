import { removeLine } from '../open-docx.ts'
import { child, without } from '../xml-tree.ts'
import { anyOf, first, looksOf, lower, type Operator, rewording } from './operator.ts'
import { reword } from './reword.ts'

const LABEL = 'Phụ lục: chữ, số'
const TITLE = 'Phụ lục: tên'
const REFERENCE = 'Phụ lục: kèm theo'
const PAGES = 'Phụ lục: số trang'

const label = anyOf(/^Phụ lục(?: [IVX]+)?$/u)
const many = first(/^Phụ lục II$/u)
const alone = first(/^Phụ lục$/u)
const title = anyOf(/^(?:NHIỆM VỤ TUYÊN TRUYỀN|DỰ TOÁN KINH PHÍ|KẾT QUẢ THỰC HIỆN TỪNG|DANH MỤC MINH CHỨNG)/u)
const reference = anyOf(/^\(Kèm theo /u)

export const ANNEXES: readonly Operator[] = [
  ...looksOf(LABEL, label, { code: 'annex_label', sizes: [12, 13, 16], bold: true, italic: false }),
  {
    row: LABEL,
    name: 'capitals',
    codes: ['annex_label.case'],
    put: rewording(label, words => words.replace('Phụ lục', 'PHỤ LỤC')),
  },
  reword(LABEL, 'arabic', 'annex_label.number', many, 'II', '2'),
  reword(LABEL, 'a number twice', 'annex_label.number', many, 'II', 'I'),
  reword(LABEL, 'a number where there is one', 'annex_label.number', alone, 'Phụ lục', 'Phụ lục I'),
  ...looksOf(TITLE, title, { code: 'annex_title', sizes: [12, 16], bold: true, italic: false }),
  { row: TITLE, name: 'lower case', codes: ['annex_title.case'], put: rewording(title, lower) },
  ...looksOf(REFERENCE, reference, { code: 'annex_reference', sizes: [12, 16], bold: false, italic: true }),
  reword(
    REFERENCE,
    'other words',
    'annex_reference.form',
    reference,
    'Kèm theo',
    'Ban hành kèm theo',
    /^annex_reference\./u,
  ),
  {
    row: REFERENCE,
    name: 'left out',
    codes: ['annex_reference.missing'],
    put: docx => {
      const line = docx.line(/^\(Kèm theo .*\)$/u)
      const above = docx.lines(/^(?:KẾT QUẢ THỰC HIỆN TỪNG|DANH MỤC MINH CHỨNG)/u)[0]
      if (!line || !above) return null
      removeLine(line)
      return { words: 'Phụ lục' }
    },
    also: /^annex_reference\./u,
  },
  {
    row: PAGES,
    name: 'counted on',
    codes: ['annex.page_number'],
    put: (docx, draw) => {
      const sections = docx.sections()
      if (sections.length < 2) return null
      const at = 1 + draw.below(sections.length - 1)
      const section = sections[at]
      if (!section || !child(section, 'w:pgNumType')) return null
      without(section, 'w:pgNumType')
      return { section: at + 1 }
    },
  },
  {
    row: PAGES,
    name: 'begun at 5',
    codes: ['annex.page_number'],
    put: (docx, draw) => {
      const sections = docx.sections()
      const at = 1 + draw.below(Math.max(1, sections.length - 1))
      const numbers = sections[at] && child(sections[at], 'w:pgNumType')
      if (!numbers) return null
      numbers.attributes['w:start'] = '5'
      return { section: at + 1 }
    },
  },
  {
    row: PAGES,
    name: 'not spoken of in the text',
    codes: ['annex.mention'],
    put: docx => {
      const lines = docx.lines(/(?:phụ lục|Phụ lục [IV]+ và).*kèm theo/iu).filter(({ runs }) => runs.length > 0)
      if (lines.length === 0 || docx.sections().length < 2) return null
      for (const line of lines) removeLine(line)
      return { words: 'Phụ lục' }
    },
    also: /^(?:ending|body)\./u,
  },
]
