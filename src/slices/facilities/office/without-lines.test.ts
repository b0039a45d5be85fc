import { expect, test } from 'vitest'
import { withoutLines } from './without-lines.ts'

test.each([
  ['a\nb\nc', [2], 'a\nc'],
  ['a\r\nb\r\nc', [3], 'a\nb'],
  ['a;"x\ny"\nb', [1], 'b'],
  ['a\n\nb', [3], 'a\n'],
])('%j without %j', (text, lines, left) => expect(withoutLines(text, lines)).toBe(left))
