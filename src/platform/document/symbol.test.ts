import { describe, expect, it } from 'vitest'
import { numberLine, signOf } from './symbol.ts'

describe('numberLine', () => {
  it.each([
    [8, 'BC-TTYT', 'Số: 08/BC-TTYT'],
    [10, 'KH-TTYT', 'Số: 10/KH-TTYT'],
    [1234, 'QĐ-TTYT', 'Số: 1234/QĐ-TTYT'],
  ])('%i/%s', (number, sign, line) => expect(numberLine({ number, sign })).toBe(line))

  it('leaves room for the clerk', () =>
    expect(numberLine({ number: null, sign: 'BC-TTYT' })).toMatch(/^Số: \u00a0{4,}\/BC-TTYT$/u))
})

describe('signOf', () => {
  it.each([
    ['Báo cáo', 'TTYT', undefined, 'BC-TTYT'],
    ['Tờ trình', 'TTYT', undefined, 'TTr-TTYT'],
    [null, 'TTYT', 'TCHC', 'TTYT-TCHC'],
    [null, 'TTYT', undefined, 'TTYT'],
  ] as const)('%s of %s (%s) → %s', (type, issuer, unit, sign) => expect(signOf(type, issuer, unit)).toBe(sign))
})
