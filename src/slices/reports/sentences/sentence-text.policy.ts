/**
 * A sentence as it is kept: words, and fields that stand for figures. On paper and on the screen nobody sees the marks: a field is
 * written `{{website_articles.period}}`, and braces and backslashes that people type are kept apart from it by a backslash.
 */
export type Part = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'field'; readonly key: string }

const MARK = /\\([\\{])|\{\{([a-z0-9_.-]+)\}\}|([^\\{]+|[\\{])/gu

/** Words beside words become one part; nothing is left empty. */
export function parseSentence(text: string): Part[] {
  const parts: Part[] = []
  for (const [, escaped, key, plain] of text.normalize('NFC').matchAll(MARK)) {
    const last = parts.at(-1)
    if (key !== undefined) parts.push({ kind: 'field', key })
    else if (last?.kind === 'text') parts[parts.length - 1] = { kind: 'text', text: last.text + (escaped ?? plain) }
    else parts.push({ kind: 'text', text: escaped ?? plain ?? '' })
  }
  return parts
}

export const printSentence = (parts: readonly Part[]): string =>
  parts
    .map(part => (part.kind === 'field' ? `{{${part.key}}}` : part.text.normalize('NFC').replace(/[\\{]/g, '\\$&')))
    .join('')

/** The fields a sentence names, each once. */
export const fieldsIn = (text: string): string[] => [
  ...new Set(parseSentence(text).flatMap(part => (part.kind === 'field' ? [part.key] : []))),
]

/** What stands where a figure is gone: dots, to be filled in or taken out. */
export const GONE = '…'

/** The sentence as it is read. */
export const readSentence = (text: string, fields: Readonly<Record<string, string>>): string =>
  parseSentence(text)
    .map(part => (part.kind === 'text' ? part.text : (fields[part.key] ?? GONE)))
    .join('')

/** True of "19", "1.482" and "31,7%"; what a field says otherwise is a list of names. */
export const isNumber = (written: string): boolean => /^[\d.,]+%?$/.test(written)
