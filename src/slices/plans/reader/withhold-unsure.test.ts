import { describe, expect, test } from 'vitest'
import type { Block, RawRow } from './plan-reading.ts'
import { readBlocks } from './read-blocks.ts'
import { lowerConfidence, restoreRawCells, withheldOf, withholdUnsure } from './withhold-unsure.ts'

const paragraph = (no: number, text: string, confidence?: number): Block => ({
  kind: 'paragraph',
  no,
  text,
  ...(confidence === undefined ? {} : { confidence }),
})

const cell = (row: number, col: number, text: string, confidence?: number) => ({
  row,
  col,
  rowSpan: 1,
  colSpan: 1,
  paragraphs: [{ text, ...(confidence === undefined ? {} : { confidence }) }],
})

const TABLE: Block = {
  kind: 'table',
  no: 3,
  table: 1,
  rowCount: 3,
  colCount: 4,
  bordered: true,
  cells: [
    ...['TT', 'Nội dung', 'Thời gian', 'Đơn vị chủ trì'].map((text, index) => cell(1, index + 1, text, 0.95)),
    ...['1', 'Viết tin, bài', 'Quý I', 'Phòng Điều dưỡng'].map((text, index) => cell(2, index + 1, text, 0.9)),
    cell(3, 1, '2', 0.9),
    cell(3, 2, 'Tổ chức tập huấn', 0.7),
    cell(3, 3, 'Quý 1l', 0.2),
    cell(3, 4, 'Phòng Tổ chức', 0.9),
  ],
}
const BLOCKS = [paragraph(1, 'KẾ HOẠCH', 0.9), paragraph(2, 'Phấn đ4u 9O% ng`ười', 0.3), TABLE]

describe('words that are too unsure', () => {
  const read = readBlocks(withholdUnsure(BLOCKS), 'a.pdf')

  test('take no part in the draft, and are kept as they stand', () => {
    expect(JSON.stringify(read.draft)).not.toMatch(/9O|1l/)
    expect(read.draft.tasks[1]?.schedule).toMatchObject({ kind: 'unspecified', raw: '' })
    expect(withheldOf(BLOCKS)).toEqual([{ block: 2, text: 'Phấn đ4u 9O% ng`ười' }])
    const [, second] = restoreRawCells(read.rows, BLOCKS).filter(row => row.role === 'task')
    expect(second?.cells[2]).toMatchObject({ text: 'Quý 1l', confidence: 0.2 })
  })

  test('make what was read beside them less sure', () => {
    const { tasks } = lowerConfidence(read.draft, BLOCKS)
    expect(tasks[0]?.confidence).toBeLessThanOrEqual(0.9)
    expect(tasks[1]?.confidence).toBe(0.2)
  })

  test('a sure file is left alone', () => {
    const blocks = [paragraph(1, 'KẾ HOẠCH'), paragraph(2, 'Căn cứ Luật Trẻ em năm 2016;')]
    const { draft, rows } = readBlocks(withholdUnsure(blocks), 'a.pdf')
    expect(withholdUnsure(blocks)).toEqual(blocks)
    expect(lowerConfidence(draft, blocks)).toBe(draft)
    expect(restoreRawCells(rows as RawRow[], blocks)).toEqual(rows)
  })
})
