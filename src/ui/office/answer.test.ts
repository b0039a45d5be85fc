import { expect, test } from 'vitest'
import { Refused, saysOf } from './answer.ts'

const refused = (code: string, params: Record<string, unknown>, message?: string) =>
  new Refused(409, { kind: 'conflict', code, params, ...(message !== undefined && { message }) }, undefined)

test.each<[string, unknown, string]>([
  [
    'the room’s own sentence, with its days as people write them',
    refused('unit.closed', { closed_on: '2026-03-07' }),
    'Thôi từ 07/3/2026.',
  ],
  ['the server’s sentence', refused('x.y', {}, 'Chưa lưu được.'), 'Chưa lưu được.'],
  ['no sentence at all', refused('x.y', {}), 'Máy chủ gặp lỗi. Việc đã nhập vẫn còn trên máy này.'],
  ['no answer', new TypeError('failed to fetch'), 'Máy chủ chưa trả lời. Việc đã nhập vẫn còn trên máy này.'],
])('a failure is told in %s', (_name, error, says) => {
  expect(saysOf(error, { 'unit.closed': 'Thôi từ {closed_on}.' })).toBe(says)
})
