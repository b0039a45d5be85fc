import type { FigureLine, TaskLine } from '../report-snapshot.ts'
import { writeCount, writeNumber } from '../write-numbers.ts'
import { nameOf, unitOf } from './figure-names.ts'
import type { Grounds } from './grounds.ts'
import { cutList, joinAnd, titleInText } from './vietnamese.ts'

export interface Field {
  readonly key: string
  /** As it is written in a sentence now. */
  readonly text: string
  /** What it is, for the list it is chosen from: "Tin, bài …: kỳ này". */
  readonly name: string
}

/** Every figure a sentence may name, as it is written now. What is unknown has no field. */
export function fieldsOf(grounds: Grounds): Field[] {
  const { snapshot } = grounds
  return [
    ...snapshot.figures.flatMap(fieldsOfLine),
    ...fieldsOfTasks(grounds),
    ...fieldsOfUnits(grounds),
    ...fieldsOfGaps(grounds),
  ]
}

/** What is not there, by name. */
const fieldsOfGaps = ({ snapshot, silent_months }: Grounds): Field[] => [
  ...named('missing.names', 'Chỉ tiêu chưa có số liệu', cutList(missingRows(snapshot.figures).map(nameOf), 'chỉ tiêu')),
  ...named(
    'months.silent',
    'Tháng không có tin, bài',
    joinAnd(silent_months.map(month => `tháng ${month < 3 ? `0${month}` : month}`)),
  ),
]

/** Rows of the table of which nothing is known at all, each by its first figure. */
export const missingRows = (figures: readonly FigureLine[]): FigureLine[] =>
  [...Map.groupBy(figures, line => line.row).values()].flatMap(lines =>
    lines.every(line => line.period.value === null && line.cumulative.value === null) ? lines.slice(0, 1) : [],
  )

/** A share counted for the sentence alone has one decimal; a rate of the table is written as the table writes it. */
const writeShare = (value: number): string => `${writeNumber(Math.round(value * 10) / 10)}%`

function fieldsOfLine(line: FigureLine): Field[] {
  const { code, name, is_rate: isRate, planned, late, adjusted } = line
  const [now, sum, before] = [line.period.value, line.cumulative.value, line.same_period.value]
  const write = (value: number) => (isRate ? `${writeNumber(value)}%` : writeCount(value))
  const made: Field[] = []
  const add = (which: string, text: string | null, words: string) =>
    text !== null && made.push({ key: `${code}.${which}`, text, name: `${name}: ${words}` })
  add('period', now === null ? null : write(now), 'kỳ này')
  add('cumulative', sum === null ? null : write(sum), 'lũy kế')
  add('same_period', before === null ? null : write(before), 'cùng kỳ')
  add('planned', planned === null ? null : write(planned), 'kế hoạch năm')
  add('percent', line.percent === null ? null : writeShare(line.percent), '% kế hoạch năm')
  if (now !== null && before !== null)
    add(
      'difference',
      isRate ? writeNumber(Math.abs(now - before)) : writeCount(Math.abs(now - before)),
      `chênh lệch so với cùng kỳ (${isRate ? 'điểm phần trăm' : unitOf(line)})`,
    )
  if (isRate && line.period.numerator !== null && line.period.denominator !== null) {
    add('numerator', writeCount(line.period.numerator), 'tử số kỳ này')
    add('denominator', writeCount(line.period.denominator), 'mẫu số kỳ này')
  }
  if (late > 0) add('late', writeCount(late), 'ghi nhận bổ sung')
  if (adjusted) add('adjusted', writeCount(Math.abs(adjusted)), 'điều chỉnh so với báo cáo đã gửi')
  if (!isRate && planned !== null && sum !== null)
    add('left', writeCount(Math.abs(planned - sum)), sum > planned ? 'vượt kế hoạch' : 'còn lại so với kế hoạch')
  return made
}

const total = (tasks: readonly TaskLine[], pick: (task: TaskLine) => number): number =>
  tasks.reduce((sum, task) => sum + pick(task), 0)

