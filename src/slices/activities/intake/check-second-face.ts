/** Where the directory of a zip archive may end: at the end of the file, before a remark of at most 64 KB. */
const TAIL = 66_000
const HEAD = 1024
const ZIP_END = Buffer.from([0x50, 0x4b, 5, 6])

/** Whether a file of one kind can also be opened as another: a film that is an archive, a clip that is a page. */
export function hasSecondFace(bytes: Uint8Array, mediaType: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = buffer.subarray(0, HEAD).toString('latin1')
  const isZip = mediaType.startsWith('application/vnd.openxmlformats')
  const isPdf = mediaType === 'application/pdf'
  if (!isZip && buffer.subarray(Math.max(0, buffer.length - TAIL)).includes(ZIP_END)) return true
  if (!isPdf && head.includes('%PDF-')) return true
  return /<(script|html|!doctype html|svg)[\s>]/i.test(head)
}
