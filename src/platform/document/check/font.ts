import { ND30 } from '../nd30.ts'
import type { ParagraphModel, RunModel } from '../ooxml/word-model.ts'
import { deviationAt, type LayoutRule } from './deviation.ts'

/** Mục I.4: Times New Roman, black, Unicode; precomposed letters, so that a search finds what it shows. */
export const checkFont: LayoutRule = ({ paragraphs, sections, defaultFont }, { stamps }) => {
  const edges = sections.flatMap(({ header, firstHeader, footer, firstFooter }) => [
    header,
    firstHeader,
    footer,
    firstFooter,
  ])
  const shown = [...paragraphs, ...new Set(edges.flatMap(edge => edge?.paragraphs ?? []))]
  const having = (matches: (run: RunModel) => boolean): ParagraphModel[] =>
    shown.filter(paragraph => paragraph.runs.some(run => run.text.trim() !== '' && matches(run)))
  const colours: readonly string[] = ND30.font.colours
  const inked = new Set(stamps.map(({ index }) => index))
  return [
    ...deviationAt(
      'font.family',
      `Phông chữ phải là ${ND30.font.name}.`,
      having(run => fontsOf(run).some(font => font !== ND30.font.name)),
      paragraph =>
        [...new Set(paragraph.runs.flatMap(fontsOf))].filter(font => font !== ND30.font.name).join(', ') || 'không rõ',
    ),
    ...(defaultFont === ND30.font.name || defaultFont === null
      ? []
      : [
          {
            code: 'font.default',
            what: `Phông mặc định của tệp là ${defaultFont}: chữ gõ thêm sẽ không phải ${ND30.font.name}.`,
            where: {},
          },
        ]),
    ...deviationAt(
      'font.colour',
      'Chữ phải là màu đen.',
      having(run => !colours.includes(run.look.colour)).filter(({ index }) => !inked.has(index)),
    ),
    ...deviationAt(
      'text.not_precomposed',
      'Chữ có dấu phải là Unicode dựng sẵn.',
      shown.filter(paragraph => paragraph.text !== paragraph.text.normalize('NFC')),
    ),
  ]
}

/** The fonts that a run's letters are shown in: Word takes one for plain Latin letters and one for those with marks. */
const fontsOf = ({ text, look }: RunModel): string[] => [
  ...(/[\p{L}\p{N}]/u.test(text) && /[A-Za-z0-9]/u.test(text) ? [look.font ?? 'không rõ'] : []),
  ...(/[^\p{ASCII}\s]/u.test(text) ? [look.fontHigh ?? look.font ?? 'không rõ'] : []),
]
