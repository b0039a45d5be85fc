import { expect, test } from 'vitest'
import { fillWords } from './fill-words.ts'

test.each<[string, Record<string, unknown>, string]>([
  ['Nộp được từ ngày {from}.', { from: '2026-03-07' }, 'Nộp được từ ngày 07/3/2026.'],
  ['Từ {from} đến {to}.', { from: '2025-12-15', to: '2026-02-09' }, 'Từ 15/12/2025 đến 09/02/2026.'],
  ['Thử lại sau {minutes} phút.', { minutes: 15 }, 'Thử lại sau 15 phút.'],
  ['Số {number} đã có.', { number: '2026-13-40' }, 'Số 2026-13-40 đã có.'],
  ['“{text}” chưa phải một số.', { text: 'từ 2026-03-07' }, '“từ 2026-03-07” chưa phải một số.'],
  ['Thiếu {what}.', { other: 1 }, 'Thiếu {what}.'],
])('%s', (sentence, params, filled) => {
  expect(fillWords(sentence, params)).toBe(filled)
})
