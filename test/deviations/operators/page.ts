import { changeRuns, changeWords, type OpenDocx, wordsOf } from '../open-docx.ts'
import { all, child, type Node, setProperty, without } from '../xml-tree.ts'
import { anyOf, first, type Operator, onLine, rewording } from './operator.ts'

type Change = (section: Node) => unknown

/** On a section drawn at random. */
const onSection =
  (change: Change): Operator['put'] =>
  (docx, draw) => {
    const sections = docx.sections()
    const at = draw.below(sections.length)
    const section = sections[at]
    return section && change(section) !== false ? { section: at + 1 } : null
  }

const inPage =
  (name: 'w:pgSz' | 'w:pgMar', values: Record<string, number>): Change =>
  section => {
    const node = child(section, name)
    if (!node) return false
    for (const [side, value] of Object.entries(values)) node.attributes[`w:${side}`] = String(value)
    return true
  }

const margin = (row: string, side: string, value: number): Operator => ({
  row,
  name: `${side} ${value}`,
  codes: [`page.margin.${side}`],
  // A narrower page shortens what was measured against it.
  also: /^(?:country\.wraps|motto\.rule|issuer\.rule|subject\.rule|foot\.rule)/u,
  put: onSection(inPage('w:pgMar', { [side]: value })),
})

const paper = (name: string, w: number, h: number): Operator => ({
  row: 'Khổ giấy',
  name,
  codes: ['page.size'],
  also: /^(?:country\.wraps|motto\.rule|issuer\.rule|subject\.rule|foot\.rule)/u,
  put: onSection(inPage('w:pgSz', { w, h })),
})

const FILLED = /\p{L}{3}/u
const runOfText = (change: { font?: string; colour?: string }): Operator['put'] =>
  onLine(anyOf(FILLED), (line, _, draw) => {
    const run = draw.pick(line.runs.filter(one => /\p{L}/u.test(wordsOf({ runs: [one] }))))
    if (!run) return false
    changeRuns([run], change)
    return true
  })

/** Headers in use that hold the page number, with the sections that show them. */
const numberHeader = (docx: OpenDocx): string | undefined =>
  docx.paths(/^word\/header\d*\.xml$/u).find(path => all(docx.tree(path), 'w:instrText').length > 0)

const onNumber =
  (change: (docx: OpenDocx, path: string) => unknown): Operator['put'] =>
  docx => {
    const path = numberHeader(docx)
    return path !== undefined && change(docx, path) !== false ? { section: 1 } : null
  }

const numberLook = (change: { size?: number; italic?: boolean }): Operator['put'] =>
  onNumber((docx, path) => changeRuns(all(docx.tree(path), 'w:r'), change))

const NUMBER = 'Số trang'
const isDefault = (node: Node): boolean =>
  node.name === 'w:headerReference' && (node.attributes['w:type'] ?? 'default') === 'default'

