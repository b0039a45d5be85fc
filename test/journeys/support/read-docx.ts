import { strFromU8, unzipSync } from 'fflate'

/** The text of a Word file, read straight from its XML: a line a paragraph, a table row as its cells with | between. */
export function readDocx(bytes: Uint8Array): string[] {
  const part = unzipSync(bytes)['word/document.xml']
  if (!part) throw new Error('no word/document.xml')
  const xml = strFromU8(part)
  return [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>|<w:p[ >].*?<\/w:p>/gs)].map(([piece]) =>
    piece.startsWith('<w:tr')
      ? [...piece.matchAll(/<w:tc[ >].*?<\/w:tc>/gs)].map(([cell]) => textOf(cell)).join(' | ')
      : textOf(piece),
  )
}

const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)]
    .map(([, text = '']) => text)
    .join('')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00a0', ' ')
    .trim()
