import { FileChild, type IContext, type IXmlableObject } from 'docx'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Words as they stand in XML, in a text and in an attribute alike; the same letters are escaped as by the docx library. */
export const escaped = (text: string): string => text.replace(/[&<>"']/gu, letter => ENTITIES[letter] ?? letter)

/**
 * XML that is already written, for what would take the library long. It goes through it as character data; `withoutWraps`
 * takes the wrapping off when the package is sealed. `write` may name links in the context it is given.
 */
export class RawXml extends FileChild {
  readonly #write: (context: IContext) => string

  constructor(write: (context: IContext) => string) {
    super('lt:raw')
    this.#write = write
  }

  override prepForXml(context: IContext): IXmlableObject {
    return { 'lt:raw': { _cdata: this.#write(context) } }
  }
}

/** Nothing that people typed looks like a wrapping: their `<` is escaped. */
export const withoutWraps = (xml: string): string =>
  xml.replaceAll('<lt:raw><![CDATA[', '').replaceAll(']]></lt:raw>', '').replaceAll('<lt:raw/>', '')
