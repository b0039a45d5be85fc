import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { checkLayout } from '../check-layout.ts'
import { parseXml } from '../ooxml/parse-xml.ts'
import { RENDERER, renderDocx } from '../render-docx.ts'
import { PDF_RENDERER, renderPdf } from '../render-pdf.ts'
import { monthChart, planChart, reportWithCharts } from '../testing/charts.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('charts', () => {
  it('make the bytes that this renderer makes of them', async () => {
    // Another hash means that what was signed cannot be rebuilt: give the changed renderer a name of its own.
    expect([RENDERER, sha256(await renderDocx(reportWithCharts))]).toEqual([
      'docx-nd30@1',
      '9b55c82f2e941630ec0ba6b05d22224e8a81477066a15fda61ebf62c9744524e',
    ])
    expect([PDF_RENDERER, sha256(await renderPdf(reportWithCharts))]).toEqual([
      'pdf-nd30@1',
      '36f9d4d85161776246ce4913af96ac82ebf7bc56008e146c4201dcd8dd67f27a',
    ])
  })

  it('leave nothing for the layout checker to find', async () => {
    expect(await checkLayout(await renderDocx(reportWithCharts))).toEqual([])
  })

  it('are parts of their own that Word opens with their numbers, each told in words', async () => {
    const parts = unzipSync(await renderDocx(reportWithCharts))
    const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array())
    const document = text('word/document.xml')
    expect(document).not.toMatch(/lt:|CDATA/u)
    expect([...document.matchAll(/<wp:docPr id="(\d)" name="[^"]+" descr="([^"]+)"/gu)].map(one => one[2])).toEqual([
      planChart.alt,
      monthChart.alt,
      monthChart.alt,
    ])
    for (const n of [1, 2, 3]) {
      expect(document).toContain(`r:id="rIdChart${n}"`)
      expect(text('word/_rels/document.xml.rels')).toContain(`Target="charts/chart${n}.xml"`)
      expect(text('[Content_Types].xml')).toContain(`PartName="/word/charts/chart${n}.xml"`)
      expect(text(`word/charts/_rels/chart${n}.xml.rels`)).toContain(`Target="../embeddings/chart${n}.xlsx"`)
      const chart = text(`word/charts/chart${n}.xml`)
      expect(() => parseXml(chart)).not.toThrow()
      const sheet = strFromU8(unzipSync(parts[`word/embeddings/chart${n}.xlsx`]!)['xl/worksheets/sheet1.xml']!)
      const own = n === 1 ? planChart : monthChart
      for (const value of own.series.flatMap(({ values }) => values.filter(one => one !== null))) {
        expect(chart).toContain(`<c:v>${value}</c:v>`)
        expect(sheet).toContain(`<v>${value}</v>`)
      }
    }
    expect(text('word/charts/chart1.xml')).toContain('Tờ rơi &amp; “áp phích” &lt;A3&gt;')
    const fonts = text('word/charts/chart1.xml').matchAll(/typeface="([^"]+)"/gu)
    expect(new Set([...fonts].map(([, name]) => name))).toEqual(new Set(['Times New Roman']))
  })

  it('are not made by words that look like their place', async () => {
    const runs = [{ kind: 'text', text: '<lt:chart/> <lt:raw><![CDATA[x]]></lt:raw>' }] as const
    const parts = unzipSync(
      await renderDocx({ ...reportWithCharts, annexes: [], blocks: [{ kind: 'paragraph', runs }, planChart] }),
    )
    const document = strFromU8(parts['word/document.xml']!)
    expect(document).toContain('&lt;lt:chart/&gt; &lt;lt:raw&gt;&lt;![CDATA[x]]&gt;&lt;/lt:raw&gt;')
    expect(document.match(/<w:drawing>/gu)).toHaveLength(1)
  })
})
