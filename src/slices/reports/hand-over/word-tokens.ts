import type { TextLine } from '#platform/document/text/text-line.ts'

/** A word or a number of a document, as compared and as written, with the line it stands in. */
export interface Token {
  readonly norm: string
  readonly raw: string
  readonly line: number
  readonly isNumber: boolean
}

const TOKEN = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+/gu

/** Case, blanks and punctuation are no difference; nor are a leading zero and the dots between thousands. */
export const tokensOf = (lines: readonly TextLine[]): Token[] =>
  lines.flatMap(({ text }, line) =>
    [...text.normalize('NFC').matchAll(TOKEN)].map(([raw]) => {
      const isNumber = /^[\d.,]+$/.test(raw)
      return { raw, line, isNumber, norm: isNumber ? numberOf(raw) : raw.toLocaleLowerCase('vi') }
    }),
  )

function numberOf(raw: string): string {
  const plain = /^\d{1,3}(?:\.\d{3})+$/.test(raw) ? raw.replaceAll('.', '') : raw
  return plain.replace(/^0+(?=\d)/, '')
}
