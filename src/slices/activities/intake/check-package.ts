import { type SaxesAttributePlain, SaxesParser } from 'saxes'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'

/** What a Word, Excel or PowerPoint file is refused for. */
export type PackageFault =
  | 'evidence.bomb'
  | 'evidence.macro'
  | 'evidence.active'
  | 'evidence.external'
  | 'evidence.locked'
  | 'evidence.broken'

const MOST_ENTRIES = 3000
const MOST_BYTES = 250_000_000
/** Text packs to a thirtieth; what packs to less than a hundredth and is large is there to fill a memory. */
const MOST_RATIO = 100
const SMALL = 20_000_000
const LARGEST_READ = 32_000_000
const DEEPEST = 2

const MACRO = /(^|\/)(vba(project|data)[^/]*|macrosheets\/.*|[^/]*\.(docm|dotm|xlsm|xltm|xlsb|xlam|pptm|ppam|potm))$/i
const ACTIVE =
  /(^|\/)activex\/|\.(exe|dll|com|scr|msi|bat|cmd|ps1|vbs?|vbe|js|jse|wsf|hta|lnk|jar|chm|reg|swf)$|(^|\/)embeddings\/[^/]+\.(?!(docx|xlsx|pptx)$)[^./]+$/i
const NESTED = /\.(docx|xlsx|pptx)$/i
const FIELDS = /^word\/[^/]+\.xml$/i
const LINKED_BOOK = /^xl\/externalLinks\/[^/]+\.xml$/i

class Refusal extends Error {
  readonly fault: PackageFault
  constructor(fault: PackageFault) {
    super(fault)
    this.fault = fault
  }
}
const refuse = (fault: PackageFault): never => {
  throw new Refusal(fault)
}

/** Looks into an office file, down to the files inside it; undefined when there is nothing to refuse. */
export async function checkPackage(bytes: Uint8Array): Promise<PackageFault | undefined> {
  try {
    await checkZip(bytes, { left: MOST_BYTES, entries: MOST_ENTRIES }, 0)
    return undefined
  } catch (error) {
    return error instanceof Refusal ? error.fault : 'evidence.broken'
  }
}

interface Budget {
  left: number
  entries: number
}

async function checkZip(bytes: Uint8Array, budget: Budget, depth: number): Promise<void> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    validateEntrySizes: true,
  })
  const seen = new Set<string>()
  let sum = 0
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName
    if (seen.has(name.toLowerCase())) refuse('evidence.broken')
    seen.add(name.toLowerCase())
    sum += entry.uncompressedSize
    budget.left -= entry.uncompressedSize
    if (--budget.entries < 0 || budget.left < 0) refuse('evidence.bomb')
    if (sum > SMALL && sum > bytes.length * MOST_RATIO) refuse('evidence.bomb')
    if (entry.isEncrypted()) refuse('evidence.locked')
    if (MACRO.test(name)) refuse('evidence.macro')
    if (ACTIVE.test(name)) refuse('evidence.active')
    if (!name.endsWith('/')) await checkEntry(zip, entry, budget, depth)
  }
  if (!seen.has('[content_types].xml')) refuse('evidence.broken')
}

/** Everything is unpacked once, also what nobody reads here: only then is it as large as it says. */
async function checkEntry(zip: ZipFile, entry: Entry, budget: Budget, depth: number): Promise<void> {
  const name = entry.fileName
  const isNested = NESTED.test(name)
  const isRead = isNested || /\.rels$/i.test(name) || name === '[Content_Types].xml' || FIELDS.test(name)
  const wanted = isRead || LINKED_BOOK.test(name)
  if (wanted && entry.uncompressedSize > LARGEST_READ) refuse('evidence.bomb')
  const chunks: Buffer[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) if (wanted) chunks.push(Buffer.from(chunk))
  if (!wanted) return
  const bytes = Buffer.concat(chunks)
  if (isNested) {
    if (depth >= DEEPEST) refuse('evidence.bomb')
    return checkZip(bytes, budget, depth + 1)
  }
  const text = decode(bytes)
  if (name === '[Content_Types].xml') checkContentTypes(text)
  else if (/\.rels$/i.test(name)) checkRelations(text)
  else checkFields(text)
}

const decode = (bytes: Uint8Array): string =>
  new TextDecoder(
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8',
  ).decode(bytes)

function checkContentTypes(text: string): void {
  eachTag(text, (_name, attributes) => {
    if (/macroEnabled|vbaProject/i.test(attributes.ContentType ?? '')) refuse('evidence.macro')
    if (/activeX|oleObject/i.test(attributes.ContentType ?? '')) refuse('evidence.active')
  })
}

/** What may lie outside: pages one clicks on, pictures and clips of the web, cells of another workbook. */
const MAY_LIE_OUTSIDE = /\/(hyperlink|image|video|audio|media|externalLinkPath|externalLinkLongPath)$/i
const OTHER_MACHINE = /^\s*(file:|\\\\|\/\/)/i

function checkRelations(text: string): void {
  eachTag(text, (name, attributes) => {
    if (!/(^|:)Relationship$/.test(name)) return
    const { Type: type = '', TargetMode: mode = '', Target: target = '' } = attributes
    if (mode.toLowerCase() !== 'external') return
    if (!MAY_LIE_OUTSIDE.test(type)) refuse('evidence.external')
    if (!/\/(hyperlink|externalLink\w*)$/i.test(type) && OTHER_MACHINE.test(target)) refuse('evidence.external')
  })
}

/** Fields that start another program; Word cuts their words into runs. */
function checkFields(text: string): void {
  if (/<(\w+:)?(ddeLink|oleLink)\b/.test(text)) refuse('evidence.active')
  // Never past the next `<`: tags that do not end are each looked at once, not to the end of the file.
  const fields = [...text.matchAll(/<(?:\w+:)?instrText\b[^<>]*>([^<]*)</g)].map(([, words]) => words ?? '').join('')
  const simple = [...text.matchAll(/\binstr="([^"]*)"/g)].map(([, words]) => words ?? '').join(' ')
  if (/(^|[^\p{L}])DDE(AUTO)?([^\p{L}]|$)/iu.test(`${fields} ${simple}`)) refuse('evidence.active')
}

function eachTag(text: string, look: (name: string, attributes: Record<string, string>) => void): void {
  const parser = new SaxesParser()
  parser.on('error', () => refuse('evidence.broken'))
  // An office writes no document type; one that does defines words of its own.
  parser.on('doctype', () => refuse('evidence.broken'))
  parser.on('opentag', tag => look(tag.name, plain(tag.attributes)))
  parser.write(text).close()
}

const plain = (attributes: Readonly<Record<string, string | SaxesAttributePlain>>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)]))
