import { figure, plain, type Run } from '#platform/document/layout.ts'
import type { FigureLine, ReportSnapshot } from './report-snapshot.ts'
import { writeCount, writeMeasured, writeNumber } from './write-numbers.ts'

/**
 * The results in plain administrative Vietnamese, by rules: one sentence for the documents, one for each kind of product that
 * has a figure, with its share of the plan. A figure without a fact is left out of the text; it stands as "–" in the table.
 */
export function proposeSentences({ figures, tasks }: ReportSnapshot): Run[][] {
  const sentences = figures
    .filter(line => line.period.value !== null && line.number !== '')
    .map(line => sentenceOf(line, figures))
  return [progressSentence(tasks), ...sentences].filter(runs => runs.length > 0)
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

function sentenceOf(line: FigureLine, figures: readonly FigureLine[]): Run[] {
  const value = line.is_rate ? writeMeasured(line.period, true) : writeCount(line.period.value ?? 0)
  const runs: Run[] = [plain(`${line.name}: `), figure(`${line.code}.period`, value)]
  if (!line.is_rate) runs.push(plain(` ${line.unit}`))
  if (line.cumulative.value !== null && line.cumulative.value !== line.period.value)
    runs.push(
      plain(', lũy kế từ đầu năm '),
      figure(`${line.code}.cumulative`, writeMeasured(line.cumulative, line.is_rate)),
    )
  if (line.percent !== null)
    runs.push(plain(', đạt '), figure(`${line.code}.percent`, `${writeNumber(line.percent)}%`), plain(' kế hoạch năm'))
  for (const second of secondLines(line, figures))
    runs.push(
      plain(`; ${second.name.toLocaleLowerCase('vi')} `),
      figure(`${second.code}.period`, writeMeasured(second.period, second.is_rate)),
    )
  return [...runs, plain('.')]
}

/** The unnumbered lines that follow a numbered one belong to it: turns of people to the sessions they came to. */
function secondLines(line: FigureLine, figures: readonly FigureLine[]): FigureLine[] {
  const from = figures.indexOf(line) + 1
  const end = figures.findIndex((other, at) => at >= from && other.number !== '')
  return figures.slice(from, end === -1 ? undefined : end).filter(other => other.period.value !== null)
}
