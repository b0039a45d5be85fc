import { describe, expect, test } from 'vitest'
import { LETTER_WIDTH, type TypedPage, type TypedWords, typedPdf } from '#test/typed-pdf.ts'
import type { Block, Table } from '../plan-reading.ts'
import { readPlan } from '../read-plan.ts'
import { readPdf } from './read-pdf.ts'

const SIZE = 12
const line = (y: number, text: string, x = 85): TypedWords => ({ x, y, text, size: SIZE })
const paragraphs = (lines: readonly string[]): TypedPage => ({
  words: lines.map((text, index) => line(80 + index * 20, text)),
})
const textOf = (block: Block): string =>
  block.kind === 'paragraph'
    ? block.text
    : block.cells.flatMap(cell => cell.paragraphs.map(({ text }) => text)).join(' | ')
const textsOf = async (pages: readonly TypedPage[]): Promise<string[]> =>
  (await readPdf(typedPdf(pages))).blocks.map(textOf)

/** A word drawn in pieces with a gap between them: no blank is written, it is only seen. */
function inPieces(y: number, pieces: readonly string[], gap: number): TypedWords[] {
  let x = 85
  return pieces.map(text => {
    const words = line(y, text, x)
    x += text.length * LETTER_WIDTH * SIZE + gap
    return words
  })
}

describe('a text layer that splits syllables', () => {
  const SPLIT = [
    'I. M ỤC Đ ÍCH, Y ÊU C ẦU',
    '- Th ực hi ện tuy ên truy ền c ải c ách h ành ch ính;',
    '- B ệnh vi ện ph ối h ợp.',
  ]

  test('with blanks: its syllables are put together, scored and marked', async () => {
    const { blocks, marks } = await readPdf(typedPdf([paragraphs(SPLIT)]))
    expect(blocks.map(textOf)).toEqual([
      'I. MỤC ĐÍCH, YÊU CẦU',
      '- Thực hiện tuyên truyền cải cách hành chính;',
      '- Bệnh viện phối hợp.',
    ])
    expect(blocks.every(block => block.kind === 'paragraph' && (block.confidence ?? 1) < 1)).toBe(true)
    expect(marks).toEqual(['reader.mark.rejoined'])
  })

  test('with gaps between its pieces', async () => {
    const words = [
      ...inPieces(80, ['Th', 'ực', ' hi', 'ện', ' tuy', 'ên', ' truy', 'ền'], 2.2),
      ...inPieces(100, ['c', 'ải', ' c', 'ách', ' h', 'ành', ' ch', 'ính.'], 2.2),
    ]
    expect((await textsOf([{ words }])).join(' ')).toBe('Thực hiện tuyên truyền cải cách hành chính.')
  })

  test('gives a draft whose items are less than sure', async () => {
    const plan = paragraphs([
      'K Ế HO ẠCH',
      'Tuy ên truy ền c ải c ách n ăm 2026',
      ...SPLIT,
      '- Tin b ài: 02 b ài/th áng tr ên Website.',
    ])
    const { draft } = await readPlan(typedPdf([plan]), 'a.pdf')
    expect(draft.title).toBe('Tuyên truyền cải cách năm 2026')
    expect(draft.targets).toMatchObject([{ value: 2, per: 'month' }])
    expect(draft.sections[0]?.confidence).toBeLessThan(1)
    expect(draft.targets[0]?.confidence).toBeLessThan(1)
  })

  test('one odd pair in a sound text stays as it stands', async () => {
    const sound = 'Điểm c áp dụng cho các khoa, phòng và các trạm y tế trong toàn trung tâm.'
    expect(await textsOf([paragraphs([sound])])).toEqual([sound])
  })
})

describe('marks of letters', () => {
  test.each([
    ['decomposed', 'Thực hiện cải cách hành chính'.normalize('NFD')],
    ['behind a blank', 'Th\u01b0 \u0323c hi\u00ea \u0323n ca \u0309i ca \u0301ch ha \u0300nh chi \u0301nh'],
    ['on the next letter', 'Th\u01b0c\u0323 hi\u00ean\u0323 ca\u0309i cac\u0301h hanh\u0300 chinh\u0301'],
  ])('%s are put where they belong', async (_what, text) => {
    expect(await textsOf([paragraphs([text])])).toEqual(['Thực hiện cải cách hành chính'])
  })
})

describe('list marks', () => {
  test.each([
    ['\uf0b7Viết tin, bài', '- Viết tin, bài'],
    ['• Viết tin, bài', '- Viết tin, bài'],
    ['a.Chủ trì thực hiện', 'a. Chủ trì thực hiện'],
    ['II.CÔNG VIỆC', 'II. CÔNG VIỆC'],
    ['1.2.Về nhận thức', '1.2. Về nhận thức'],
    ['P.TCHC chủ trì', 'P.TCHC chủ trì'],
    ['10.5 triệu đồng', '10.5 triệu đồng'],
  ])('%s', async (set, read) => {
    expect(await textsOf([paragraphs([set])])).toEqual([read])
  })
})

const COLUMNS = [60, 100, 300, 420, 540]
const HEADS = ['TT', 'Nội dung', 'Thời gian', 'Đơn vị']

