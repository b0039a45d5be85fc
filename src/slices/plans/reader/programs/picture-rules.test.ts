import { describe, expect, test } from 'vitest'
import { type Picture, readPgm, writePgm } from './picture.ts'
import { takeRules } from './picture-rules.ts'
import { readTesseractWords } from './tesseract-words.ts'

const [WIDTH, HEIGHT] = [600, 800]

/** A white page with dark boxes: left, top, width, height, and how far a box sinks over its width. */
function page(boxes: readonly (readonly [number, number, number, number, number?])[]): Picture {
  const dots = Buffer.alloc(WIDTH * HEIGHT, 255)
  for (const [left, top, width, height, sinks = 0] of boxes) {
    for (let x = left; x < left + width; x++) {
      const shift = Math.round(((x - left) / width) * sinks)
      for (let y = top + shift; y < top + shift + height; y++) dots[y * WIDTH + x] = 0
    }
  }
  return { width: WIDTH, height: HEIGHT, dots }
}

describe('ruling lines of a picture', () => {
  test('are found with their places and taken out; letters stay', () => {
    const picture = page([
      [50, 100, 500, 2],
      [50, 300, 500, 2],
      [50, 100, 2, 202],
      [200, 150, 12, 14],
    ])
    const { horizontal, vertical, slope } = takeRules(picture)
    expect(horizontal).toEqual([
      { at: 100.5, from: 50, to: 549 },
      { at: 300.5, from: 50, to: 549 },
    ])
    expect(vertical).toEqual([{ at: 50.5, from: 100, to: 301 }])
    expect(slope).toBe(0)
    const dark = picture.dots.filter(dot => dot === 0).length
    expect(dark).toBe(12 * 14)
  })

  test('of a page laid aslant are one rule each, with their slope', () => {
    const { horizontal, slope } = takeRules(page([[40, 200, 500, 3, 8]]))
    expect(horizontal).toHaveLength(1)
    expect(horizontal[0]).toMatchObject({ from: 40, to: 539 })
    expect(slope).toBeCloseTo(8 / 500, 2)
  })

  test('a dark box is none', () => {
    const picture = page([[100, 100, 200, 60]])
    const { horizontal, vertical } = takeRules(picture)
    expect([horizontal, vertical]).toEqual([[], []])
    expect(picture.dots.filter(dot => dot === 0)).toHaveLength(200 * 60)
  })
})

describe('pictures', () => {
  test('are written as they are read', () => {
    const picture = page([[10, 10, 5, 5]])
    expect(readPgm(writePgm(picture))).toEqual(picture)
  })

  test.each(['', 'P6\n2 2\n255\n', 'P5\n9 9\n255\nxx'])('%j is none', text => {
    expect(readPgm(Buffer.from(text))).toBeNull()
  })
})

describe('words of tesseract', () => {
  const head = 'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext'
  const word = (line: number, left: number, top: number, height: number, conf: string, text: string): string =>
    ['5', '1', '1', '1', line, 1, left, top, 40, height, conf, text].join('\t')

  test('of one line stand on one foot; what rules and dirt left behind is dropped', () => {
    const words = readTesseractWords(
      [
        head,
        '4\t1\t1\t1\t1\t0\t0\t0\t500\t30\t-1\t',
        word(1, 10, 100, 20, '96.5', 'Kế'),
        word(1, 60, 100, 26, '91', 'hoạch'),
        word(1, 110, 100, 20, '40', '|'),
        word(1, 160, 101, 20, '0', 'nẫm'),
        word(2, 10, 140, 20, '93', '-'),
      ].join('\n'),
    )
    expect(words.map(({ text }) => text)).toEqual(['Kế', 'hoạch', 'nẫm', '-'])
    expect(new Set(words.slice(0, 3).map(({ y }) => y)).size).toBe(1)
    expect(words.map(({ confidence }) => confidence)).toEqual([0.965, 0.91, 0, 0.93])
  })
})