export const PAGE: readonly Operator[] = [
  paper('letter', 12240, 15840),
  paper('A5', 8391, 11906),
  paper('legal', 12240, 20160),
  paper('folio', 11906, 18710),
  ...[850, 1000, 1700].map(value => margin('Lề trên, dưới', 'top', value)),
  ...[567, 850, 1985].map(value => margin('Lề trên, dưới', 'bottom', value)),
  ...[1134, 1418, 2268].map(value => margin('Lề trái', 'left', value)),
  ...[567, 1418, 1701].map(value => margin('Lề phải', 'right', value)),
  ...['Arial', '.VnTime', 'Calibri', 'Tahoma'].map(font => ({
    row: 'Phông chữ',
    name: font,
    codes: ['font.family'],
    put: runOfText({ font }),
  })),
  ...['FF0000', '0000FF', '808080'].map(colour => ({
    row: 'Phông chữ',
    name: `colour ${colour}`,
    codes: ['font.colour', 'stamp.colour'],
    put: runOfText({ colour }),
  })),
  {
    row: 'Phông chữ',
    name: 'letters and marks apart',
    codes: ['text.not_precomposed'],
    put: (docx, draw) => {
      const line = draw.pick(docx.lines(/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệ]/u))
      return line && changeWords(line, words => words.normalize('NFD')) ? { words: wordsOf(line) } : null
    },
  },
  {
    row: NUMBER,
    name: 'none',
    codes: ['page_number.missing'],
    put: docx => {
      const [section] = docx.sections()
      if (!section) return null
      section.children = section.children.filter(one => typeof one === 'string' || !isDefault(one))
      return { section: 1 }
    },
  },
  {
    row: NUMBER,
    name: 'at the foot',
    codes: ['page_number.missing'],
    put: docx => {
      const path = numberHeader(docx)
      const foot = docx.paths(/^word\/footer\d*\.xml$/u)
      if (path === undefined || foot.length > 0) return null
      const header = docx.tree(path)
      const rels = docx.tree('word/_rels/document.xml.rels')
      const types = docx.tree('[Content_Types].xml')
      docx.parts['word/footer9.xml'] = new TextEncoder().encode('<w:ftr/>')
      const footer = docx.tree('word/footer9.xml')
      Object.assign(footer, { attributes: { ...header.attributes }, children: header.children })
      header.children = [{ name: 'w:p', attributes: {}, children: [] }]
      const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer'
      rels.children.push({
        name: 'Relationship',
        attributes: { Id: 'rIdFoot9', Type: type, Target: 'footer9.xml' },
        children: [],
      })
      types.children.push({
        name: 'Override',
        attributes: {
          PartName: '/word/footer9.xml',
          ContentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml',
        },
        children: [],
      })
      docx.sections()[0]?.children.unshift({
        name: 'w:footerReference',
        attributes: { 'w:type': 'default', 'r:id': 'rIdFoot9' },
        children: [],
      })
      return { section: 1 }
    },
  },
  ...['left', 'right'].map(value => ({
    row: NUMBER,
    name: `aligned ${value}`,
    codes: ['page_number.align'],
    put: onNumber((docx, path) => {
      const paragraph = all(docx.tree(path), 'w:p')[0]
      const properties = paragraph && child(paragraph, 'w:pPr')
      if (!properties) return false
      setProperty(properties, 'w:jc', { 'w:val': value })
      return true
    }),
  })),
  ...[10, 16].map(size => ({
    row: NUMBER,
    name: `size ${size}`,
    codes: ['page_number.size'],
    put: numberLook({ size }),
  })),
  { row: NUMBER, name: 'italic', codes: ['page_number.style'], put: numberLook({ italic: true }) },
  {
    row: NUMBER,
    name: 'also on page 1',
    codes: ['page_number.first_page'],
    put: docx => {
      const [section] = docx.sections()
      if (!section || !child(section, 'w:titlePg')) return null
      without(section, 'w:titlePg')
      return { section: 1 }
    },
    also: /^foot\./u,
  },
  {
    row: NUMBER,
    name: 'roman',
    codes: ['page_number.form'],
    put: docx => {
      const [section] = docx.sections()
      if (!section) return null
      without(section, 'w:pgNumType')
      const at = section.children.findIndex(one => typeof one !== 'string' && one.name === 'w:cols')
      const node = { name: 'w:pgNumType', attributes: { 'w:fmt': 'lowerRoman', 'w:start': '1' }, children: [] }
      section.children.splice(at < 0 ? section.children.length : at, 0, node)
      return { section: 1 }
    },
  },
]

/** How the text ends. */
export const ENDING: readonly Operator[] = [
  ['a full stop', '.'],
  ['nothing', ''],
  ['half of it', './'],
  ['the wrong way round', '/.'],
].map(([name = '', end = '']) => ({
  row: 'Kết thúc ./.',
  name,
  codes: ['ending.missing'],
  put: rewording(first(/\.\/\.$/u), words => words.replace(/\.\/\.$/u, end)),
}))
