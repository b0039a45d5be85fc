import { ND30 } from '../nd30.ts'
import { roman } from '../numbering.ts'
import type { ParagraphModel } from '../ooxml/word-model.ts'
import { bare, isUpper } from './bare.ts'
import {
  centredDeviations,
  type Deviation,
  deviationAt,
  held,
  type LayoutRule,
  seen,
  styleDeviations,
  tidy,
  upperDeviations,
} from './deviation.ts'

type Level = 'part' | 'chapter' | 'section' | 'article' | 'clause'

interface Line {
  readonly level: Level
  readonly ordinal: number
  readonly paragraph: ParagraphModel
  readonly text: string
}

const romanOf = (numeral: string): number => {
  for (let number = 1; number <= 60; number++) if (roman(number) === numeral) return number
  return Number(numeral) || 0
}

const FORMS: readonly (readonly [Level, RegExp])[] = [
  ['part', /^PHAN ([IVXLC]+|\d+|THU \S+)$/u],
  ['chapter', /^CHUONG ([IVXLC]+|\d+)$/u],
  ['article', /^DIEU ([IVXLC]+|\d+) ?[.:]/u],
  ['section', /^([IVX]+)[.)/] ?\S/u],
  ['clause', /^(\d{1,2})(?:\. ?\D|[)/] [A-Z])/u],
]
const CLAUSE_ELSE = /^\d{1,2}[)/] \p{L}/u

const written = ({ mark, text }: ParagraphModel): string => tidy(`${mark ?? ''} ${text}`)

function lineOf(paragraph: ParagraphModel): Line | null {
  const text = written(paragraph)
  const plain = bare(text)
  for (const [level, form] of FORMS) {
    const numeral = form.exec(plain)?.[1]
    if (numeral !== undefined) return { level, ordinal: romanOf(numeral), paragraph, text }
  }
  return null
}

/** A part, a chapter, a section: their look is measured by rules of their own. */
export const isTitled = (paragraph: ParagraphModel): boolean =>
  ['part', 'chapter', 'section'].includes(lineOf(paragraph)?.level ?? '')

/** Mục II.6: parts, chapters, sections, articles, clauses: their numbers, case and weight. */
export const checkNumberedLines: LayoutRule = (_, { body, filled }) => {
  const lines = body.flatMap(paragraph => lineOf(paragraph) ?? [])
  const titleOf = ({ paragraph }: Line) => {
    const next = filled[filled.indexOf(paragraph) + 1]
    return next && next.look.align === 'center' && body.includes(next) ? [next] : []
  }
  const of = (level: Level) => lines.filter(line => line.level === level)
  const paragraphs = (level: Level) => of(level).map(({ paragraph }) => paragraph)
  return [
    ...headings('part', 'Phần', of('part'), of('part').flatMap(titleOf), /^Phần (?:[IVXLC]+|thứ \p{L}+)$/u),
    ...headings('chapter', 'Chương', of('chapter'), of('chapter').flatMap(titleOf), /^Chương [IVXLC]+$/u),
    ...sections(paragraphs('section')),
    ...articles(of('article')),
    ...clauses(of('clause'), body),
    ...orders(lines),
  ]
}

function headings(
  code: 'part' | 'chapter',
  name: string,
  lines: readonly Line[],
  titles: readonly ParagraphModel[],
  form: RegExp,
): Deviation[] {
  const labels = lines.map(({ paragraph }) => paragraph)
  return [
    ...styleDeviations(code, name, labels, ND30[code]),
    ...centredDeviations(code, name, labels),
    ...deviationAt(
      `${code}.form`,
      `Phải viết “${name} I” trên một dòng riêng, số La Mã.`,
      lines.filter(({ text }) => !form.test(text)).map(({ paragraph }) => paragraph),
    ),
    ...styleDeviations(`${code}_title`, `Tên ${name.toLowerCase()}`, titles, ND30[code]),
    ...upperDeviations(`${code}_title`, `Tên ${name.toLowerCase()}`, titles),
  ]
}

const sections = (paragraphs: readonly ParagraphModel[]): Deviation[] => [
  ...styleDeviations('section', 'Mục', paragraphs, ND30.section),
  ...upperDeviations('section', 'Tên mục', paragraphs),
]

/** The label of an article, and its title where there is one, is bold. */
function articles(lines: readonly Line[]): Deviation[] {
  const labelled = ({ paragraph }: Line): boolean => seen(paragraph)[0]?.look.bold === true || paragraph.mark !== null
  return [
    ...deviationAt(
      'article.form',
      'Phải viết “Điều 1.”, chữ số Ả Rập, dấu chấm.',
      lines.filter(({ text }) => !/^Điều \d+\. ?/u.test(text)).map(({ paragraph }) => paragraph),
    ),
    ...deviationAt(
      'article.style',
      'Chữ “Điều” và số: phải là chữ đậm.',
      lines.filter(line => !labelled(line)).map(({ paragraph }) => paragraph),
    ),
  ]
}

function clauses(lines: readonly Line[], body: readonly ParagraphModel[]): Deviation[] {
  const titled = lines.filter(({ text }) => !/[.;:]$/u.test(text) && text.length < 150)
  const slanted = lines.filter(({ paragraph }) => seen(paragraph).every(({ look }) => look.italic))
  return [
    ...deviationAt(
      'clause.form',
      'Khoản đánh số “1.”, “2.”, có dấu chấm sau số.',
      body.filter(one => CLAUSE_ELSE.test(written(one))),
    ),
    ...deviationAt(
      'clause.case',
      'Tên khoản viết chữ thường.',
      titled.filter(({ text }) => / .* /u.test(text) && isUpper(text)).map(({ paragraph }) => paragraph),
    ),
    ...deviationAt(
      'clause.style',
      'Khoản: phải là chữ đứng.',
      slanted.map(({ paragraph }) => paragraph),
    ),
  ]
}

/** Which levels begin a count anew below them. */
const ABOVE: Readonly<Record<Level, readonly Level[]>> = {
  part: [],
  chapter: ['part'],
  section: ['part', 'chapter'],
  article: [],
  clause: ['part', 'chapter', 'section', 'article'],
}
const NAMES: Readonly<Record<Level, string>> = {
  part: 'phần',
  chapter: 'chương',
  section: 'mục',
  article: 'điều',
  clause: 'khoản',
}

/** Each number follows the one before it; only below a heading of a higher level does a count begin anew. */
function orders(lines: readonly Line[]): Deviation[] {
  const last: Partial<Record<Level, number>> = {}
  return lines.flatMap(({ level, ordinal, paragraph, text }) => {
    for (const [lower, above] of Object.entries(ABOVE)) if (above.includes(level)) delete last[lower as Level]
    const before = last[level]
    last[level] = ordinal
    if (before === undefined) return []
    const said = `Số của ${NAMES[level]} nối tiếp nhau: sau ${before} là ${before + 1}, không phải ${ordinal}.`
    return held(`${level}.order`, said, paragraph, ordinal !== before + 1 && text !== '')
  })
}
