import { greatest } from '../chart/chart-values.ts'
import { CHART_TEXT } from '../chart/draw-chart.ts'
import { FILLS, type Fill } from '../chart/drawn-chart.ts'
import type { ChartBlock, ChartSeries } from '../layout.ts'
import { ND30 } from '../nd30.ts'
import { escaped } from './raw-xml.ts'

const SPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

const BLACK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
const OUTLINE = `<a:ln w="9525">${BLACK}</a:ln>`
const solid = (grey: string) => `<a:solidFill><a:srgbClr val="${grey}"/></a:solidFill>`
const FILLINGS: Record<Fill, string> = {
  dark: solid('595959'),
  hatched:
    '<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="000000"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>',
  light: solid('D9D9D9'),
}

const font = escaped(ND30.font.name)
const TEXT = `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${CHART_TEXT * 100}" b="0">${BLACK}<a:latin typeface="${font}"/><a:ea typeface="${font}"/><a:cs typeface="${font}"/></a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`

/** The column of the workbook that a series stands in: the categories take A. */
export const columnOf = (index: number): string => String.fromCharCode('B'.charCodeAt(0) + index)

/** The chart part of a Word file: its numbers are in it, and in the workbook `rId1` that Word opens to change them. */
export function chartPart(block: ChartBlock): string {
  const { categories, series, shape } = block
  const legend = series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${TEXT}</c:legend>` : ''
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace ${SPACES}><c:date1904 val="0"/><c:lang val="vi-VN"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="${shape === 'bars' ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series
    .map((one, index) => seriesOf(block, one, index, categories))
    .join(
      '',
    )}<c:gapWidth val="40"/><c:overlap val="0"/><c:axId val="1001"/><c:axId val="1002"/></c:barChart>${axes(block)}<c:spPr><a:noFill/></c:spPr></c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${TEXT}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
}

function seriesOf(block: ChartBlock, { name, values }: ChartSeries, index: number, categories: readonly string[]) {
  const fill = FILLINGS[FILLS[index % FILLS.length] ?? 'dark']
  const column = columnOf(index)
  const last = categories.length + 1
  const format = formatOf(block)
  const words = categories.map((text, at) => `<c:pt idx="${at}"><c:v>${escaped(text)}</c:v></c:pt>`).join('')
  const numbers = values
    .map((value, at) => (value === null ? '' : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`))
    .join('')
  const count = `<c:ptCount val="${categories.length}"/>`
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escaped(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr>${fill}${OUTLINE}</c:spPr><c:invertIfNegative val="0"/><c:dLbls><c:numFmt formatCode="${format}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${TEXT}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls><c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache>${count}${words}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>General</c:formatCode>${count}${numbers}</c:numCache></c:numRef></c:val></c:ser>`
}

/** In Vietnamese numbers wherever the file is opened; with a decimal only where one of them has any. */
function formatOf({ series, unit }: ChartBlock): string {
  const whole = series.every(({ values }) => values.every(value => value === null || Number.isInteger(value)))
  const number = whole ? '[$-42A]#,##0' : '[$-42A]#,##0.0'
  return escaped(unit === '' ? number : `${number}"${unit}"`)
}

/** How much longer than the longest bar the axis is, so that its number has room on its line. */
const ROOM = { bars: 1.25, columns: 1.15 } as const

/** The first category stands on top; the numbers stand beside the bars, so their axis is not drawn. */
function axes(block: ChartBlock): string {
  const lies = block.shape === 'bars'
  const room = greatest(block) * ROOM[block.shape]
  return `<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="${lies ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${lies ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${OUTLINE}</c:spPr>${TEXT}<c:crossAx val="1002"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx><c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/><c:max val="${Math.ceil(room)}"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="${lies ? 't' : 'l'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1001"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`
}
