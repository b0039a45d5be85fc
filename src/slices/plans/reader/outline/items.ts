import { fold } from '../text.ts'
import type { Line } from './lines.ts'
import { type Marker, readMarker } from './markers.ts'
import type { OutlineSection } from './outline.ts'

/** One item of a section: its own line, and the lines below it up to the next item of its kind. */
export interface Item {
  /** "VI.3": section, then the item's number as typed, or its count when it has none. */
  no: string
  marker: Marker | null
  line: Line
  /** The item's words without its marker. */
  text: string
  children: Line[]
}

const RANK: Record<Marker['kind'], number> = { number: 1, subnumber: 1, letter: 3, dash: 4, plus: 5 }
/** "1." stands over "1.1.", that over "1.1.1.", all of them over "a)". */
const rankOf = ({ kind, label }: Marker): number => RANK[kind] + (label.split('.').length - 1) * 0.3

/** The kind of marker that parts a section: the highest that stands in it. */
function topRank(lines: readonly Line[]): number {
  const ranks = lines.map(line => readMarker(line.text)).flatMap(marker => (marker ? [rankOf(marker)] : []))
  return ranks.length > 0 ? Math.min(...ranks) : 0
}

/** Parts a section into items; lines before the first marker are items without children. */
export function readItemsOf(section: OutlineSection): Item[] {
  const top = topRank(section.lines)
  const items: Item[] = []
  let count = 0
  let opened = false
  for (const line of section.lines) {
    const marker = readMarker(line.text)
    const begins = marker !== null && rankOf(marker) === top
    if (begins || !opened || isClosing(line, marker, top)) {
      count++
      const label = marker && RANK[marker.kind] <= 3 && begins ? marker.label : String(count)
      items.push({
        no: `${section.label}.${label}`,
        marker: begins ? marker : null,
        line,
        text: begins ? marker.rest : line.text,
        children: [],
      })
      opened = begins && (marker?.kind === 'number' || marker?.kind === 'letter' || marker?.kind === 'subnumber')
    } else items.at(-1)?.children.push(line)
  }
  return items
}

/** "Trên đây là kế hoạch …" closes the plan and belongs to no item. */
function isClosing(line: Line, marker: Marker | null, top: number): boolean {
  return marker === null && (top === 0 || closes(line.text))
}

export const closes = (text: string): boolean =>
  /^(?:trên đây là|kế hoạch này|căn cứ kế hoạch|yêu cầu (?:các|trưởng)|đề nghị (?:các|trưởng)|trong quá trình (?:thực hiện|triển khai)|nhận được (?:kế hoạch|văn bản|công văn)|giám đốc .* yêu cầu|trung tâm .* (?:yêu cầu|đề nghị))/.test(
    fold(text),
  )

const has = (title: string, pattern: RegExp): boolean => pattern.test(fold(title))

export const isOrganising = (section: OutlineSection): boolean =>
  has(
    section.title,
    /tổ chức thực hiện|tổ chức triển khai|phân công (?:thực hiện|nhiệm vụ|trách nhiệm)|^phân công|trách nhiệm (?:thực hiện|của)/,
  )
export const isForms = (section: OutlineSection): boolean =>
  has(section.title, /hình thức|kênh|phương thức|biện pháp|hoạt động/)
export const isContents = (section: OutlineSection): boolean => has(section.title, /nội dung/)
