import { CHART_PLACE, type PlacedChart } from './chart.ts'
import { chartPart } from './chart-part.ts'
import { chartWorkbook } from './chart-workbook.ts'
import { escaped } from './raw-xml.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'
const TYPES = '[Content_Types].xml'
const RELS = 'word/_rels/document.xml.rels'
const EMU_A_POINT = 12_700
/** Programs keep air around the bars and the legend that our own drawing does without. */
const AIR = { share: 1.15, points: 14 } as const

type Parts = Record<string, string | Uint8Array>

/** Each chart becomes a part with a workbook of its own, drawn where its place is kept in the text. */
export function placeCharts(parts: Parts, charts: readonly PlacedChart[]): void {
  if (charts.length === 0) return
  let at = 0
  change(parts, 'word/document.xml', xml =>
    xml.replaceAll(CHART_PLACE, () => {
      const chart = charts[at]
      at += 1
      return chart ? drawing(chart, at) : ''
    }),
  )
  for (const [index, { block }] of charts.entries()) {
    const n = index + 1
    parts[`word/charts/chart${n}.xml`] = chartPart(block)
    parts[`word/charts/_rels/chart${n}.xml.rels`] =
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/package" Target="../embeddings/chart${n}.xlsx"/></Relationships>`
    parts[`word/embeddings/chart${n}.xlsx`] = chartWorkbook(block)
  }
  const each = (write: (n: number) => string) => charts.map((_, index) => write(index + 1)).join('')
  change(parts, TYPES, xml =>
    xml.replace(
      '</Types>',
      `<Default ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" Extension="xlsx"/>${each(
        n =>
          `<Override ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml" PartName="/word/charts/chart${n}.xml"/>`,
      )}</Types>`,
    ),
  )
  change(parts, RELS, xml =>
    xml.replace(
      '</Relationships>',
      `${each(n => `<Relationship Id="rIdChart${n}" Type="${OFFICE}/chart" Target="charts/chart${n}.xml"/>`)}</Relationships>`,
    ),
  )
}

function change(parts: Parts, path: string, write: (xml: string) => string): void {
  const part = parts[path]
  if (typeof part === 'string') parts[path] = write(part)
}

function drawing({ block, width, height }: PlacedChart, n: number): string {
  const size = `cx="${Math.round(width * EMU_A_POINT)}" cy="${Math.round((height * AIR.share + AIR.points) * EMU_A_POINT)}"`
  return `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="${n}" name="Biểu đồ ${n}" descr="${escaped(block.alt)}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rIdChart${n}"/></a:graphicData></a:graphic></wp:inline></w:drawing>`
}
