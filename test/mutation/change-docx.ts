import { unzipSync, type ZipOptions, zipSync } from 'fflate'
import type { Dice } from './dice.ts'
import { escapeXml, longText, oddValue } from './odd-values.ts'

type Change = (xml: string, dice: Dice) => string

interface Span {
  name: string
  from: number
  to: number
}

const tagsOf = (xml: string): RegExpExecArray[] => [...xml.matchAll(/<([\w:]+)(?:\s[^<>]*)?>/g)]

/** An element taken by chance, from its opening to its closing tag. */
function anElement(xml: string, dice: Dice): Span | null {
  const tags = tagsOf(xml)
  if (tags.length === 0) return null
  const tag = dice.pick(tags)
  const [whole, name = ''] = tag
  if (whole.endsWith('/>')) return { name, from: tag.index, to: tag.index + whole.length }
  let depth = 0
  const same = new RegExp(`<(/?)${name}(?:\\s[^<>]*)?(/?)>`, 'g')
  same.lastIndex = tag.index
  for (let found = same.exec(xml); found; found = same.exec(xml)) {
    if (found[1]) depth--
    else if (!found[2]) depth++
    if (depth === 0) return { name, from: tag.index, to: found.index + found[0].length }
  }
  return null
}

const onElement =
  (change: (xml: string, span: Span, dice: Dice) => string): Change =>
  (xml, dice) => {
    const span = anElement(xml, dice)
    return span ? change(xml, span, dice) : xml
  }

const LARGEST = 4_000_000
/** As often as asked, but not past a size that no plan has. */
const times = (text: string, count: number): string =>
  text.repeat(Math.max(1, Math.min(count, Math.floor(LARGEST / Math.max(1, text.length)))))
const INSERTED = [
  '<w:gridSpan w:val="63"/>',
  '<w:gridSpan w:val="100000000"/>',
  '<w:gridBefore w:val="99999999"/>',
  '<w:vMerge/>',
  '<w:vMerge w:val="restart"/>',
  '<w:numPr><w:ilvl w:val="99999999"/><w:numId w:val="1"/></w:numPr>',
  '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
  '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
  '<w:tbl>',
  '</w:tbl>',
  '<w:del><w:r><w:t>x</w:t></w:r></w:del>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:drawing><w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r></w:p></w:txbxContent></w:drawing>',
  '<w:footnoteReference w:id="2"/>',
  '&#0;',
  '<![CDATA[x]]>',
  '<!DOCTYPE a>',
]

export const XML_CHANGES: Record<string, Change> = {
  drop: onElement((xml, { from, to }) => xml.slice(0, from) + xml.slice(to)),
  duplicate: onElement((xml, { from, to }, dice) => {
    const count = dice.pick([2, 3, 20, 400, 3_000])
    return xml.slice(0, from) + times(xml.slice(from, to), count) + xml.slice(to)
  }),
  nest: onElement((xml, { name, from, to }, dice) => {
    const count = dice.pick([1, 5, 60, 2_000, 20_000])
    return (
      xml.slice(0, from) + times(`<${name}>`, count) + xml.slice(from, to) + times(`</${name}>`, count) + xml.slice(to)
    )
  }),
  'nest-tables': onElement((xml, { from, to }, dice) => {
    const count = dice.pick([2, 40, 3_000])
    const open = '<w:tbl><w:tr><w:tc>'.repeat(count)
    return `${xml.slice(0, from)}${open}${xml.slice(from, to)}${'</w:tc></w:tr></w:tbl>'.repeat(count)}${xml.slice(to)}`
  }),
  swap: (xml, dice) => {
    const [a, b] = [anElement(xml, dice), anElement(xml, dice)].sort((x, y) => (x?.from ?? 0) - (y?.from ?? 0))
    if (!a || !b || a.to > b.from) return xml
    return (
      xml.slice(0, a.from) +
      xml.slice(b.from, b.to) +
      xml.slice(a.to, b.from) +
      xml.slice(a.from, a.to) +
      xml.slice(b.to)
    )
  },
  rename: onElement((xml, { from, to }, dice) => {
    const other = dice.pick(tagsOf(xml))[1] ?? 'w:p'
    const renamed = xml
      .slice(from, to)
      .replace(/^<[\w:]+/, `<${other}`)
      .replace(/[\w:]+>$/, `${other}>`)
    return xml.slice(0, from) + renamed + xml.slice(to)
  }),
  unclose: onElement((xml, { to }) => xml.slice(0, xml.lastIndexOf('<', to - 1)) + xml.slice(to)),
  attribute: (xml, dice) => {
    const all = [...xml.matchAll(/="[^"<>]*"/g)]
    if (all.length === 0) return xml
    const found = dice.pick(all)
    return `${xml.slice(0, found.index)}="${escapeXml(oddValue(dice))}"${xml.slice(found.index + found[0].length)}`
  },
  insert: (xml, dice) => {
    const tag = dice.pick(tagsOf(xml))
    const at = tag.index + (dice.chance(0.5) ? 0 : tag[0].length)
    return xml.slice(0, at) + times(dice.pick(INSERTED), dice.pick([1, 1, 1, 50, 5_000])) + xml.slice(at)
  },
  words: (xml, dice) => {
    const all = [...xml.matchAll(/>[^<>]+</g)]
    if (all.length === 0) return xml
    const found = dice.pick(all)
    return `${xml.slice(0, found.index)}>${escapeXml(longText(dice))}<${xml.slice(found.index + found[0].length)}`
  },
}

/** The same parts give the same bytes, whatever the day. */
const ZIP: ZipOptions = { level: 1, mtime: new Date(2026, 0, 1) }

const asText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** The parts of the package themselves: one left out, misnamed, or with the bytes of another. */
function changeParts(parts: Record<string, Uint8Array>, dice: Dice): Record<string, Uint8Array> {
  const names = Object.keys(parts)
  const [name, other] = [dice.pick(names), dice.pick(names)]
  const { [name]: bytes = new Uint8Array(), ...rest } = parts
  const how = dice.below(3)
  if (how === 0) return rest
  return how === 1 ? { ...rest, [`${name}x`]: bytes } : { ...parts, [name]: parts[other] ?? bytes }
}

/** Changes inside the package, so that the damage gets past the zip: the XML of a part, mostly of the document itself. */
export function changeDocx(bytes: Uint8Array, dice: Dice): { bytes: Buffer; how: string } {
  let parts = unzipSync(bytes)
  if (dice.chance(0.06)) return { bytes: Buffer.from(zipSync(changeParts(parts, dice), ZIP)), how: 'parts' }
  const hows: string[] = []
  for (let left = dice.pick([1, 1, 1, 2, 3, 8]); left > 0; left--) {
    const xml = Object.keys(parts).filter(name => /\.(?:xml|rels)$/.test(name))
    const name = dice.chance(0.75) && parts['word/document.xml'] ? 'word/document.xml' : dice.pick(xml)
    const how = dice.pick(Object.keys(XML_CHANGES))
    const text = asText(parts[name] ?? new Uint8Array())
    if (text.length > LARGEST || tagsOf(text).length === 0) continue
    parts = { ...parts, [name]: new TextEncoder().encode(XML_CHANGES[how]?.(text, dice) ?? text) }
    hows.push(`${how} ${name}`)
  }
  return { bytes: Buffer.from(zipSync(parts, ZIP)), how: hows.join(', ') }
}
