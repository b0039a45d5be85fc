import { describe, expect, it } from 'vitest'
import { type Block, type HeadingLevel, plain } from './layout.ts'
import { labelsOf, roman } from './numbering.ts'

const heading = (level: HeadingLevel, label?: string): Block => ({
  kind: 'heading',
  level,
  title: 'Tiêu đề',
  ...(label === undefined ? {} : { label }),
})
const numbered = (numbered: 'clause' | 'point'): Block => ({ kind: 'paragraph', numbered, runs: [plain('Nội dung')] })
const text: Block = { kind: 'paragraph', runs: [plain('Nội dung')] }

describe('labelsOf', () => {
  it('counts each level from the start below a higher one', () => {
    const blocks = [
      heading('section'),
      heading('clause'),
      numbered('point'),
      text,
      numbered('point'),
      numbered('clause'),
      numbered('point'),
      heading('section'),
      numbered('clause'),
    ]
    expect(labelsOf(blocks)).toEqual(['I.', '1.', 'a)', null, 'b)', '2.', 'a)', 'II.', '1.'])
  })

  it('starts the sections again in each part', () =>
    expect(labelsOf([heading('part'), heading('section'), heading('part'), heading('section')])).toEqual([
      'Phần I',
      'I.',
      'Phần II',
      'I.',
    ]))

  it('lets a label of its own stand', () =>
    expect(labelsOf([heading('clause', '4.'), numbered('point')])).toEqual(['4.', 'a)']))
})

describe('roman', () => {
  it.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [40, 'XL'],
    [99, 'XCIX'],
  ])('%i is %s', (number, written) => expect(roman(number)).toBe(written))
})
