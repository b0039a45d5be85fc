import { type Block, type Column, cell, type Row } from '#platform/document/layout.ts'
import type { PromiseLine, ReportSnapshot } from '../report-snapshot.ts'
import { besideWords, isKept, promiseWords, standWords } from './promises.words.ts'

const COLUMNS: readonly Column[] = [
  { share: 7, align: 'center' },
  { share: 38, align: 'left' },
  { share: 17, align: 'left' },
  { share: 13, align: 'left' },
  { share: 25, align: 'left' },
]
const HEAD: Row = { cells: ['TT', 'Cam kết', 'Mức hứa', 'Kỳ này', 'Lũy kế'].map(title => cell(title)) }

/** What the plan promised by the month, of every session or as a share, and how often it was kept. Nothing without such a promise. */
export function composePromises(promises: ReportSnapshot['promises'] = []): Block[] {
  if (promises.length === 0) return []
  return [
    {
      kind: 'table',
      caption: 'Cam kết của kế hoạch',
      note: 'Xét riêng từng kỳ, từng buổi; không bù trừ cho nhau',
      columns: COLUMNS,
      head: [HEAD],
      rows: promises.map(rowOf),
    },
  ]
}

function rowOf(line: PromiseLine, at: number): Row {
  const beside = besideWords(line, line.cumulative)
  const verdict = { true: 'Đạt', false: 'Chưa đạt', undefined: '' }[`${isKept(line)}`]
  const sum = [standWords(line, line.cumulative), beside].filter(Boolean).join('; ')
  return {
    cells: [
      cell(String(at + 1)),
      cell(line.text),
      cell(promiseWords(line)),
      cell(standWords(line, line.period)),
      cell(verdict ? `${verdict}: ${sum}` : sum),
    ],
  }
}
