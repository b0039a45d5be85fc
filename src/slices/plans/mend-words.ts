import type { Fix } from './lint/finding.ts'
import type { RowContent } from './plan-content.ts'

/** Words as they are compared: composed, blanks told as one. */
const plain = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ')

export const holdsWords = (texts: readonly string[], words: string): boolean =>
  texts.some(text => plain(text).includes(plain(words)))

/** The words of a row that a document gave it; ids and codes are none. */
export const rowTexts = (row: RowContent): string[] => [
  row.title,
  row.group_title ?? '',
  row.schedule_raw,
  ...row.products,
  ...row.forms,
  ...row.parts.flatMap(part => [part.product ?? '', part.schedule_raw, ...part.parties.map(party => party.words)]),
]

/** Every text of an object, at whatever depth. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

const mended = (text: string, { from, to }: Fix): string =>
  text.includes(from) ? text.replaceAll(from, to) : plain(text).replaceAll(plain(from), to)

const mendText = (text: string, fix: Fix): string => (holdsWords([text], fix.from) ? mended(text, fix) : text)
const mendMaybe = (text: string | null, fix: Fix): string | null => (text === null ? null : mendText(text, fix))

/** A row with the words put in place of the wrong ones, wherever in it they stand. */
export const mendRow = (row: RowContent, fix: Fix): RowContent => ({
  ...row,
  title: mendText(row.title, fix),
  group_title: mendMaybe(row.group_title, fix),
  schedule_raw: mendText(row.schedule_raw, fix),
  products: row.products.map(product => mendText(product, fix)),
  forms: row.forms.map(form => mendText(form, fix)),
  parts: row.parts.map(part => ({
    ...part,
    product: mendMaybe(part.product, fix),
    schedule_raw: mendText(part.schedule_raw, fix),
    parties: part.parties.map(party => ({
      ...party,
      words: mendText(party.words, fix),
      outside_name: mendMaybe(party.outside_name, fix),
    })),
  })),
})

/** An object of texts with the wrong words replaced; what is no text stays. */
export const mendFields = <T extends object>(item: T, fix: Fix): T =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name, typeof value === 'string' ? mendText(value, fix) : value]),
  ) as T