function fieldsOfTasks({ snapshot: { tasks }, next, year_passed }: Grounds): Field[] {
  const due = tasks.filter(task => task.promised > 0)
  const [promised, accepted, late] = [total(due, t => t.promised), total(due, t => t.accepted), total(due, t => t.late)]
  const lateTasks = due.filter(task => task.late > 0)
  const done = due.filter(task => task.accepted === task.promised)
  const count = (key: string, value: number, name: string): Field => ({ key, text: writeCount(value), name })
  return [
    count('occurrences.promised', promised, 'Kỳ thực hiện đến hạn'),
    count('occurrences.accepted', accepted, 'Kỳ thực hiện đã được duyệt'),
    count(
      'occurrences.waiting',
      total(due, t => t.waiting),
      'Kỳ thực hiện chờ duyệt',
    ),
    count('occurrences.late', late, 'Kỳ thực hiện quá hạn'),
    ...(promised > 0
      ? [{ key: 'occurrences.share', text: writeShare((accepted / promised) * 100), name: 'Tỷ lệ kỳ đã được duyệt' }]
      : []),
    count('tasks.count', due.length, 'Nhiệm vụ có kỳ đến hạn'),
    count('tasks.done', done.length, 'Nhiệm vụ hoàn thành đủ các kỳ'),
    count('tasks.late', lateTasks.length, 'Nhiệm vụ có kỳ quá hạn'),
    ...named(
      'tasks.late_names',
      'Tên nhiệm vụ có kỳ quá hạn',
      cutList(
        lateTasks.toSorted((a, b) => b.late - a.late).map(t => `“${titleInText(t.title)}” (${writeCount(t.late)} kỳ)`),
        'nhiệm vụ',
      ),
    ),
    ...named(
      'tasks.done_names',
      'Tên nhiệm vụ hoàn thành đủ các kỳ',
      cutList(
        done.map(t => `“${titleInText(t.title)}”`),
        'nhiệm vụ',
      ),
    ),
    ...(next.tasks.length > 0
      ? [
          count(
            'next.occurrences',
            total(next.tasks, t => t.promised),
            'Kỳ thực hiện đến hạn kỳ sau',
          ),
          count('next.tasks', next.tasks.length, 'Nhiệm vụ có kỳ đến hạn kỳ sau'),
        ]
      : []),
    ...next.tasks.map(task => count(`next_task.${slug(task.no)}`, task.promised, `Kỳ sau: ${task.title}`)),
    { key: 'year.passed', text: writeShare(year_passed), name: 'Thời gian năm kế hoạch đã qua' },
  ]
}

function fieldsOfUnits({ snapshot: { units }, writers }: Grounds): Field[] {
  const made = named(
    'units.writers',
    'Đơn vị có nhiều tin, bài nhất',
    cutList(
      writers.map(w => `${w.name} (${writeCount(w.count)} tin, bài)`),
      'đơn vị',
      3,
    ),
  )
  if (units === undefined || units.asked === 0) return made
  const { asked, behind } = units
  return [
    ...made,
    { key: 'units.asked', text: writeCount(asked), name: 'Đơn vị có kỳ đến hạn' },
    { key: 'units.sent', text: writeCount(asked - behind.length), name: 'Đơn vị đã nộp đủ' },
    { key: 'units.behind', text: writeCount(behind.length), name: 'Đơn vị chưa nộp đủ' },
    ...named(
      'units.behind_names',
      'Tên đơn vị chưa nộp đủ',
      cutList(
        behind.map(unit => `${unit.name} (${writeCount(unit.count)} kỳ)`),
        'đơn vị',
      ),
    ),
  ]
}

const named = (key: string, name: string, text: string): Field[] => (text === '' ? [] : [{ key, name, text }])

/** A row's number as a part of a key: "5a" → "5a", "II.3" → "ii.3". */
export const slug = (no: string): string => no.toLowerCase().replace(/[^a-z0-9]+/g, '-')
