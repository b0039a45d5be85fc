import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cell, type Row } from '../layout.ts'
import { columnWidths, headHeights, placeCells } from './table-grid.ts'

describe('columnWidths', () => {
  it('are whole and add up, whatever the shares', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(shares, fc.integer({ min: 5000, max: 15_000 }), (shares, width) => {
        const widths = columnWidths(
          shares.map(share => ({ share, align: 'left' })),
          width,
        )
        expect(widths.every(Number.isInteger)).toBe(true)
        expect(widths.reduce((sum, own) => sum + own, 0)).toBe(width)
      }),
    )
  })
})

describe('placeCells', () => {
  const placesOf = (rows: readonly Row[]) =>
    placeCells(rows, [100, 200, 300, 400]).map(row => row.map(({ column, width }) => [column, width]))

  it('puts cells past those that reach down, and adds up merged widths', () =>
    expect(
      placesOf([
        { cells: [cell('TT', { rows: 2 }), cell('Thực hiện', { span: 2 }), cell('KH', { rows: 2 })] },
        { cells: [cell('Kỳ này'), cell('Lũy kế')] },
        { cells: [cell('1'), cell('4'), cell('4'), cell('6')] },
      ]),
    ).toEqual([
      [
        [0, 100],
        [1, 500],
        [3, 400],
      ],
      [
        [1, 200],
        [2, 300],
      ],
      [
        [0, 100],
        [1, 200],
        [2, 300],
        [3, 400],
      ],
    ]))

  it('lets a cell reach over several rows', () =>
    expect(
      placesOf([
        { cells: [cell('A', { rows: 3, span: 3 }), cell('1')] },
        { cells: [cell('2')] },
        { cells: [cell('3')] },
        { cells: [cell('4')] },
      ]),
    ).toEqual([
      [
        [0, 600],
        [3, 400],
      ],
      [[3, 400]],
      [[3, 400]],
      [[0, 100]],
    ]))
})

describe('headHeights', () => {
  it('make room over the rows for the cells that reach over them, and ask for none otherwise', () => {
    const head = [{ cells: [cell('Kế hoạch năm', { rows: 2 }), cell('Kỳ')] }, { cells: [cell('này')] }]
    const [first = 0, second = 0] = headHeights(placeCells(head, [900, 900]), 12, { side: 85, top: 30 })
    expect(first).toBe(second)
    expect(first * 2).toBeGreaterThanOrEqual(3 * 12 * 20)
    expect(headHeights(placeCells([{ cells: [cell('Kế hoạch năm')] }], [900]), 12, { side: 85, top: 30 })).toEqual([0])
  })
})
