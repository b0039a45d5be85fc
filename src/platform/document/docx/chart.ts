import type { Paragraph } from 'docx'
import { drawChart } from '../chart/draw-chart.ts'
import type { AdministrativeDocument, Block, ChartBlock } from '../layout.ts'
import { ND30, textWidth } from '../nd30.ts'
import { centred, gap, single } from './lines.ts'
import { RawXml } from './raw-xml.ts'
import { written } from './runs.ts'

/** Where a chart stands in the text until the package is sealed, when charts are counted and become parts of their own. */
export const CHART_PLACE = '<lt:chart/>'

/** The caption and the chart, kept on one page, as wide as the text. */
export const chartOf = (block: ChartBlock): (Paragraph | RawXml)[] => [
  centred(
    [block.caption],
    { size: ND30.table.caption.chosen, bold: true },
    { keepNext: true, spacing: single(120, 60) },
  ),
  new RawXml(
    () =>
      `<w:p><w:pPr><w:spacing w:after="0" w:before="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr><w:r>${CHART_PLACE}</w:r></w:p>`,
  ),
  gap(ND30.body.gap.chosen),
]

/** A chart as it is drawn in: its size in points, and its words as a file can hold them. */
export interface PlacedChart {
  readonly block: ChartBlock
  readonly width: number
  readonly height: number
}

/** The charts in the order they stand in. */
export function placedCharts({ blocks, annexes }: AdministrativeDocument): PlacedChart[] {
  const placed = (blocks: readonly Block[], width: number): PlacedChart[] =>
    blocks.flatMap(block => {
      if (block.kind !== 'chart') return []
      const plain = writtenChart(block)
      return [{ block: plain, width: width / 20, height: drawChart(plain, width / 20).height }]
    })
  return [
    ...placed(blocks, textWidth('portrait')),
    ...annexes.flatMap(annex => placed(annex.blocks, textWidth(annex.orientation))),
  ]
}

const line = (text: string): string => written(text).replaceAll(/\s+/gu, ' ')

/** The same chart with words that every file can hold, each on one line. */
export const writtenChart = (block: ChartBlock): ChartBlock => ({
  ...block,
  caption: line(block.caption),
  alt: line(block.alt),
  categories: block.categories.map(line),
  series: block.series.map(one => ({ ...one, name: line(one.name) })),
})
