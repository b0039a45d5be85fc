import { SaxesParser } from 'saxes'
import { PlanFileProblem } from '../plan-file-problem.ts'

/** Attributes by name without prefix (`w:val` is `val`). */
export type Attributes = ReadonlyMap<string, string>

export interface XmlSink {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text(value: string): void
}

/** The Word namespaces differ between the transitional and the strict format, so the prefix is what counts. */
const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}

const NO_ATTRIBUTES: Attributes = new Map()

/** Streams one XML part; a DOCTYPE is refused, so no entity can ever be fetched or unfolded. */
export function readXml(bytes: Uint8Array, sink: XmlSink): void {
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('doctype', () => {
    throw new PlanFileProblem('reader.external-entity')
  })
  parser.on('error', () => {
    throw new PlanFileProblem('reader.malformed')
  })
  parser.on('opentag', tag => {
    const keys = Object.keys(tag.attributes)
    const attributes = keys.length
      ? new Map(keys.map(key => [bare(key), String(tag.attributes[key])] as const))
      : NO_ATTRIBUTES
    sink.open(bare(tag.name), attributes)
  })
  parser.on('closetag', tag => sink.close(bare(tag.name)))
  parser.on('text', value => sink.text(value))
  parser.on('cdata', value => sink.text(value))
  parser.write(decodeXml(bytes)).close()
}
