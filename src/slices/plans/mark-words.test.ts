import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markWords, type Piece } from './mark-words.ts'

const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ is, text }) => (is === 'same' ? text : is === 'gone' ? `[-${text}-]` : `{+${text}+}`)).join('')

test.each([
  ['', '', ''],
  ['Hàng tháng', 'Hàng tháng', 'Hàng tháng'],
  ['Hàng tháng trong năm', 'Hàng quý trong năm', 'Hàng [-tháng -]{+quý +}trong năm'],
  ['01 bài/tháng', '02 bài/tháng', '[-01 -]{+02 +}bài/tháng'],
  ['Website', '', '[-Website-]'],
  ['', 'Website', '{+Website+}'],
  ['a b c d', 'a x c y', 'a [-b -]{+x +}c [-d -]{+y+}'],
  ['Phát thanh một tuần hai lần', 'Phát thanh hai lần', 'Phát thanh [-một tuần -]hai lần'],
  ['một hai', 'hai một', '[-một -]hai {+một+}'],
  ['một  hai', 'một hai', 'một hai'],
])('%j → %j', (before, after, marked) => {
  expect(shown(markWords(before, after))).toBe(marked)
})

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', 'bài', 'tháng', '01'), { maxLength: 30 })
  .map(words => words.join(' '))

test('what went and what stayed is the old text, what stayed and what came is the new one', () => {
  const flat = (pieces: readonly Piece[], not: Piece['is']) =>
    pieces
      .filter(piece => piece.is !== not)
      .map(piece => piece.text)
      .join('')
      .split(/\s+/)
      .filter(Boolean)
      .join(' ')
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = markWords(before, after)
      expect(flat(pieces, 'new')).toBe(before)
      expect(flat(pieces, 'gone')).toBe(after)
    }),
  )
})

test('a text too long to compare word by word is told as replaced', () => {
  const long = (word: string) => Array.from({ length: 1600 }, (_, i) => `${word}${i}`).join(' ')
  expect(markWords(long('a'), long('b')).map(piece => piece.is)).toEqual(['gone', 'new'])
})
