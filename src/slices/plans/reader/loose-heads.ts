import type { Block } from './plan-reading.ts'
import { fold } from './text.ts'

const FIRST_HEAD = /^s?tt(?:\s|$)/
const OTHER_HEADS: readonly RegExp[] = [
  /nhiệm vụ|nội dung|hoạt động|công việc/,
  /thời gian|tiến độ|thời hạn/,
  /chủ trì|phân công|phụ trách|đơn vị/,
  /sản phẩm|kết quả|hình thức/,
]
/** The heads of a table stand on a line of their own each, or all on one to three lines. */
const LINES_BEFORE = 4
const LINES_AFTER = 9
const LONGEST_HEAD = 160

/** Whether a text holds the heads of a task table whose cells can no longer be told apart. */
export function hasLooseHeads(blocks: readonly Block[]): boolean {
  const lines = blocks.map(block => (block.kind === 'paragraph' ? fold(block.text) : ''))
  return lines.some((line, at) => {
    if (!FIRST_HEAD.test(line)) return false
    const near = lines.slice(Math.max(0, at - LINES_BEFORE), at + LINES_AFTER).map(text => text.slice(0, LONGEST_HEAD))
    return OTHER_HEADS.filter(head => near.some(text => head.test(text))).length >= 3
  })
}
