import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boxesOf, insertFigure, removeFigure, textOfBoxes, typeIn } from './sentence-parts.policy.ts'

const kept = fc.string({ unit: 'binary' }).map(text => text.normalize('NFC'))

test('a sentence opened for editing and left alone is the same sentence', () => {
  fc.assert(
    fc.property(kept, text => {
      const once = textOfBoxes(boxesOf(text))
      expect(textOfBoxes(boxesOf(once))).toBe(once)
      const { words, keys } = boxesOf(once)
      expect(words.length).toBe(keys.length + 1)
    }),
  )
})

describe('a figure', () => {
  const boxes = boxesOf('Đăng {{a.period}} bài.')

  test('is put where the caret stands, apart from the words', () => {
    expect(textOfBoxes(insertFigure(boxes, 1, 4, 'b.period'))).toBe('Đăng {{a.period}} bài {{b.period}}.')
    expect(textOfBoxes(insertFigure(boxesOf('đạt'), 0, 3, 'b'))).toBe('đạt {{b}}')
    expect(textOfBoxes(insertFigure(boxesOf('(bài)'), 0, 1, 'b'))).toBe('({{b}} bài)')
  })

  test('taken out leaves the words together', () => {
    expect(textOfBoxes(removeFigure(boxes, 0))).toBe('Đăng bài.')
  })

  test('cannot be typed: braces stay braces', () => {
    const typed = typeIn(boxes, 0, 'Đăng {{b.period}} ')
    expect(boxesOf(textOfBoxes(typed))).toEqual(typed)
  })
})
