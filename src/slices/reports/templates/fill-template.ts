import Docxtemplater from 'docxtemplater'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import PizZip from 'pizzip'
import { inCapitals, readTag } from './read-tag.ts'
import type { TemplateValues } from './template-values.ts'

/** Named in the snapshot of a report. A change of the bytes for any template is a new name. */
export const TEMPLATE_ENGINE = 'docxtemplater-3.71.0@1'

/**
 * A facility's template with its fields filled in. The same template and values give the same bytes, on any day and in any
 * time zone. Throws a RangeError for an engine that this version does not hold, an Error for what cannot be rendered.
 */
export function fillTemplate(template: Uint8Array, values: TemplateValues, options: FillOptions): Buffer {
  if (options.engine !== TEMPLATE_ENGINE) throw new RangeError(`no such template engine: ${options.engine}`)
  const filled = new Docxtemplater(new PizZip(template), {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    stripInvalidXMLChars: true,
    syntax: { changeDelimiterPrefix: null },
    parser: tag => ({ get: scope => sayField(scope, tag) }),
    nullGetter: part => (part.module ? [] : ''),
  })
  filled.render(values)
  return seal(filled.toUint8Array({ compression: 'STORE' }), options.day)
}

export interface FillOptions {
  readonly engine: string
  /** The day that stands in the file's properties. */
  readonly day: string | null
}

/** A field of the innermost loop first; the engine asks the loop around when there is none. */
function sayField(scope: unknown, words: string): unknown {
  const value = lookUp(scope, readTag(words).name)
  return typeof value === 'string' && inCapitals(words) ? value.toLocaleUpperCase('vi') : value
}

const lookUp = (scope: unknown, name: string): unknown =>
  typeof scope === 'object' && scope !== null && Object.hasOwn(scope, name) ? Reflect.get(scope, name) : undefined

/** Zip keeps local time without a zone: noon of the first day it can write is the same bytes wherever it is made. */
const zipDay = (): Date => new Date(1980, 0, 1, 12)
const PROPERTIES = 'docProps/core.xml'

/** The parts in a fixed order, with fixed dates; pictures and the like stay as they are, byte for byte. */
function seal(bytes: Uint8Array, day: string | null): Buffer {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const sealed: Record<string, Uint8Array> = {}
  for (const name of names) sealed[name] = parts[name] ?? new Uint8Array()
  const properties = sealed[PROPERTIES]
  if (properties) sealed[PROPERTIES] = strToU8(dated(strFromU8(properties), `${day ?? '1980-01-01'}T00:00:00Z`))
  return Buffer.from(zipSync(sealed, { level: 6, mtime: zipDay() }))
}

const rank = (path: string): number => (path === '[Content_Types].xml' ? 0 : path.startsWith('_rels/') ? 1 : 2)

const dated = (xml: string, instant: string): string =>
  xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, (_, open: string) => `${open}${instant}`)
