import type { FoundTag } from './find-tags.ts'
import type { Finding } from './finding.ts'
import { nearestName } from './nearest-name.ts'
import { LISTS } from './template-fields.ts'

interface Loop {
  readonly open: FoundTag
  readonly close: FoundTag
}

const LIST_NAMES = new Set(LISTS.map(list => list.name))
const error = (code: string, what: string, { place }: FoundTag): Finding => ({ kind: 'error', code, what, place })
const saying = (tag: FoundTag): string => `{${tag.words}}`

/** Matches the marks of loops and says what is wrong with them; `around` is told for every field. */
export function checkLoops(
  tags: readonly FoundTag[],
  around: (field: FoundTag, list: string | null) => void,
): Finding[] {
  const findings: Finding[] = []
  const rows = new Set<string>()
  const open: FoundTag[] = []
  let part: string | undefined
  const closeAll = (): void => {
    for (const tag of open.splice(0))
      findings.push(
        error('loop.unclosed', `Vòng lặp ${saying(tag)} chưa đóng; thêm {/${tag.name}} ở cuối phần lặp.`, tag),
      )
  }
  for (const tag of tags) {
    if (tag.paragraph.part !== part) closeAll()
    part = tag.paragraph.part
    if (tag.kind === 'field') around(tag, open.at(-1)?.kind === 'open' ? (open.at(-1)?.name ?? null) : null)
    else if (tag.kind === 'close') findings.push(...closed(tag, open, rows))
    else findings.push(...opened(tag, open))
  }
  closeAll()
  return findings
}

/** What is opened is always followed, wrong or not, so that its end is not called wrong too. */
function opened(tag: FoundTag, open: FoundTag[]): Finding[] {
  const outer = open.at(-1)
  open.push(tag)
  const strict = `${tag.kind === 'open' ? '#' : '^'}${tag.name}`
  if (!LIST_NAMES.has(tag.name)) {
    const near = nearestName(tag.name, LIST_NAMES)
    const hint = near ? `Có phải là {#${near}}?` : 'Xem tên các vòng lặp ở danh sách trường.'
    return [error('loop.unknown', `Không có vòng lặp ${saying(tag)}. ${hint}`, tag)]
  }
  if (tag.words !== strict) return [spelling(tag, strict)]
  if (tag.paragraph.part !== 'body')
    return [
      error(
        'loop.part',
        `Vòng lặp ${saying(tag)} chỉ đặt được trong thân văn bản; ở đầu trang, chân trang chỉ dùng trường.`,
        tag,
      ),
    ]
  if (outer?.kind === 'open')
    return [
      error(
        'loop.nested',
        `Vòng lặp ${saying(tag)} nằm trong vòng lặp ${saying(outer)}; đóng {/${outer.name}} trước đã.`,
        tag,
      ),
    ]
  return []
}

const spelling = (tag: FoundTag, strict: string): Finding =>
  error('loop.spelling', `Viết ${saying(tag)} thành {${strict}}: chữ thường, không có khoảng trắng.`, tag)

function closed(tag: FoundTag, open: FoundTag[], rows: Set<string>): Finding[] {
  const at = open.findLastIndex(one => one.name === tag.name || tag.name === '')
  const start = open[at]
  if (start === undefined)
    return [
      error(
        'loop.unopened',
        `${saying(tag)} đóng một vòng lặp chưa mở; thêm {#${tag.name}} ở đầu phần lặp hoặc bỏ dấu đóng.`,
        tag,
      ),
    ]
  const crossed = open.splice(at).slice(1)
  if (crossed.length > 0)
    return crossed.map(one =>
      error(
        'loop.crossed',
        `Vòng lặp ${saying(one)} mở bên trong ${saying(start)} nhưng chưa đóng trước ${saying(tag)}.`,
        one,
      ),
    )
  const strict = tag.name === '' ? '/' : `/${tag.name}`
  if (tag.words !== strict) return [spelling(tag, strict)]
  return standing({ open: start, close: tag }, rows)
}

/** Where a loop may begin and end: in one paragraph, alone in paragraphs of one block, or in rows of one table. */
function standing({ open, close }: Loop, rows: Set<string>): Finding[] {
  if (open.paragraph === close.paragraph) return []
  const pair = `${saying(open)} và ${saying(close)}`
  if (open.paragraph.block === close.paragraph.block) {
    if (open.isAlone && close.isAlone) return []
    return [error('loop.not-alone', `Đặt ${pair} mỗi cái riêng một đoạn, hoặc cả hai trong cùng một đoạn.`, open)]
  }
  const [from, to] = [open.paragraph.cells.at(-1), close.paragraph.cells.at(-1)]
  if (!from || !to || from.table !== to.table)
    return [error('loop.across', `${pair} phải nằm trong cùng một hàng của bảng: mở ở ô đầu, đóng ở ô cuối.`, open)]
  if (from.row !== to.row)
    return [
      error('loop.rows', `${pair} nằm ở hàng ${from.row} và hàng ${to.row}; đặt cả hai trong cùng một hàng.`, open),
    ]
  const row = `${from.table}:${from.row}`
  if (rows.has(row))
    return [error('loop.same-row', `Hàng này đã lặp theo một vòng lặp khác; ${pair} cần một hàng riêng.`, open)]
  rows.add(row)
  return []
}