/** Rows of cells, each cell its lines; with ruling lines around all cells or without any. */
function tablePage(rows: readonly (readonly (readonly string[])[])[], ruled: boolean): TypedPage {
  const words: TypedWords[] = []
  const borders = [70]
  let y = 70
  for (const row of rows) {
    row.forEach((cell, col) => {
      for (const [index, text] of cell.entries()) words.push(line(y + 15 + index * 15, text, (COLUMNS[col] ?? 0) + 4))
    })
    y += Math.max(1, ...row.map(cell => cell.length)) * 15 + 8
    borders.push(y)
  }
  const across = borders.map(at => [60, at, 540, at] as const)
  const down = COLUMNS.map(at => [at, 70, at, y] as const)
  return { words, ...(ruled ? { rules: [...across, ...down] } : {}) }
}

const cellsOf = (block: Block | undefined): string[][] => {
  const table = block as Table
  return Array.from({ length: table.rowCount }, (_, row) =>
    table.cells.filter(cell => cell.row === row + 1).map(cell => cell.paragraphs.map(({ text }) => text).join(' / ')),
  )
}

describe('tables', () => {
  test('a cell cut by the end of a page goes on below the repeated header', async () => {
    const first = tablePage(
      [HEADS.map(head => [head]), [['1'], ['Tổ chức họp báo và'], ['Quý II'], ['Phòng Kế hoạch, các']]],
      true,
    )
    const second = tablePage(
      [
        HEADS.map(head => [head]),
        [[], ['phát tờ rơi'], [], ['khoa lâm sàng']],
        [['2'], ['Viết tin, bài'], ['Hàng tháng'], ['Tổ Truyền thông']],
      ],
      true,
    )
    const { blocks } = await readPdf(typedPdf([first, second]))
    expect(blocks).toHaveLength(1)
    expect(cellsOf(blocks[0])).toEqual([
      HEADS,
      ['1', 'Tổ chức họp báo và phát tờ rơi', 'Quý II', 'Phòng Kế hoạch, các khoa lâm sàng'],
      ['2', 'Viết tin, bài', 'Hàng tháng', 'Tổ Truyền thông'],
    ])
  })

  test('without ruling lines are seen in how the words stand, and over a page end', async () => {
    const first = tablePage(
      [
        [['TT'], ['Nội dung'], ['Thời gian', 'thực hiện'], ['Đơn vị', 'chủ trì']],
        [['1'], ['Tổ chức họp báo và phát tờ rơi', 'tại các xã, phường'], ['Quý II'], ['Phòng Kế hoạch,', 'các khoa']],
        [['2'], ['Viết tin, bài về cải cách'], ['Hàng tháng'], []],
        [['3'], ['Tập huấn cho viên chức về thủ'], ['Trước ngày', '30/6/2026'], ['Phòng Tổ chức']],
      ],
      false,
    )
    const second = tablePage(
      [
        [[], ['tục hành chính'], [], []],
        [['4'], ['Báo cáo năm'], ['Tháng 11'], ['Phòng Tổ chức']],
      ],
      false,
    )
    const { blocks } = await readPdf(typedPdf([first, second]))
    expect(blocks).toHaveLength(1)
    expect(cellsOf(blocks[0])).toEqual([
      ['TT', 'Nội dung', 'Thời gian thực hiện', 'Đơn vị chủ trì'],
      ['1', 'Tổ chức họp báo và phát tờ rơi tại các xã, phường', 'Quý II', 'Phòng Kế hoạch, các khoa'],
      ['2', 'Viết tin, bài về cải cách', 'Hàng tháng', ''],
      ['3', 'Tập huấn cho viên chức về thủ tục hành chính', 'Trước ngày 30/6/2026', 'Phòng Tổ chức'],
      ['4', 'Báo cáo năm', 'Tháng 11', 'Phòng Tổ chức'],
    ])
    expect((blocks[0] as Table).cells.every(cell => cell.confidence === 0.7)).toBe(true)
  })
})

describe('a text layer without sense', () => {
  const shifted = (text: string): string =>
    [...text].map(letter => (letter === ' ' ? ' ' : String.fromCharCode(letter.charCodeAt(0) - 29))).join('')
  const words = 'Trung tâm Y tế khu vực xây dựng kế hoạch tuyên truyền cải cách'
  const garbled = paragraphs(Array.from({ length: 8 }, () => shifted(words)))

  test('is named, and no word of it read', async () => {
    await expect(readPdf(typedPdf([garbled]))).rejects.toMatchObject({ code: 'reader.garbled', params: { pages: [1] } })
  })

  test('among sound pages is left out and told', async () => {
    const { marks, file, blocks } = await readPlan(typedPdf([paragraphs([words]), garbled]), 'a.pdf')
    expect(blocks.map(textOf)).toEqual([words])
    expect(file.scans).toEqual([2])
    expect(marks.map(mark => mark.code)).toEqual(['reader.mark.garbled-pages'])
  })

  test('other languages, symbols and addresses have sense', async () => {
    const english = 'The hospital publishes its plan on the website https://benhvien.example/ke-hoach every month'
    const symbols = 'Quyết định 1389/QĐ-UBND, Nghị định số 107/2020/NĐ-CP, TT&GDSK, Thông tư 03/2021/TT-BNV'
    const lines = [english, symbols, english, symbols, english, symbols]
    expect(await textsOf([paragraphs(lines)])).not.toEqual([])
  })
})
