import { expect, test } from 'vitest'
import { cell, type Row } from '#platform/document/layout.ts'
import { placesOf } from './paper-table.tsx'

const row = (...cells: Row['cells']): Row => ({ cells })

test.each([
  [
    'plain rows',
    [row(cell('a'), cell('b')), row(cell('c'), cell('d'))],
    [
      [0, 1],
      [0, 1],
    ],
  ],
  ['a wide cell pushes the next one', [row(cell('a', { span: 2 }), cell('b'))], [[0, 2]]],
  [
    'a tall cell takes its column below',
    [row(cell('a', { rows: 2 }), cell('b')), row(cell('c')), row(cell('d'), cell('e'))],
    [[0, 1], [1], [0, 1]],
  ],
  [
    'a tall cell in the middle',
    [row(cell('a'), cell('b', { rows: 2 }), cell('c')), row(cell('d'), cell('e'))],
    [
      [0, 1, 2],
      [0, 2],
    ],
  ],
])('%s', (_, rows, places) => expect(placesOf(rows, 3)).toEqual(places))
