import { PlanFileProblem } from './plan-file-problem.ts'
import type { FileKind } from './plan-reading.ts'

export const MAX_FILE_BYTES = 50 * 1024 * 1024

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06]
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const HEAD_BYTES = 1024

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
const holds = (bytes: Uint8Array, text: string, encoding: BufferEncoding): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, encoding))

const isLocked = (bytes: Uint8Array): boolean => holds(bytes, 'EncryptedPackage', 'utf16le')

/** Whether the bytes are a Word file of the format before 2007. */
export const isOldDoc = (bytes: Uint8Array): boolean =>
  startsWith(bytes, OLD_OFFICE) && holds(bytes, 'WordDocument', 'utf16le') && !isLocked(bytes)

/** A compound file is either a password around a .docx or an old .doc; the names of its streams tell. */
function refuseOldOffice(bytes: Uint8Array): never {
  if (isLocked(bytes)) throw new PlanFileProblem('reader.encrypted')
  if (isOldDoc(bytes)) throw new PlanFileProblem('reader.old-doc')
  throw new PlanFileProblem('reader.unknown-kind')
}

const extensionOf = (name: string): string => /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

function looksBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return false
  const head = bytes.subarray(0, 4096)
  let odd = 0
  let zeros = 0
  for (const byte of head) {
    if (byte === 0) zeros++
    else if (byte < 9 || (byte > 13 && byte < 32)) odd++
  }
  // UTF-16 without a mark is full of zero bytes and has no other control characters.
  const wide = zeros > head.length / 8
  return odd > head.length / 50 || (zeros > 0 && !wide)
}

const KNOWN_EXTENSIONS = new Set(['docx', 'pdf', 'txt'])

function refuseStranger(name: string): never {
  throw new PlanFileProblem(KNOWN_EXTENSIONS.has(extensionOf(name)) ? 'reader.wrong-extension' : 'reader.unknown-kind')
}

/** What the bytes are, whatever the name says; refuses what cannot be a plan. */
export function detectKind(bytes: Uint8Array, name: string): FileKind {
  if (bytes.length === 0) throw new PlanFileProblem('reader.empty')
  if (bytes.length > MAX_FILE_BYTES) throw new PlanFileProblem('reader.too-large')
  if (startsWith(bytes, OLD_OFFICE)) refuseOldOffice(bytes)
  if (startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP)) return 'docx'
  const head = latin1(bytes.subarray(0, HEAD_BYTES))
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('{\\rtf') || /^\s*<(?:!doctype html|html|\?xml)/i.test(head)) refuseStranger(name)
  if (looksBinary(bytes)) refuseStranger(name)
  return 'txt'
}

/** A name that says something else than the bytes, yet the bytes can be read. */
export const misnamed = (kind: FileKind, name: string): boolean => {
  const extension = extensionOf(name)
  return (
    extension !== '' &&
    extension !== kind &&
    !(kind === 'txt' && extension === 'text') &&
    !(kind === 'docx' && extension === 'docm')
  )
}
