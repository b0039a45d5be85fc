export interface PageText {
  readonly title: string | null
  readonly text: string
}

const LONGEST_TEXT = 400_000
/** What is written in these is for machines. */
const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'head',
  'textarea',
  'select',
])
const BREAKS = /^(p|div|br|hr|li|ul|ol|tr|table|h[1-6]|section|article|header|footer|main|blockquote|figcaption|dd|dt)$/

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '–',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
}

/** The words of a page and its title, as plain text: what is kept of a link can be read and can do nothing. */
export function pageText(bytes: Uint8Array, type: string): PageText {
  const source = decode(bytes, type)
  if (/^text\/plain/i.test(type)) return { title: null, text: tidy(source) }
  const { title, words } = walk(source)
  const shown = metaTitle(source) ?? title
  return { title: shown ? tidy(shown).replaceAll('\n', ' ').slice(0, 300) || null : null, text: tidy(words) }
}

function decode(bytes: Uint8Array, type: string): string {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const told = /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? /<meta[^>]{0,200}charset=["']?([\w-]+)/i.exec(head)?.[1]
  try {
    return new TextDecoder(told ?? 'utf-8').decode(bytes)
  } catch {
    return new TextDecoder('utf-8').decode(bytes)
  }
}

/** One pass over the page; a tag that never ends ends the text. */
function walk(source: string): { title: string; words: string } {
  const words: string[] = []
  let title = ''
  let at = 0
  while (at < source.length) {
    const open = source.indexOf('<', at)
    words.push(source.slice(at, open < 0 ? source.length : open))
    if (open < 0) break
    if (source.startsWith('<!--', open)) {
      const end = source.indexOf('-->', open)
      at = end < 0 ? source.length : end + 3
      continue
    }
    const close = source.indexOf('>', open)
    if (close < 0) break
    const name = /^[a-z][a-z0-9]*/.exec(source.slice(open + 1, open + 20).toLowerCase())?.[0] ?? ''
    at = close + 1
    if (name === 'title' || SILENT.has(name)) {
      const end = endOf(source, name, at)
      if (name === 'title' && title === '') title = source.slice(at, end)
      if (name === 'head') title ||= between(source.slice(at, end), '<title', '</title')
      at = end
    } else if (BREAKS.test(name)) words.push('\n')
  }
  return { title, words: words.join(' ') }
}

/** Where the element ends, before its closing tag; a lone `<svg/>` ends where it began. */
function endOf(source: string, name: string, from: number): number {
  if (source[from - 2] === '/') return from
  const tag = new RegExp(`</${name}\\b`, 'gi')
  tag.lastIndex = from
  return tag.exec(source)?.index ?? source.length
}

function between(source: string, start: string, end: string): string {
  const open = source.toLowerCase().indexOf(start)
  const from = open < 0 ? -1 : source.indexOf('>', open)
  if (from < 0) return ''
  const to = source.toLowerCase().indexOf(end, from)
  return source.slice(from + 1, to < 0 ? from + 301 : to)
}

/** What a page calls itself when it is shared. */
const metaTitle = (source: string): string | undefined =>
  /<meta[^>]{0,300}property=["']og:title["'][^>]{0,300}content=(?:"([^"]{1,400})"|'([^']{1,400})')/i
    .exec(source.slice(0, 100_000))
    ?.slice(1)
    .find(part => part !== undefined)

const tidy = (text: string): string =>
  text
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => entity(name) ?? whole)
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
    .slice(0, LONGEST_TEXT)
    .toWellFormed()

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED[name.toLowerCase()]
  const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined
}
