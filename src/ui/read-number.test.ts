import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { formatNumber } from './format.ts'
import { readNumber } from './read-number.ts'

test.each([
  ['1.234,5', 1234.5],
  ['1234,5', 1234.5],
  ['34', 34],
  [' 1 234 ', 1234],
  ['-1', -1],
  ['1.23', null],
  ['1,2,3', null],
  ['ba', null],
  ['', null],
])('%s is %s', (text, value) => expect(readNumber(text)).toBe(value))

test('reads every number that is written', () => {
  assert(property(integer({ min: -1e12, max: 1e12 }), whole => readNumber(formatNumber(whole)) === whole))
})
