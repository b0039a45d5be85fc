import { describe, expect, test } from 'vitest'
import type { Block } from '../plan-reading.ts'
import { readMarker } from './markers.ts'
import { readOutline } from './outline.ts'

/** Lines of a plan; `^` before a line sets it in the middle. */
const blocksOf = (...lines: string[]): Block[] =>
  lines.map((line, index) => {
    const centred = line.startsWith('^')
    return { kind: 'paragraph', no: index + 1, text: centred ? line.slice(1) : line, ...(centred ? { centred } : {}) }
  })

const told = (...lines: string[]) => {
  const { head, title, preamble, sections, tail, annex } = readOutline(blocksOf(...lines))
  const texts = (list: readonly { text: string }[]) => list.map(({ text }) => text)
  return {
    head: texts(head),
    title: texts(title),
    preamble: texts(preamble),
    sections: sections.map(({ label, title: name, lines: own }) => [label, name, texts(own)]),
    tail: texts(tail),
    annex: texts(annex),
  }
}

describe('the parts of a plan', () => {
  test('a decision that issues a plan gives its letterhead, bases and signature', () => {
    const decision = [
      'Số: 5/QĐ-TTYT',
      '^QUYẾT ĐỊNH',
      'Về việc ban hành Kế hoạch',
      'Căn cứ Luật Viên chức;',
      'Điều 1. Ban hành kèm theo Kế hoạch.',
      'Nơi nhận:',
      '- Như Điều 1;',
      'GIÁM ĐỐC',
    ]
    const plan = [
      '^KẾ HOẠCH',
      '^Tuyên truyền năm 2026',
      '^(Ban hành kèm theo Quyết định số 5/QĐ-TTYT)',
      'I. MỤC TIÊU',
      '- Một.',
    ]
    expect(told(...decision, ...plan)).toEqual({
      head: ['Số: 5/QĐ-TTYT'],
      title: ['KẾ HOẠCH', 'Tuyên truyền năm 2026'],
      preamble: ['Về việc ban hành Kế hoạch', 'Căn cứ Luật Viên chức;', 'Điều 1. Ban hành kèm theo Kế hoạch.'],
      sections: [['I', 'MỤC TIÊU', ['- Một.']]],
      tail: ['Nơi nhận:', '- Như Điều 1;', 'GIÁM ĐỐC'],
      annex: ['(Ban hành kèm theo Quyết định số 5/QĐ-TTYT)'],
    })
  })

  test('a plan signed itself keeps its own signature', () => {
    const lines = [
      '^QUYẾT ĐỊNH',
      'Điều 1. Ban hành.',
      'Nơi nhận:',
      'GIÁM ĐỐC',
      '^KẾ HOẠCH',
      'I. MỤC TIÊU',
      'Nơi nhận:',
      '- Lưu: VT.',
    ]
    expect(told(...lines).tail).toEqual(['Nơi nhận:', '- Lưu: VT.'])
  })

  test('a letter has its title under its number, and numbered headings for sections', () => {
    const letter = [
      'Số: 3/TTYT-TCHC',
      'V/v tuyên truyền năm 2026',
      'Kính gửi: Các khoa, phòng',
      'Thực hiện Công văn số 5/SYT-VP:',
      '1. Nội dung tuyên truyền',
      '- Một;',
      '2. Tổ chức thực hiện',
      '1. Phòng A làm việc này.',
    ]
    expect(told(...letter)).toMatchObject({
      head: ['Số: 3/TTYT-TCHC'],
      title: ['tuyên truyền năm 2026'],
      preamble: ['Kính gửi: Các khoa, phòng', 'Thực hiện Công văn số 5/SYT-VP:'],
      sections: [
        ['1', 'Nội dung tuyên truyền', ['- Một;']],
        ['2', 'Tổ chức thực hiện', ['1. Phòng A làm việc này.']],
      ],
    })
  })

  test.each([
    [
      ['^Phần I', '^MỤC TIÊU', '^Phần II', '^NHIỆM VỤ'],
      [
        ['I', 'MỤC TIÊU'],
        ['II', 'NHIỆM VỤ'],
      ],
    ],
    [
      ['Phần thứ nhất', '^MỤC TIÊU', 'Phần thứ hai: NHIỆM VỤ'],
      [
        ['I', 'MỤC TIÊU'],
        ['II', 'NHIỆM VỤ'],
      ],
    ],
    [
      ['I/ MỤC TIÊU:', 'II- NHIỆM VỤ'],
      [
        ['I', 'MỤC TIÊU'],
        ['II', 'NHIỆM VỤ'],
      ],
    ],
    [
      ['I. MỤC TIÊU', 'I.1. Nói ngắn gọn', 'II. NHIỆM VỤ'],
      [
        ['I', 'MỤC TIÊU'],
        ['II', 'NHIỆM VỤ'],
      ],
    ],
    [['Phần I của kế hoạch nêu mục tiêu chung.'], []],
  ])('%s', (lines, want) => {
    expect(told('KẾ HOẠCH', 'Căn cứ Luật;', ...lines).sections.map(([label, title]) => [label, title])).toEqual(want)
  })
})

test('lettered parts stand above the Roman sections and are none of them', () => {
  const { sections } = readOutline(
    blocksOf('KẾ HOẠCH', 'Căn cứ Luật;', 'A. MỤC TIÊU', 'I. CHUNG', 'B. NHIỆM VỤ', 'Một.', 'D. KINH PHÍ'),
  )
  expect(sections.map(({ label, title, lettered = false }) => [label, title, lettered])).toEqual([
    ['A', 'MỤC TIÊU', true],
    ['I', 'CHUNG', false],
    ['B', 'NHIỆM VỤ', true],
  ])
  expect(sections[2]?.lines.map(({ text }) => text)).toEqual(['Một.', 'D. KINH PHÍ'])
})

describe('markers', () => {
  test.each([
    ['1. Một', 'number', '1'],
    ['1/ Một', 'number', '1'],
    ['1/Một', 'number', '1'],
    ['1.2. Một', 'subnumber', '1.2'],
    ['II.3. Một', 'subnumber', 'II.3'],
    ['đ) Một', 'letter', 'đ'],
    ['a/ Một', 'letter', 'a'],
    ['a.Một', 'letter', 'a'],
    ['\uf0b7 Một', 'dash', '-'],
    ['◦ Một', 'dash', '-'],
    ['+ Một', 'plus', '+'],
  ])('%s', (text, kind, label) => {
    expect(readMarker(text)).toEqual({ kind, label, rest: 'Một' })
  })
  test.each(['25/11/2026.', '1/3 số khoa', 'e.g', '5.000 tờ rơi', 'một. Hai'])('%s begins no item', text => {
    expect(readMarker(text)).toBeNull()
  })
})
