import { figure, plain, type Run } from '#platform/document/layout.ts'
import type { FigureLine, ReportSnapshot } from '../report-snapshot.ts'
import { writeCount, writeMeasured, writeNumber } from '../write-numbers.ts'

/**
 * The text of reports that were signed before sentences could be edited: their snapshot holds no text, and must make the same
 * document for ever. Nothing new is written with it.
 */
export function writeFirstText({ figures, tasks }: ReportSnapshot): Run[][] {
  const rows = Map.groupBy(
    figures.filter(line => line.period.value !== null),
    line => line.row,
  )
  return [progressSentence(tasks), ...[...rows.values()].map(rowSentence)].filter(runs => runs.length > 0)
}

function progressSentence(tasks: ReportSnapshot['tasks']): Run[] {
  const promised = tasks.reduce((sum, task) => sum + task.promised, 0)
  if (promised === 0) return []
  const accepted = tasks.reduce((sum, task) => sum + task.accepted, 0)
  const late = tasks.reduce((sum, task) => sum + task.late, 0)
  const runs: Run[] = [
    plain('Trong kỳ có '),
    figure('occurrences.promised', writeCount(promised)),
    plain(' kỳ thực hiện đến hạn của '),
    figure('tasks.count', writeCount(tasks.filter(task => task.promised > 0).length)),
    plain(' nhiệm vụ; đã được duyệt '),
    figure('occurrences.accepted', writeCount(accepted)),
    plain(` kỳ (đạt ${writeNumber(Math.round((accepted / promised) * 1000) / 10)}%)`),
  ]
  if (late === 0) return [...runs, plain(', không có kỳ quá hạn.')]
  return [...runs, plain(', còn '), figure('occurrences.late', writeCount(late)), plain(' kỳ quá hạn.')]
}

/** One sentence for a row of the table: its figures one after the other, told apart by semicolons. */
const rowSentence = (lines: readonly FigureLine[]): Run[] => [
  ...lines.flatMap((line, at) => [plain(at === 0 ? '' : '; '), ...clauseOf(line, at === 0)]),
  plain('.'),
]

function clauseOf(line: FigureLine, isFirst: boolean): Run[] {
  const { code, period, cumulative, planned, percent, is_rate: isRate } = line
  const name = isFirst ? line.name : line.name.charAt(0).toLocaleLowerCase('vi') + line.name.slice(1)
  const value = isRate ? writeMeasured(period, true) : writeCount(period.value ?? 0)
  const runs: Run[] = [plain(`${name}: `), figure(`${code}.period`, value), plain(isRate ? '' : ` ${line.unit}`)]
  if (cumulative.value !== null && cumulative.value !== period.value)
    runs.push(plain(', lũy kế từ đầu năm '), figure(`${code}.cumulative`, writeMeasured(cumulative, isRate)))
  if (percent !== null)
    runs.push(plain(', đạt '), figure(`${code}.percent`, `${writeNumber(percent)}%`), plain(' kế hoạch năm'))
  if (code === 'spending' && planned !== null && cumulative.value !== null)
    runs.push(plain(leftWords(planned - cumulative.value)))
  return runs.filter(run => run.text !== '')
}

/** What is left of the estimate; more than was estimated is said, not hidden. */
const leftWords = (left: number): string =>
  left < 0 ? `, vượt dự toán ${writeCount(-left)} đồng` : `, còn lại ${writeCount(left)} đồng so với dự toán`
