import { describe, expect, test } from 'vitest'
import {
  cell,
  control,
  cut,
  endnoteMark,
  field,
  footnoteMark,
  p,
  row,
  run,
  simpleField,
  table,
  textBox,
  type WordFile,
  wordFile,
} from '#test/word-xml.ts'
import { readDocx } from './read-docx.ts'

const textsOf = async (file: WordFile): Promise<string[]> =>
  (await readDocx(wordFile(file))).blocks.map(block =>
    block.kind === 'paragraph'
      ? `${block.aside ? `${block.aside}: ` : ''}${block.text}`
      : block.cells.map(one => one.paragraphs.map(line => line.text).join('/')).join('|'),
  )

describe('automatic numbers', () => {
  const LEVELS = [
    ['upperRoman', '%1.'],
    ['decimal', '%1.%2.', { legal: true }],
    ['lowerLetter', '%3)', { restart: 1 }],
  ] as const
  const numbered = (list: number, level: number): string => p('x', { list: [list, level] })
  const CASES: readonly (readonly [string, WordFile, string[]])[] = [
    [
      'a legal level shows all numbers as Arabic ones',
      { lists: [LEVELS], body: numbered(1, 0) + numbered(1, 0) + numbered(1, 1) },
      ['I. x', 'II. x', '2.1. x'],
    ],
    [
      'a level that starts anew below the first only goes on below the second',
      { lists: [LEVELS], body: [0, 1, 2, 1, 2, 0, 2].map(level => numbered(1, level)).join('') },
      ['I. x', '1.1. x', 'a) x', '1.2. x', 'b) x', 'II. x', 'a) x'],
    ],
    [
      'lists of one definition go on together',
      {
        lists: [[['decimal', '%1.']], { of: 1, start: 1 }],
        body: numbered(1, 0) + numbered(1, 0) + numbered(2, 0) + numbered(2, 0),
      },
      ['1. x', '2. x', '1. x', '2. x'],
    ],
    [
      'a list may start at another number',
      { lists: [[['decimal', '%1.', { start: 4 }]]], body: numbered(1, 0) + numbered(1, 0) },
      ['4. x', '5. x'],
    ],
    [
      'a style takes the numbers of the style that it is based on',
      {
        lists: [[['upperRoman', '%1.']]],
        styles:
          '<w:style w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>',
        body: p('x', { style: 'B' }) + p('y', { style: 'A' }),
      },
      ['I. x', 'II. y'],
    ],
    [
      'an empty cell shows its row number, an empty line of text none',
      {
        lists: [[['decimal', '%1']]],
        body:
          p('', { list: [1, 0] }) +
          table(
            [500, 500],
            [
              [cell(p('', { list: [1, 0] })), 'a'],
              [cell(p('', { list: [1, 0] })), 'b'],
            ],
          ),
      },
      ['1|a|2|b'],
    ],
  ]
  test.each(CASES)('%s', async (_name, file, want) => {
    expect(await textsOf(file)).toEqual(want)
  })
})

describe('words beside the text', () => {
  test('headers, footers, footnotes and endnotes come last, page numbers not at all, each line once', async () => {
    const file: WordFile = {
      header: p('Lưu hành nội bộ'),
      footer: p(`${run('- ')}${field('PAGE', '3')}${run(' -')}`),
      footnotes: ['Theo số liệu năm 2025.'],
      endnotes: ['Kế hoạch số 1/KH-UBND.'],
      body: p(`${run('Một')}${footnoteMark(1)}`) + p(`${run('hai')}${endnoteMark(1)}`),
    }
    expect(await textsOf(file)).toEqual([
      'Một',
      'hai',
      'margin: Lưu hành nội bộ',
      'note: Theo số liệu năm 2025.',
      'note: Kế hoạch số 1/KH-UBND.',
    ])
  })

  test('a text box is read once, fields and controls show their words, hidden words stay hidden', async () => {
    const body = [
      p(`${textBox(p('Số: 5/KH'))}${run('Sở')}`),
      control(p(cut('Trung tâm', 2))),
      p(`${run('ngày ')}${simpleField('DATE \\@ "dd"', '09')}${run(' ẩn', { hidden: true })}`),
    ]
    expect(await textsOf({ body: body.join('') })).toEqual(['Số: 5/KH', 'Sở', 'Trung tâm', 'ngày 09'])
  })

  test('a whole row in a control is a row', async () => {
    const body = table([1, 1], [['a', 'b'], control(row(['c', cell(control(p('d')))]))])
    expect(await textsOf({ body })).toEqual(['a|b|c|d'])
  })
})
