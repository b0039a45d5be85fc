import { SaxesParser } from 'saxes'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { problem } from '../errors.ts'

/** Limits of a workbook that people fill in by hand: 300 staff are some 30 KB. */
export const WORKBOOK_LIMITS = {
  bytes: 8_000_000,
  entries: 500,
  unpacked: 64_000_000,
  rows: 20_000,
  columns: 256,
} as const

/** What a spreadsheet shows of a sheet besides the values of its cells. */
export interface SheetLook {
  readonly isHidden: boolean
  /** 'A4:A6' */
  readonly merged: readonly string[]
  /** Addresses of cells that hold a formula. */
  readonly formulas: ReadonlySet<string>
}

/** Looks at every part once, before anything takes the file for a workbook: what swells or is no workbook is refused. */
export async function lookIntoWorkbook(bytes: Uint8Array): Promise<SheetLook[]> {
  if (bytes.length > WORKBOOK_LIMITS.bytes) throw problem('too_large', 'workbook.too-large', { limit: '8 MB' })
  // A workbook of before 2007, or one under a password, is another kind of file.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw problem('invalid', 'workbook.old')
  const parts = await readXml(bytes)
  const sheets = sheetsOf(parts)
  if (sheets.length === 0) throw problem('invalid', 'workbook.unreadable')
  return sheets
}

async function readXml(bytes: Uint8Array): Promise<Map<string, string>> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), { validateEntrySizes: true })
    const parts = new Map<string, string>()
    let left: number = WORKBOOK_LIMITS.unpacked
    if (zip.entryCount > WORKBOOK_LIMITS.entries) throw problem('too_large', 'workbook.bomb')
    for await (const entry of zip.eachEntry()) {
      left -= entry.uncompressedSize
      if (left < 0) throw problem('too_large', 'workbook.bomb')
      if (/\.(xml|rels)$/i.test(entry.fileName)) parts.set(entry.fileName, await textOf(zip, entry))
    }
    return parts
  } catch (error) {
    if (error instanceof Error && error.name === 'Problem') throw error
    throw problem('invalid', 'workbook.unreadable')
  }
}

async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk))
  return new TextDecoder('utf-8').decode(Buffer.concat(chunks))
}

type Attributes = Readonly<Record<string, string>>

/** Each element of a part, by its name without prefix. Refuses a DOCTYPE: no entity is ever looked up. */
function eachElement(xml: string, see: (name: string, attributes: Attributes) => void): void {
  const parser = new SaxesParser()
  const refuse = () => {
    throw problem('invalid', 'workbook.unreadable')
  }
  parser.on('doctype', refuse)
  parser.on('error', refuse)
  parser.on('opentag', tag => see(tag.name.replace(/^.*:/, ''), tag.attributes as Attributes))
  parser.write(xml).close()
}

function sheetsOf(parts: ReadonlyMap<string, string>): SheetLook[] {
  const targets = new Map<string, string>()
  eachElement(parts.get('xl/_rels/workbook.xml.rels') ?? '<x/>', (name, { Id, Target }) => {
    if (name === 'Relationship' && Id && Target) targets.set(Id, Target.replace(/^\/?(xl\/)?/, 'xl/'))
  })
  const sheets: SheetLook[] = []
  eachElement(parts.get('xl/workbook.xml') ?? '<x/>', (name, attributes) => {
    if (name !== 'sheet') return
    const xml = parts.get(targets.get(attributes['r:id'] ?? '') ?? '')
    const isHidden = (attributes.state ?? 'visible') !== 'visible'
    sheets.push({ isHidden, ...(xml ? lookAt(xml) : { merged: [], formulas: new Set<string>() }) })
  })
  return sheets
}

function lookAt(xml: string): Pick<SheetLook, 'merged' | 'formulas'> {
  const merged: string[] = []
  const formulas = new Set<string>()
  let cell = ''
  eachElement(xml, (name, { r, ref }) => {
    if (name === 'c' || name === 'row') refuseFarCell(r)
    if (name === 'c') cell = r ?? ''
    if (name === 'f') formulas.add(cell)
    if (name === 'mergeCell' && ref) merged.push(ref)
  })
  return { merged, formulas }
}

/** One cell at the far end would be a table of seventeen thousand million. */
function refuseFarCell(address = ''): void {
  const row = Number(/\d+$/.exec(address)?.[0] ?? 0)
  const letters = /^[A-Z]+/.exec(address)?.[0] ?? ''
  if (row > WORKBOOK_LIMITS.rows || columnNumber(letters) > WORKBOOK_LIMITS.columns)
    throw problem('too_large', 'workbook.far-cell', { address })
}

/** A → 1, Z → 26, AA → 27. */
const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** 1 → A, 27 → AA. */
export const columnLetters = (n: number): string =>
  n <= 0 ? '' : columnLetters(Math.floor((n - 1) / 26)) + String.fromCharCode(65 + ((n - 1) % 26))
