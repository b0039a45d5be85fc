import { attributeOf, elementsOf, parseXml } from '#platform/document/ooxml/parse-xml.ts'
import { problem } from '#platform/errors.ts'
import { checkPackage, type PackageFault } from '#slices/activities/office-package.api.ts'
import { pathsIn, readTexts } from './read-texts.ts'
import type { templatesWords } from './templates.words.ts'

const MB = 1_000_000
export const LARGEST_TEMPLATE = 5 * MB
/** Text is read in the server itself: this much takes it about a second. A form of ten pages has a tenth. */
const LARGEST_TEXT = 1.2 * MB

type Refusal = keyof typeof templatesWords

const FAULTS: Readonly<Record<PackageFault, Refusal>> = {
  'evidence.bomb': 'template.bomb',
  'evidence.macro': 'template.macro',
  'evidence.active': 'template.active',
  'evidence.external': 'template.external',
  'evidence.locked': 'template.locked',
  'evidence.broken': 'template.broken',
}

/** The box that Word's old format and locked files lie in. */
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le')
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1')
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Refuses what is no Word document or could do harm on the machine of whoever opens it; nothing of it is kept. */
export async function checkIntake(bytes: Uint8Array, name: string): Promise<void> {
  const refuse = (code: Refusal, limit = ''): never => {
    throw problem('invalid', code, { name, limit })
  }
  if (bytes.byteLength === 0) refuse('template.empty')
  if (bytes.byteLength > LARGEST_TEMPLATE)
    throw problem('too_large', 'template.too-large', { name, limit: LARGEST_TEMPLATE / MB })
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (head.subarray(0, 8).equals(OLD_OFFICE)) refuse(head.includes(LOCKED) ? 'template.locked' : 'template.old-word')
  if (!head.subarray(0, 4).equals(ZIP)) refuse('template.not-word')
  const fault = await checkPackage(bytes)
  if (fault) refuse(FAULTS[fault])
  const parts = readTexts(bytes)
  const kind = kindOf(parts.get('[Content_Types].xml') ?? '')
  if (kind === 'template') refuse('template.dotx')
  if (kind !== 'document') refuse('template.not-word')
  if (pathsIn(bytes).some(path => /^word\/embeddings\//iu.test(path))) refuse('template.active')
  for (const [path, xml] of parts) if (path.endsWith('.rels') && reachesOut(xml)) refuse('template.external')
  const texts = [...parts].filter(([path]) => /^word\/[^/]+\.xml$/u.test(path)).map(([, xml]) => xml)
  if (texts.reduce((sum, xml) => sum + xml.length, 0) > LARGEST_TEXT) refuse('template.bomb')
  if (texts.some(xml => /\bINCLUDE(?:TEXT|PICTURE)\b|\bLINK\s+\w/u.test(codesIn(xml)))) refuse('template.external')
}

/** What the main part says it is: a document, a template of Word's own (.dotx), or something else. */
function kindOf(types: string): 'document' | 'template' | undefined {
  const main = elementsOf(parseXml(types))
    .filter(one => attributeOf(one, 'PartName') === '/word/document.xml')
    .map(one => attributeOf(one, 'ContentType'))[0]
  if (main === `${MAIN}.document.main+xml`) return 'document'
  return main === `${MAIN}.template.main+xml` ? 'template' : undefined
}

/** Links that one clicks on may lead out; nothing may be fetched from elsewhere when the file is opened. */
function reachesOut(rels: string): boolean {
  return elementsOf(parseXml(rels)).some(one => {
    const type = attributeOf(one, 'Type') ?? ''
    if (/\/(?:aFChunk|oleObject|attachedTemplate|subDocument)$/iu.test(type)) return true
    return attributeOf(one, 'TargetMode')?.toLowerCase() === 'external' && !/\/hyperlink$/iu.test(type)
  })
}

const codesIn = (xml: string): string =>
  [...xml.matchAll(/<w:instrText\b[^<>]*>([^<]*)<|\bw:instr="([^"]*)"/gu)].map(([, a, b]) => a ?? b ?? '').join('')
