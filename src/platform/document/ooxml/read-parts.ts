import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { problem } from '#platform/errors.ts'

const MOST_ENTRIES = 2000
const LARGEST_PART = 32 * 1024 * 1024
const LARGEST_SUM = 64 * 1024 * 1024
const WANTED = /^word\/(?:document|styles|theme\/theme1|(?:header|footer)\d*)\.xml$|^word\/_rels\/document\.xml\.rels$/u

/** The XML parts of a Word file that its layout is written in, by path. Refuses what is no such file, and bombs. */
export async function readParts(bytes: Uint8Array): Promise<Map<string, string>> {
  try {
    return await readWanted(await fromBufferPromise(Buffer.from(bytes), { validateEntrySizes: true }))
  } catch (error) {
    throw problem('invalid', 'document.unreadable', { why: error instanceof Error ? error.message : 'zip' })
  }
}

async function readWanted(zip: ZipFile): Promise<Map<string, string>> {
  const parts = new Map<string, string>()
  let entries = 0
  let sum = 0
  for await (const entry of zip.eachEntry()) {
    entries += 1
    if (entries > MOST_ENTRIES) throw new Error('too many entries')
    if (!WANTED.test(entry.fileName)) continue
    sum += entry.uncompressedSize
    if (entry.uncompressedSize > LARGEST_PART || sum > LARGEST_SUM) throw new Error('too large')
    parts.set(entry.fileName, await contentOf(zip, entry))
  }
  if (!parts.has('word/document.xml')) throw new Error('no document')
  return parts
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk))
  return new TextDecoder('utf-8').decode(Buffer.concat(chunks))
}
