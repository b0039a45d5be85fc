import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ND30 } from './nd30.ts'
import { evenLines, lineWidth } from './text-width.ts'

describe('lineWidth', () => {
  // Measured in the metric-compatible Liberation Serif.
  it.each([
    [ND30.country.text, 12, 5007],
    [ND30.country.text, 13, 5424],
    [ND30.motto.text, 13, 3183],
  ])('%s at %i pt is %i twips', (text, size, width) =>
    expect(Math.abs(lineWidth(text, size, true) - width)).toBeLessThan(20),
  )

  it('is the same for composed and decomposed letters', () => {
    const text = 'Trường hợp đặc biệt'
    expect(lineWidth(text.normalize('NFD'), 14, false)).toBe(lineWidth(text, 14, false))
  })
})

describe('evenLines', () => {
  it('breaks a name into even lines and keeps “Y tế” together', () =>
    expect(evenLines('TRUNG TÂM Y TẾ KHU VỰC AN BÌNH', 3800, 12, true)).toEqual(['TRUNG TÂM Y TẾ', 'KHU VỰC AN BÌNH']))

  it('leaves a short one alone', () => expect(evenLines('SỞ Y TẾ', 3800, 12, false)).toEqual(['SỞ Y TẾ']))

  it('loses no word and ends for any text and room', () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-zĐđƯươ0-9]{1,12}$/u), { maxLength: 20 })
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 9000 }), (words, room) => {
        expect(evenLines(words.join(' '), room, 14, true).join(' ')).toBe(words.join(' '))
      }),
    )
  })
})
