import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { PlacedChart } from './chart.ts'
import { placeCharts } from './place-charts.ts'
import { withRaw } from './raw-xml.ts'
import { zipDay } from './zip-day.ts'

/** What goes into a package beside what the library packed: charts, and XML written past it. */
export interface Beside {
  readonly charts?: readonly PlacedChart[]
  readonly raw?: readonly string[]
}

const MAIN = 'word/document.xml'

/**
 * The same parts with everything taken out that differs from one making to the next: the dates in the properties and in
 * the zip, the random names of hyperlinks, the order of the parts. Charts become parts of their own.
 */
export function sealPackage(bytes: Uint8Array, writtenAt: string, { charts = [], raw = [] }: Beside = {}): Buffer {
  const parts: Record<string, string | Uint8Array> = {}
  const texts = Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)] as const)
  const names = new Map<string, string>()
  for (const [path, xml] of texts) if (path.endsWith('.rels')) collectNames(xml, names)
  for (const [path, xml] of texts) {
    parts[path] = rewritten(path, path === MAIN ? withRaw(xml, raw) : xml, names, writtenAt)
  }
  placeCharts(parts, charts)
  const sealed: Record<string, Uint8Array> = {}
  for (const path of Object.keys(parts).sort(inReadingOrder)) {
    const part = parts[path] ?? ''
    sealed[path] = typeof part === 'string' ? strToU8(part) : part
  }
  return Buffer.from(zipSync(sealed, { level: 6, mtime: zipDay() }))
}

const rank = (path: string): number => (path === '[Content_Types].xml' ? 0 : path.startsWith('_rels/') ? 1 : 2)

/** A reader finds the list of content types first, as Word writes it. */
function inReadingOrder(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}

function collectNames(xml: string, names: Map<string, string>): void {
  for (const [, name = ''] of xml.matchAll(/ Id="(rId[\w-]+)"/gu)) {
    if (!/^rId\d+$/u.test(name)) names.set(name, `rIdLink${names.size + 1}`)
  }
}

function rewritten(path: string, xml: string, names: ReadonlyMap<string, string>, writtenAt: string): string {
  if (path === 'docProps/core.xml') {
    return xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/gu, (_, open: string) => `${open}${writtenAt}`)
  }
  return xml.replace(/( (?:r:id|Id)=")(rId[\w-]+)"/gu, (whole, open: string, name: string) => {
    const fixed = names.get(name)
    return fixed === undefined ? whole : `${open}${fixed}"`
  })
}
