import { describe, expect, test } from 'vitest'
import type { Block } from '../plan-reading.ts'
import { splitLong } from './split-long.ts'

const paragraph = (text: string): Block => ({ kind: 'paragraph', no: 1, text })

describe('overlong paragraphs', () => {
  test.each([
    ['of sentences', 'Câu này nói một điều. '.repeat(900)],
    ['of words', 'chữ '.repeat(4_000)],
    ['of nothing but letters', 'ệ'.repeat(9_500)],
  ])('%s are parted without a loss', (_what, text) => {
    const parts = splitLong([paragraph(text)])
    expect(parts.length).toBeGreaterThan(1)
    for (const part of parts) expect(part.kind === 'paragraph' && part.text.length <= 4_000).toBe(true)
    const joined = parts.map(part => (part.kind === 'paragraph' ? part.text : '')).join('')
    expect(joined.replace(/ /g, '')).toBe(text.replace(/ /g, ''))
  })

  test('those of sentences end with one', () => {
    const [first] = splitLong([paragraph('Câu này nói một điều. '.repeat(900))])
    expect(first).toMatchObject({ text: expect.stringMatching(/điều\.$/) })
  })

  test('others stay the same', () => {
    const blocks = [paragraph('Ngắn.'.repeat(700))]
    expect(splitLong(blocks)).toEqual(blocks)
  })

  test('a cell of a book keeps its beginning, the rest stands behind the table', () => {
    const lines = Array.from({ length: 30 }, (_, index) => ({ text: `${index} ${'chữ '.repeat(250)}` }))
    const cell = { row: 1, col: 1, rowSpan: 1, colSpan: 1, paragraphs: lines }
    const table: Block = { kind: 'table', no: 1, table: 1, rowCount: 1, colCount: 1, bordered: true, cells: [cell] }
    const [first, ...rest] = splitLong([table])
    const kept = first?.kind === 'table' ? (first.cells[0]?.paragraphs ?? []) : []
    expect(kept.length).toBeGreaterThan(5)
    expect([...kept, ...rest].map(line => 'text' in line && line.text)).toEqual(lines.map(line => line.text))
  })
})
