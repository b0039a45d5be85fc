import { describe, expect, test } from 'vitest'
import type { ColumnRole } from '../plan-reading.ts'
import { alignRows, surenessOfRow } from './txt-align.ts'
import { readRawLines } from './txt-lines.ts'
import { readLooseRows } from './txt-pieces.ts'

const ROLES: (ColumnRole | null)[] = ['no', 'title', 'product', 'time', 'assignment']
const HEADER = 'TT Nội dung Sản phẩm Thời gian Đơn vị'

/** The words of each cell of each row, in the order of the columns; `¶` is a repeated header. */
function align(text: string): { cells: string[][]; sureness: number[][] } {
  const lines = readRawLines(
    text.replace(
      /¶/g,
      HEADER.split(' ')
        .join('\n')
        .replace('Nội\ndung', 'Nội dung')
        .replace('Sản\nphẩm', 'Sản phẩm')
        .replace('Thời\ngian', 'Thời gian')
        .replace('Đơn\nvị', 'Đơn vị'),
    ),
  )
  const rows = readLooseRows(lines, HEADER)
  const { paths, widths } = alignRows(rows, ROLES)
  return {
    cells: rows.map((row, index) =>
      ROLES.slice(1).map((_, col) =>
        row.pieces
          .filter((_piece, at) => paths[index]?.[at] === col + 1)
          .map(piece => piece.text)
          .join(' '),
      ),
    ),
    sureness: rows.map((row, index) => surenessOfRow(row, paths[index] ?? [], ROLES, widths)),
  }
}

const PLAIN = `1
Xây dựng kế hoạch tuyên truyền cải
cách hành chính của đơn vị
Kế hoạch được ban hành
Quý I
Phòng Tổ chức chủ trì, phối
hợp với các khoa
2
Viết bài về chuyển đổi số
Bài đăng trên website
Hàng tháng
Tổ Truyền thông
3
Tổ chức nói chuyện tại các khoa
03 buổi
Trước ngày 30/6/2026
Phòng Điều dưỡng
`

describe('cells of a table that came out as loose lines', () => {
  test('are put under their columns', () => {
    expect(align(PLAIN).cells).toEqual([
      [
        'Xây dựng kế hoạch tuyên truyền cải cách hành chính của đơn vị',
        'Kế hoạch được ban hành',
        'Quý I',
        'Phòng Tổ chức chủ trì, phối hợp với các khoa',
      ],
      ['Viết bài về chuyển đổi số', 'Bài đăng trên website', 'Hàng tháng', 'Tổ Truyền thông'],
      ['Tổ chức nói chuyện tại các khoa', '03 buổi', 'Trước ngày 30/6/2026', 'Phòng Điều dưỡng'],
    ])
  })

  test('go on below a page break where they were cut', () => {
    const cut = PLAIN.replace(
      'Phòng Tổ chức chủ trì, phối\nhợp với các khoa',
      'Phòng Tổ chức chủ trì,\n¶\nphối hợp với các khoa',
    )
    expect(align(cut).cells[0]).toEqual(align(PLAIN).cells[0])
  })

  test('are surer the less another column would do', () => {
    const { sureness } = align(PLAIN)
    const time = sureness[1]?.[2] ?? 0
    expect(time).toBeGreaterThan(0.85)
    expect(sureness.flat().every(value => value >= 0.45 && value <= 0.95)).toBe(true)
    // Words that begin like no result in particular: nothing but their place tells.
    const doubtful = align(PLAIN.replace('Bài đăng trên website', 'trên trang của đơn vị')).sureness[1]?.[1] ?? 1
    expect(doubtful).toBeLessThan(time)
  })
})
