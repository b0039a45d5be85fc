import { describe, expect, it } from 'vitest'
import { type AdministrativeDocument, type Block, cell, figure, plain, textOf } from './layout.ts'
import { quarterReport } from './testing/quarter-report.ts'
import {
  addresseeLines,
  annexLabel,
  annexReferenceLine,
  endedBlocks,
  legalBasisLines,
  recipientLines,
} from './written-lines.ts'

const having = (changes: Partial<AdministrativeDocument>): AdministrativeDocument => ({ ...quarterReport, ...changes })

describe('lists', () => {
  it('end each entry with a semicolon and the last with a full stop, whatever they came with', () => {
    expect(legalBasisLines(having({ bases: ['Căn cứ một;', 'Căn cứ hai.', 'Căn cứ ba ;'] }))).toEqual([
      'Căn cứ một;',
      'Căn cứ hai;',
      'Căn cứ ba.',
    ])
    expect(recipientLines(having({ recipients: ['Như trên', 'Lưu: VT, TCHC'] }))).toEqual([
      '- Như trên;',
      '- Lưu: VT, TCHC.',
    ])
  })

  it('put one addressee on the line of the title and several below it', () => {
    expect(addresseeLines(having({ addressees: [] }))).toBeNull()
    expect(addresseeLines(having({ addressees: ['Sở Y tế'] }))).toEqual({ title: 'Kính gửi: Sở Y tế', items: [] })
    expect(addresseeLines(having({ addressees: ['Sở Y tế', 'Sở Nội vụ'] }))).toEqual({
      title: 'Kính gửi:',
      items: ['- Sở Y tế;', '- Sở Nội vụ.'],
    })
  })
})

describe('annexes', () => {
  it('are numbered only when there are several', () => {
    expect(annexLabel(quarterReport, 1)).toBe('Phụ lục II')
    expect(annexLabel(having({ annexes: quarterReport.annexes.slice(0, 1) }), 0)).toBe('Phụ lục')
  })

  it('leave number and day unfilled in an electronic document, and fill them on paper', () => {
    expect(annexReferenceLine(quarterReport)).toMatch(
      /^\(Kèm theo Báo cáo số \u00a0+\/BC-TTYT ngày\u00a0+tháng\u00a0+năm \u00a0+ của Trung tâm Y tế khu vực An Bình\)$/u,
    )
    expect(annexReferenceLine(having({ medium: 'paper' }))).toBe(
      '(Kèm theo Báo cáo số 08/BC-TTYT ngày 06 tháng 3 năm 2026 của Trung tâm Y tế khu vực An Bình)',
    )
  })
})

describe('the end of the text', () => {
  const table: Block = {
    kind: 'table',
    columns: [{ share: 1, align: 'left' }],
    head: [],
    rows: [{ cells: [cell('x')] }],
  }
  const last = (blocks: readonly Block[]) => {
    const block = endedBlocks(blocks).at(-1)
    return block?.kind === 'paragraph' || block?.kind === 'bullet' ? textOf(block.runs) : null
  }

  it.each([
    ['a full stop', [{ kind: 'paragraph', runs: [plain('Xong.')] }], 'Xong./.'],
    ['no stop', [{ kind: 'bullet', runs: [plain('Xong')] }], 'Xong./.'],
    ['one already there', [{ kind: 'paragraph', runs: [plain('Xong./.')] }], 'Xong./.'],
    ['a figure', [{ kind: 'paragraph', runs: [plain('Đạt '), figure('rate', '92,6%')] }], 'Đạt 92,6%./.'],
    ['a table', [table], './.'],
    ['a heading', [{ kind: 'heading', level: 'section', title: 'Xong' }], './.'],
    ['nothing', [], null],
  ] as const satisfies readonly (readonly [string, readonly Block[], string | null])[])('after %s', (_, blocks, text) =>
    expect(last(blocks)).toBe(text),
  )
})
