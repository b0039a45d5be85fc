import { PlanFileProblem } from '../plan-file-problem.ts'
import type { Paragraph } from '../plan-reading.ts'
import { readXml } from './xml-events.ts'
import type { ZipEntries } from './zip-entries.ts'

const MAIN = /wordprocessingml\.document\.main|ms-word\.document\.macroEnabled\.main/

/** Parts beside the text, by the end of their content type. */
const ASIDES: readonly (readonly [NonNullable<Paragraph['aside']>, RegExp])[] = [
  ['margin', /wordprocessingml\.(?:header|footer)\+xml$/],
  ['note', /wordprocessingml\.(?:footnotes|endnotes)\+xml$/],
]

async function partsByType(zip: ZipEntries): Promise<{ path: string; type: string }[]> {
  const types = await zip.bytes('[Content_Types].xml')
  const parts: { path: string; type: string }[] = []
  if (!types) return parts
  readXml(types, {
    open(_name, attributes) {
      const part = attributes.get('PartName')
      if (part) parts.push({ path: part.replace(/^\//, ''), type: attributes.get('ContentType') ?? '' })
    },
    close() {},
    text() {},
  })
  return parts
}

/** The part that holds the text, wherever the package keeps it. */
export async function mainPart(zip: ZipEntries): Promise<Uint8Array> {
  const main = (await partsByType(zip)).find(part => MAIN.test(part.type))
  const bytes = await zip.bytes(main?.path ?? 'word/document.xml')
  if (!bytes) throw new PlanFileProblem('reader.malformed')
  return bytes
}

export interface AsidePart {
  aside: NonNullable<Paragraph['aside']>
  bytes: Uint8Array
}

/** Headers, footers, footnotes and endnotes of the package. */
export async function asideParts(zip: ZipEntries): Promise<AsidePart[]> {
  const found: AsidePart[] = []
  for (const { path, type } of await partsByType(zip)) {
    const aside = ASIDES.find(([, pattern]) => pattern.test(type))?.[0]
    const bytes = aside ? await zip.bytes(path) : null
    if (aside && bytes) found.push({ aside, bytes })
  }
  return found
}
