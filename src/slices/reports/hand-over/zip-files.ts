import { PassThrough, type Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** Files of one folder as one archive, with the day they bear, so that the same files are the same bytes. */
export function zipFiles(files: readonly { name: string; bytes: Uint8Array }[], mtime: Date): Readable {
  const zip = new ZipFile()
  const out = new PassThrough()
  zip.outputStream.pipe(out)
  for (const { name, bytes } of files) zip.addBuffer(Buffer.from(bytes), name, { mtime })
  zip.end()
  return out
}
