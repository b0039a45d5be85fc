import type { Finding, Place } from './finding.ts'
import { OBJECT, type TemplateParagraph } from './read-paragraphs.ts'
import { readTag, type Tag } from './read-tag.ts'

/** A field or the mark of a loop, where it stands. */
export interface FoundTag extends Tag {
  /** As it is written, without the braces. */
  readonly words: string
  readonly paragraph: TemplateParagraph
  readonly place: Place
  /** Nothing else stands in its paragraph. */
  readonly isAlone: boolean
}

/** After so many broken braces nothing more is looked for: what is said of them is enough. */
const MOST_FAULTS = 1000

/** The fields of a template in reading order, and what keeps a brace from being one. */
export function findTags(paragraphs: readonly TemplateParagraph[]): { tags: FoundTag[]; findings: Finding[] } {
  const tags: FoundTag[] = []
  const findings: Finding[] = []
  let faults = 0
  for (const paragraph of paragraphs) {
    let open = -1
    const { text } = paragraph
    for (let at = 0; at < text.length && faults < MOST_FAULTS; at++) {
      if (text[at] === '{') {
        if (open >= 0) {
          findings.push(broken(paragraph, open, at))
          faults++
        }
        open = at
      } else if (text[at] === '}') {
        if (open < 0) {
          findings.push(unopened(paragraph, at))
          faults++
        } else takeTag(paragraph, open, at, tags, findings)
        open = -1
      }
    }
    if (open >= 0) findings.push(broken(paragraph, open, text.length))
  }
  return { tags, findings }
}

function takeTag(
  paragraph: TemplateParagraph,
  open: number,
  close: number,
  tags: FoundTag[],
  findings: Finding[],
): void {
  const words = paragraph.text.slice(open + 1, close)
  const place = placeOf(paragraph, open, close)
  const said = `{${words}}`
  if (words.includes(OBJECT)) {
    const what = `Trường ${said.replaceAll(OBJECT, '…')} bị ngắt bởi dấu xuống dòng, phím Tab hoặc hình ở giữa; gõ lại liền một mạch.`
    findings.push({ kind: 'error', code: 'field.broken', what, place })
    return
  }
  if (paragraph.isMoved) {
    const what = `Đoạn có trường ${said} đang giữ dấu vết di chuyển; chấp nhận mọi thay đổi (Review, Accept All) rồi lưu lại.`
    findings.push({ kind: 'error', code: 'field.moved', what, place })
    return
  }
  if (new Set(paragraph.looks.slice(open, close + 1)).size > 1) {
    const what = `Trường ${said} có chữ khác kiểu nhau (đậm, nghiêng, màu…); kết quả lấy kiểu của dấu {.`
    findings.push({ kind: 'remark', code: 'field.looks', what, place })
  }
  tags.push({ ...readTag(words), words, paragraph, place, isAlone: paragraph.text.trim() === said })
}

function broken(paragraph: TemplateParagraph, open: number, to: number): Finding {
  const isDouble = paragraph.text[open + 1] === '{'
  const what = isDouble
    ? 'Có hai dấu { liền nhau; mỗi trường chỉ viết một dấu { và một dấu }.'
    : 'Có dấu { mở trường mà không có dấu } đóng trong cùng đoạn.'
  return { kind: 'error', code: 'field.unclosed', what, place: placeOf(paragraph, open, to) }
}

const unopened = (paragraph: TemplateParagraph, at: number): Finding => ({
  kind: 'error',
  code: 'field.unopened',
  what: 'Có dấu } đóng trường mà không có dấu { mở trong cùng đoạn.',
  place: placeOf(paragraph, at, at),
})

const BEFORE = 24
const AFTER = 16

/** Paragraph, table, row and cell, with the words around. */
export function placeOf(paragraph: TemplateParagraph, from = 0, to = 40): Place {
  const { part, index, cells, text } = paragraph
  const own = cells.at(-1)
  const start = Math.max(0, from - BEFORE)
  const end = Math.min(text.length, to + 1 + AFTER)
  const words = text.slice(start, end).replaceAll(OBJECT, ' ').replace(/\s+/gu, ' ').trim()
  const excerpt = `${start > 0 ? '…' : ''}${words}${end < text.length ? '…' : ''}`
  return { part, paragraph: index, ...(own && { table: own.table, row: own.row, cell: own.cell }), excerpt }
}
