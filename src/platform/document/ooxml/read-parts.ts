import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { problem } from '#platform/errors.ts'

const MOST_ENTRIES = 2000
const LARGEST_PART = 32 * 1024 * 1024
const LARGEST_SUM = 64 * 1024 * 1024
const WANTED =
  /^word\/(?:document|styles|numbering|theme\/theme1|(?:header|footer)\d*)\.xml$|^word\/_rels\/document\.xml\.rels$/u

/** A larger picture is no signature or seal; it is not looked at. */
const LARGEST_PICTURE = 4 * 1024 * 1024
const MOST_PICTURES = 12
const PICTURE = /^word\/media\/[^/]+\.(?:png|jpe?g|gif|bmp|tiff?)$/iu

export interface Parts {
  readonly xml: ReadonlyMap<string, string>
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

/** The XML parts of a Word file that its layout is written in, by path. Refuses what is no such file, and bombs. */
export async function readPackage(bytes: Uint8Array): Promise<Parts> {
  try {
    return await readWanted(await fromBufferPromise(Buffer.from(bytes), { validateEntrySizes: true }))
  } catch (error) {
    throw problem('invalid', 'document.unreadable', { why: error instanceof Error ? error.message : 'zip' })
  }
}

/** Its XML parts alone. */
export const readParts = async (bytes: Uint8Array): Promise<ReadonlyMap<string, string>> =>
  (await readPackage(bytes)).xml

async function readWanted(zip: ZipFile): Promise<Parts> {
  const xml = new Map<string, string>()
  const pictures = new Map<string, Uint8Array>()
  let entries = 0
  let sum = 0
  for await (const entry of zip.eachEntry()) {
    entries += 1
    if (entries > MOST_ENTRIES) throw new Error('too many entries')
    if (PICTURE.test(entry.fileName)) {
      if (entry.uncompressedSize > LARGEST_PICTURE || pictures.size >= MOST_PICTURES) continue
      pictures.set(entry.fileName, await contentOf(zip, entry))
    }
    if (!WANTED.test(entry.fileName)) continue
    sum += entry.uncompressedSize
    if (entry.uncompressedSize > LARGEST_PART || sum > LARGEST_SUM) throw new Error('too large')
    xml.set(entry.fileName, new TextDecoder('utf-8').decode(await contentOf(zip, entry)))
  }
  if (!xml.has('word/document.xml')) throw new Error('no document')
  return { xml, pictures }
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
