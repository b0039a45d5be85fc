import { constants, inflateSync } from 'node:zlib'

export type PdfFault = 'evidence.pdf-active' | 'evidence.locked' | 'evidence.broken' | 'evidence.bomb'

/** Names that start something, or carry a file of another kind, when the page is opened or clicked. */
const NAMES = [
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'ImportData',
  'SubmitForm',
  'RichMedia',
  'GoToE',
  'XFA',
]
/** A name may write any of its letters as #4A. */
const spelt = (name: string): string =>
  [...name]
    .map(letter => {
      const code = letter.charCodeAt(0).toString(16)
      return `(?:${letter}|#${code}|#${code.toUpperCase()})`
    })
    .join('')
const END = '(?![^\\s()<>\\[\\]{}/%\\0])'
const FORBIDDEN = new RegExp(`/(?:${NAMES.map(spelt).join('|')})${END}`)
const ENCRYPTED = new RegExp(`/${spelt('Encrypt')}${END}`)
const OBJECTS = new RegExp(`/${spelt('ObjStm')}${END}`)

const MOST_UNPACKED = 60_000_000
const MOST_STREAMS = 50_000
const DICTIONARY = 2048
const OPENING = 128

/** Looks for what a PDF would start, in its own bytes and in the objects packed inside it. */
export function checkPdf(bytes: Uint8Array): PdfFault | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!buffer.subarray(0, 5).equals(Buffer.from('%PDF-'))) return 'evidence.broken'
  const text = buffer.toString('latin1')
  if (!text.includes('%%EOF', Math.max(0, text.length - 4096))) return 'evidence.broken'
  if (FORBIDDEN.test(text)) return 'evidence.pdf-active'
  if (ENCRYPTED.test(text)) return 'evidence.locked'
  return checkStreams(buffer, text)
}

function checkStreams(buffer: Buffer, text: string): PdfFault | undefined {
  let left = MOST_UNPACKED
  let streams = 0
  for (const { index } of text.matchAll(/stream\r?\n/g)) {
    if (text.startsWith('end', index - 3)) continue
    if (++streams > MOST_STREAMS || left <= 0) return 'evidence.bomb'
    const before = text.slice(Math.max(0, index - DICTIONARY), index)
    const dictionary = before.slice(before.lastIndexOf('endobj') + 1)
    const packed = buffer.subarray(index + (text[index + 6] === '\r' ? 8 : 7))
    const opening = unpack(packed.subarray(0, OPENING))
    left -= opening?.length ?? 0
    // Only packed objects begin with the numbers of what they hold; pictures and pages are not unpacked.
    const looksPacked = opening !== undefined && /^[\s\0]*(%|\d+[\s\0]+\d+)/.test(opening)
    if (OBJECTS.test(dictionary) && !looksPacked && /Filter|#/.test(dictionary)) return 'evidence.locked'
    if (!looksPacked) continue
    const objects = unpack(packed, left)
    if (objects === undefined) return 'evidence.bomb'
    left -= objects.length
    if (FORBIDDEN.test(objects)) return 'evidence.pdf-active'
  }
  return undefined
}

/** What a packed stream holds, as far as it goes; undefined when it is none, or holds more than `most`. */
function unpack(packed: Uint8Array, most?: number): string | undefined {
  try {
    const bound = most === undefined ? {} : { maxOutputLength: Math.max(1, most) }
    return inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH, ...bound }).toString('latin1')
  } catch {
    return undefined
  }
}
