import { type Annex, type Cell, type Column, cell, figure, type Row, type Run } from '#platform/document/layout.ts'
import type { ReportSnapshot, TaskLine } from '../report-snapshot.ts'
import { periodInText } from '../reports.words.ts'
import { writeNumber } from '../write-numbers.ts'
import { firstTaskAnnex, unitsSentence } from './first-annexes.ts'
import { proofsOf, proofsOfTasks } from './proof-numbers.ts'

/** Task by task against the plan: what fell due, what was accepted, late or waived, the money, and where it is proved. */
export function composeTaskAnnex(snapshot: ReportSnapshot): Annex {
  const { tasks, evidence, period, units } = snapshot
  if (tasks.every(task => task.task_id === undefined)) return firstTaskAnnex(snapshot)
  const money = tasks.some(task => task.estimate != null || task.spent != null)
  const proofs = proofsOfTasks(evidence)
  return {
    title: `Kết quả từng nhiệm vụ ${periodInText(period.name)}`,
    orientation: 'landscape',
    blocks: [
      {
        kind: 'table',
        ...(money && { note: 'Kinh phí: đồng, chi tính từ đầu năm' }),
        columns: columns(money),
        head: head(money),
        rows: [...tasks.map(task => rowOf(task, money, proofsOf(proofs, task))), totals(tasks, money)],
      },
      ...unitsSentence(units),
    ],
  }
}

/** Points of a lying sheet: the words of the head stand whole in their columns. */
const columns = (money: boolean): Column[] => [
  { share: 28, align: 'center' },
  { share: money ? 128 : 184, align: 'left' },
  { share: money ? 84 : 104, align: 'left' },
  { share: money ? 62 : 72, align: 'left' },
  ...[35, 43, 36, 40].map(share => ({ share, align: 'right' as const })),
  ...(money ? [56, 56] : []).map(share => ({ share, align: 'right' as const })),
  { share: money ? 80 : 100, align: 'left' },
  { share: 66, align: 'left' },
]

const COUNTS = ['Đến hạn', 'Đã duyệt', 'Quá hạn', 'Miễn']

function head(money: boolean): Row[] {
  const tall = (title: string) => cell(title, { rows: 2 })
  return [
    {
      cells: [
        ...['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'].map(tall),
        cell('Số kỳ', { span: COUNTS.length }),
        ...(money ? [cell('Kinh phí', { span: 2 })] : []),
        ...['Kết quả', 'Minh chứng'].map(tall),
      ],
    },
    { cells: [...COUNTS, ...(money ? ['Dự toán', 'Đã chi'] : [])].map(title => cell(title)) },
  ]
}

const rowOf = (task: TaskLine, money: boolean, proofs: string | undefined): Row => ({
  cells: [
    cell(task.no),
    cell(task.title),
    cell([small(task.leads.join('; '))]),
    cell([small(task.schedule)]),
    ...(['promised', 'accepted', 'late', 'waived'] as const).map(what =>
      cell([figure(`task.${task.task_id ?? task.no}.${what}`, writeNumber(task[what]))]),
    ),
    ...(money ? [amount(task.estimate), amount(task.spent)] : []),
    cell(resultOf(task)),
    cell(proofs ?? '–'),
  ],
})

/** Amounts in small print: a thousand million still stands on one line. */
const amount = (dong: number | null | undefined): Cell => cell([small(dong == null ? '–' : writeNumber(dong))])
const small = (text: string): Run => ({ kind: 'text', text, small: true })

/** What became of a task, in words. */
export function resultOf({ promised, accepted, waiting, late, waived }: TaskLine): string {
  const freed = waived > 0 ? [`miễn ${writeNumber(waived)} kỳ`] : []
  if (promised === 0) return sentence(waived > 0 ? freed : ['không đến hạn trong kỳ'])
  const share = writeNumber(Math.round((accepted / promised) * 1000) / 10)
  const done =
    accepted >= promised ? 'hoàn thành' : `đạt ${writeNumber(accepted)}/${writeNumber(promised)} kỳ (${share}%)`
  return sentence([
    done,
    ...(waiting > 0 ? [`${writeNumber(waiting)} kỳ chờ duyệt`] : []),
    ...(late > 0 ? [`${writeNumber(late)} kỳ quá hạn`] : []),
    ...freed,
  ])
}

const sentence = (parts: readonly string[]): string => {
  const text = parts.join('; ')
  return `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`
}

function totals(tasks: readonly TaskLine[], money: boolean): Row {
  const sum = (pick: (task: TaskLine) => number) => tasks.reduce((all, task) => all + pick(task), 0)
  const all = {
    promised: sum(task => task.promised),
    accepted: sum(task => task.accepted),
    waiting: sum(task => task.waiting),
    late: sum(task => task.late),
    waived: sum(task => task.waived),
  }
  return {
    strong: true,
    cells: [
      cell(''),
      cell('Cộng', { span: 3 }),
      ...[all.promised, all.accepted, all.late, all.waived].map(count => cell(writeNumber(count))),
      ...(money ? [amount(sum(task => task.estimate ?? 0)), amount(sum(task => task.spent ?? 0))] : []),
      cell(all.promised === 0 ? '' : resultOf({ ...all, no: '', title: '', leads: [], schedule: '' })),
      cell(''),
    ],
  }
}
