import { writeDay } from '#platform/day.ts'
import {
  type Annex,
  type Block,
  type Cell,
  type Column,
  cell,
  link,
  plain,
  type Run,
} from '#platform/document/layout.ts'
import type { EvidenceLine, ReportSnapshot, TaskLine } from '../report-snapshot.ts'
import { periodInText } from '../reports.words.ts'
import { writeNumber } from '../write-numbers.ts'

/** The annexes as they were before the snapshot told of money, of who accepted and of what each proof is called: what was signed with
 * them is drawn so again. */

const TASK_COLUMNS: readonly Column[] = [
  { share: 5, align: 'center' },
  { share: 37, align: 'left' },
  { share: 21, align: 'left' },
  { share: 13, align: 'left' },
  { share: 8, align: 'right' },
  { share: 8, align: 'right' },
  { share: 8, align: 'right' },
]

/** Task by task against the plan: what fell due in the period, what was accepted, what is late. */
export function firstTaskAnnex({ tasks, period, units }: ReportSnapshot): Annex {
  const head = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian', 'Đến hạn', 'Đã duyệt', 'Quá hạn']
  const total = (pick: (task: TaskLine) => number) =>
    cell(writeNumber(tasks.reduce((sum, task) => sum + pick(task), 0)))
  return {
    title: `Kết quả từng nhiệm vụ ${periodInText(period.name)}`,
    orientation: 'landscape',
    blocks: [
      {
        kind: 'table',
        columns: TASK_COLUMNS,
        head: [{ cells: head.map(title => cell(title)) }],
        rows: [
          ...tasks.map(task => ({ cells: taskCells(task) })),
          {
            strong: true,
            cells: [
              cell(''),
              cell('Cộng'),
              cell(''),
              cell(''),
              total(t => t.promised),
              total(t => t.accepted),
              total(t => t.late),
            ],
          },
        ],
      },
      ...unitsSentence(units),
    ],
  }
}

/** How many units had handed in when this was written, and by name who had not. */
export function unitsSentence(units: ReportSnapshot['units']): Block[] {
  if (units === undefined || units.asked === 0) return []
  const { asked, behind } = units
  const names = behind.map(unit => `${unit.name} (${writeNumber(unit.count)} kỳ)`).join('; ')
  const sent = `Đơn vị đã gửi đủ các kỳ đến hạn: ${asked - behind.length}/${asked}.`
  return [{ kind: 'paragraph', runs: [plain(behind.length === 0 ? sent : `${sent} Chưa gửi đủ: ${names}.`)] }]
}

const taskCells = (task: TaskLine): Cell[] => [
  cell(task.no),
  cell(task.title),
  cell(task.leads.join('; ')),
  cell(task.schedule),
  cell(writeNumber(task.promised)),
  cell(writeNumber(task.accepted)),
  cell(writeNumber(task.late)),
]

const EVIDENCE_COLUMNS: readonly Column[] = [
  { share: 5, align: 'center' },
  { share: 6, align: 'center' },
  { share: 12, align: 'left' },
  { share: 22, align: 'left' },
  { share: 35, align: 'left' },
  { share: 20, align: 'left' },
]

/** Every accepted piece of evidence with its address or the hash of its bytes. */
export function firstEvidenceAnnex({ evidence, period }: ReportSnapshot): Annex {
  const head = ['STT', 'TT', 'Kỳ', 'Đơn vị', 'Minh chứng', 'Liên kết hoặc mã băm']
  const title = `Danh mục minh chứng ${periodInText(period.name)}`
  if (evidence.length === 0)
    return {
      title,
      orientation: 'landscape',
      blocks: [{ kind: 'paragraph', runs: [plain('Chưa có minh chứng nào được duyệt trong kỳ.')] }],
    }
  return {
    title,
    orientation: 'landscape',
    blocks: [
      {
        kind: 'table',
        columns: EVIDENCE_COLUMNS,
        head: [{ cells: head.map(text => cell(text)) }],
        rows: evidence.map((line, at) => ({ cells: evidenceCells(line, at + 1) })),
      },
    ],
  }
}

const evidenceCells = (line: EvidenceLine, order: number): Cell[] => [
  cell(String(order)),
  cell(line.task_no),
  cell(line.period),
  cell(line.unit),
  cell(line.happened_on ? `${line.title} (${writeDay(line.happened_on)})` : line.title),
  cell(address(line)),
]

/** Sixteen digits of the hash tell files apart on paper; the whole hash opens on the screen. */
function address({ url, sha256 }: EvidenceLine): Run[] {
  if (url) return [link(url)]
  return [plain(sha256 ? `SHA-256 ${sha256.slice(0, 16)}` : '–')]
}
