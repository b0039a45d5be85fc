import { FileChild, type IContext, type IXmlableObject } from 'docx'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Words as they stand in XML, in a text and in an attribute alike; the same letters are escaped as by the docx library. */
export const escaped = (text: string): string =>
  /[&<>"']/u.test(text) ? text.replace(/[&<>"']/gu, letter => ENTITIES[letter] ?? letter) : text

/** What each document has written past the library, until its package is sealed. */
const kept = new WeakMap<object, string[]>()

/**
 * XML that is already written, for what would take the library long: only its place goes through it, as an element that
 * nothing people typed can look like, since their `<` is escaped. `write` may name links in the context it is given.
 */
export class RawXml extends FileChild {
  readonly #write: (context: IContext) => string

  constructor(write: (context: IContext) => string) {
    super('lt:raw')
    this.#write = write
  }

  override prepForXml(context: IContext): IXmlableObject {
    const own = kept.get(context.file) ?? []
    kept.set(context.file, own)
    own.push(this.#write(context))
    return { 'lt:raw': { _attr: { n: String(own.length) } } }
  }
}

/** The XML that the document wrote past the library, in order. */
export const rawOf = (document: object): readonly string[] => kept.get(document) ?? []

/** Everything in its place. */
export const withRaw = (xml: string, raw: readonly string[]): string =>
  xml.replaceAll(/<lt:raw n="(\d+)"\/>/gu, (_, n: string) => raw[Number(n) - 1] ?? '')
