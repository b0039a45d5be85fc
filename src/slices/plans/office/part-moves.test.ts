import { expect, test } from 'vitest'
import { EMPTY_PART, EMPTY_ROW } from '../row-content.input.ts'
import { joinToPartAbove, splitPart } from './part-moves.ts'

const rowOf = (...products: (string | null)[]) => ({
  ...EMPTY_ROW,
  parts: products.map((product, at) => ({ ...EMPTY_PART, id: `p${at}`, product })),
})
const productsOf = (row: ReturnType<typeof rowOf>) => row.parts.map(part => part.product)

test.each([
  ['Tin; bài, ảnh; video', ['Tin', 'bài, ảnh; video']],
  ['Tin, bài', ['Tin', 'bài']],
  ['Tin', ['Tin', null]],
  [null, [null, null]],
])('the part “%s” is split', (product, expected) => {
  const split = splitPart(rowOf('Trước', product, 'Sau'), 1)
  expect(productsOf(split as ReturnType<typeof rowOf>)).toEqual(['Trước', ...expected, 'Sau'])
  expect(split.parts.map(part => part.id)).toEqual(['p0', 'p1', undefined, 'p2'])
})

test('a part joins the one above it, and nothing of its product is lost', () => {
  const joined = joinToPartAbove(rowOf('Tin', 'Bài; Tin', 'Sau'), 1)
  expect(productsOf(joined as ReturnType<typeof rowOf>)).toEqual(['Tin; Bài', 'Sau'])
  expect(joinToPartAbove(rowOf('Tin'), 0)).toEqual(rowOf('Tin'))
})
