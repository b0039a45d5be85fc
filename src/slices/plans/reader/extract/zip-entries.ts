import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { PlanFileProblem } from '../plan-file-problem.ts'

const MAX_ENTRIES = 2_000
const MAX_ENTRY_BYTES = 48 * 1024 * 1024
const MAX_TOTAL_BYTES = 256 * 1024 * 1024
/** Deflate reaches about 1:1000; Word's own XML stays below 1:40. Small parts may compress better. */
const MAX_RATIO = 150
const RATIO_FREE_BYTES = 4 * 1024 * 1024

export interface ZipEntries {
  names: readonly string[]
  /** The bytes of one entry, or null when there is none of that name. */
  bytes(name: string): Promise<Uint8Array | null>
}

const openZip = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    fromBuffer(buffer, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(asZipProblem(error))
      else resolve(zip)
    })
  })

function asZipProblem(error: Error): PlanFileProblem {
  if (error instanceof PlanFileProblem) return error
  const text = error.message
  if (/invalid relative path|absolute path|invalid characters in fileName/.test(text))
    return new PlanFileProblem('reader.unsafe-path')
  if (/encrypt/.test(text)) return new PlanFileProblem('reader.encrypted')
  if (/too many bytes|not enough bytes/.test(text)) return new PlanFileProblem('reader.bomb')
  if (/truncated|overflows|unexpected EOF|not found/.test(text)) return new PlanFileProblem('reader.truncated')
  return new PlanFileProblem('reader.malformed')
}

function checkEntry(entry: Entry, total: number): void {
  if (entry.isEncrypted()) throw new PlanFileProblem('reader.encrypted')
  const { uncompressedSize, compressedSize } = entry
  const swollen = uncompressedSize > RATIO_FREE_BYTES && uncompressedSize > compressedSize * MAX_RATIO
  if (swollen || uncompressedSize > MAX_ENTRY_BYTES || total > MAX_TOTAL_BYTES) throw new PlanFileProblem('reader.bomb')
}

const listEntries = (zip: ZipFile): Promise<Map<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>()
    let total = 0
    zip.on('error', (error: Error) => reject(asZipProblem(error)))
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      try {
        total += entry.uncompressedSize
        checkEntry(entry, total)
        if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry)
        zip.readEntry()
      } catch (error) {
        reject(error)
      }
    })
    zip.readEntry()
  })

const readEntry = (zip: ZipFile, entry: Entry): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(asZipProblem(error))
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('error', (failure: Error) => reject(asZipProblem(failure)))
      stream.on('end', () => resolve(Buffer.concat(chunks)))
    })
  })

/** Opens a zip within limits on count, size and ratio; refuses passwords and paths that leave the archive. */
export async function openEntries(bytes: Uint8Array): Promise<ZipEntries> {
  const zip = await openZip(bytes)
  if (zip.entryCount > MAX_ENTRIES) throw new PlanFileProblem('reader.bomb')
  const entries = await listEntries(zip)
  return {
    names: [...entries.keys()],
    async bytes(name) {
      const entry = entries.get(name)
      return entry ? readEntry(zip, entry) : null
    },
  }
}
