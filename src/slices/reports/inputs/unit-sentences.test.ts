import { expect, test } from 'vitest'
import { attributed, joinSentence, sentencesOf } from './unit-sentences.policy.ts'

test.each([
  ['', []],
  ['Một ý.', ['Một ý.']],
  ['- Ý một\n+ Ý hai;\n\n  3) Ý ba\n• Ý bốn', ['Ý một', 'Ý hai;', 'Ý ba', 'Ý bốn']],
  ['Tăng 3.5 % so với quý trước', ['Tăng 3.5 % so với quý trước']],
])('%j is cut into ideas', (text, wanted) => expect(sentencesOf(text)).toEqual(wanted))

test.each([
  ['Thiếu loa.', 'Thiếu loa (Trạm Y tế xã Tân Lập).'],
  ['Thiếu loa', 'Thiếu loa (Trạm Y tế xã Tân Lập).'],
  ['Thiếu loa;', 'Thiếu loa (Trạm Y tế xã Tân Lập);'],
])('%s is said to be of its unit', (words, wanted) => expect(attributed(words, 'Trạm Y tế xã Tân Lập')).toBe(wanted))

test.each([
  ['', '- Ý mới.'],
  ['Đã viết.\n', 'Đã viết.\n- Ý mới.'],
])('after %j', (text, wanted) => expect(joinSentence(text, 'Ý mới.')).toBe(wanted))
