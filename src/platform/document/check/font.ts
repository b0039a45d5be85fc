import { ND30 } from '../nd30.ts'
import type { ParagraphModel, RunModel } from '../ooxml/word-model.ts'
import { deviationAt, type LayoutRule } from './deviation.ts'

/** Mục I.4: Times New Roman, black, Unicode; precomposed letters, so that a search finds what it shows. */
export const checkFont: LayoutRule = ({ paragraphs }) => {
  const having = (matches: (run: RunModel) => boolean): ParagraphModel[] =>
    paragraphs.filter(paragraph => paragraph.runs.some(run => run.text.trim() !== '' && matches(run)))
  const colours: readonly string[] = ND30.font.colours
  return [
    ...deviationAt(
      'font.family',
      `Phông chữ phải là ${ND30.font.name}.`,
      having(run => run.look.font !== ND30.font.name),
    ),
    ...deviationAt(
      'font.colour',
      'Chữ phải là màu đen.',
      having(run => !colours.includes(run.look.colour)),
    ),
    ...deviationAt(
      'text.not_precomposed',
      'Chữ có dấu phải là Unicode dựng sẵn.',
      paragraphs.filter(paragraph => paragraph.text !== paragraph.text.normalize('NFC')),
    ),
  ]
}
