import { expect, it } from 'vitest'
import { isDay } from './day.ts'

it.each([
  ['2026-02-28', true],
  ['2028-02-29', true],
  ['1900-01-01', true],
  ['2199-12-31', true],
  ['1899-12-31', false],
  ['2200-01-01', false],
  ['9999-12-31', false],
  ['2026-02-30', false],
  ['2026-2-3', false],
  ['2026-13-01', false],
  [' 2026-02-28', false],
  ['', false],
])('%j is a day: %s', (text, answer) => {
  expect(isDay(text)).toBe(answer)
})
