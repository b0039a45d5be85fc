import { writeDay } from '#platform/day.ts'
import type { Block, ChartBlock } from '#platform/document/layout.ts'
import type { FigureLine, ReportSnapshot, TaskLine } from './report-snapshot.ts'
import { writeNumber } from './write-numbers.ts'

type Drawn = Omit<ChartBlock, 'kind'>

/** As many as can be taken in at a look; the ones furthest behind are shown. */
const MOST_FIGURES = 10
const MOST_TASKS = 6
const LONG_TITLE = 90

/**
 * Charts where people would rather look than read: how far the plan is, month by month, and which tasks are behind. One of
 * which there is nothing to show is left out; what was signed before reports drew charts has none.
 */
export function composeCharts(snapshot: ReportSnapshot): Block[] {
  if (snapshot.months === undefined) return []
  return [...planChart(snapshot), ...monthChart(snapshot), ...taskChart(snapshot)].map((chart, index) => ({
    ...chart,
    kind: 'chart',
    caption: `Biểu đồ ${index + 1}. ${chart.caption}`,
  }))
}

/** Lũy kế of each promised figure, in percent of the year's plan. */
function planChart({ figures, period }: ReportSnapshot): Drawn[] {
  const promised = figures.filter((line): line is FigureLine & { percent: number } => line.percent !== null)
  const shown = furthestBehind(promised, MOST_FIGURES, (a, b) => a.percent - b.percent)
  if (shown.length < 2) return []
  const list = shown.map(line => `${line.name} ${writeNumber(line.percent)}%`).join('; ')
  return [
    {
      shape: 'bars',
      caption: `Lũy kế so với kế hoạch năm ${period.year}`,
      alt: `Tỷ lệ lũy kế so với kế hoạch năm tính đến ngày ${writeDay(period.counted_to)}: ${list}.`,
      unit: '%',
      categories: shown.map(line => line.name),
      series: [{ name: 'Lũy kế so với kế hoạch năm', values: shown.map(line => line.percent) }],
    },
  ]
}

/** Articles and sessions of the year so far, as soon as there are two months to look at. */
function monthChart({ months = [], period }: ReportSnapshot): Drawn[] {
  if (months.filter(month => month.articles + month.sessions > 0).length < 2) return []
  const series = [
    { name: 'Tin, bài, bài đăng', values: months.map(month => month.articles) },
    { name: 'Cuộc, buổi tuyên truyền', values: months.map(month => month.sessions) },
  ].filter(({ values }) => values.some(value => value > 0))
  const list = months.map(
    ({ month, articles, sessions }) =>
      `${monthInWords(month).toLocaleLowerCase('vi')} ${writeNumber(articles)} tin, bài, ${writeNumber(sessions)} buổi`,
  )
  return [
    {
      shape: 'columns',
      caption: 'Tin, bài và buổi tuyên truyền theo tháng',
      alt: `Từ đầu năm đến ngày ${writeDay(period.counted_to)}: ${list.join('; ')}.`,
      unit: '',
      categories: months.map(({ month }) => monthInWords(month)),
      series,
    },
  ]
}

/** As in the line of place and day: only 1 and 2 take a zero. */
function monthInWords(month: string): string {
  const number = Number(month.slice(5))
  return `Tháng ${number < 3 ? `0${number}` : number}`
}

/** Tasks with duties due in the period that are not all accepted. */
function taskChart({ tasks }: ReportSnapshot): Drawn[] {
  const missing = (task: TaskLine) => task.promised - task.accepted
  const behind = tasks.filter(task => missing(task) > 0)
  const shown = furthestBehind(behind, MOST_TASKS, (a, b) => missing(b) - missing(a))
  if (shown.length === 0) return []
  const list = shown.map(task => `nhiệm vụ ${task.no} đạt ${writeNumber(task.accepted)}/${writeNumber(task.promised)}`)
  return [
    {
      shape: 'bars',
      caption: behind.length > shown.length ? 'Các nhiệm vụ còn thiếu nhiều kỳ nhất' : 'Các nhiệm vụ còn kỳ chưa duyệt',
      alt: `Kỳ thực hiện đã duyệt trên số kỳ đến hạn: ${list.join('; ')}.`,
      unit: '',
      categories: shown.map(task => `${task.no}. ${shortened(task.title)}`),
      series: [
        { name: 'Đã duyệt', values: shown.map(task => task.accepted) },
        { name: 'Đến hạn', values: shown.map(task => task.promised) },
      ],
    },
  ]
}

/** The `most` first by `order`, in the order they were given in. */
function furthestBehind<T>(all: readonly T[], most: number, order: (a: T, b: T) => number): T[] {
  const chosen = new Set(all.toSorted(order).slice(0, most))
  return all.filter(one => chosen.has(one))
}

/** Whole words up to what two or three lines hold. */
function shortened(title: string): string {
  if (title.length <= LONG_TITLE) return title
  return `${title.slice(0, LONG_TITLE).replace(/\s+\S*$/u, '')}…`
}
