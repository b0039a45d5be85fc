import { describe, expect, test } from 'vitest'
import type { ChartBlock } from '#platform/document/layout.ts'
import { composeCharts } from './compose-charts.ts'
import type { FigureLine, ReportSnapshot, TaskLine } from './report-snapshot.ts'

const line = (code: string, percent: number | null) => ({ code, name: `Chỉ tiêu ${code}`, percent }) as FigureLine
const task = (no: string, promised: number, accepted: number) =>
  ({ no, title: `Việc ${no} `.repeat(30).trim(), promised, accepted }) as TaskLine

const snapshot = (own: Partial<ReportSnapshot>): ReportSnapshot =>
  ({ period: { year: 2026, counted_to: '2026-09-09' }, figures: [], tasks: [], months: [], ...own }) as never

const chartsOf = (own: Partial<ReportSnapshot>) => composeCharts(snapshot(own)) as ChartBlock[]
const MONTHS = [
  { month: '2025-12', articles: 3, sessions: 0 },
  { month: '2026-01', articles: 5, sessions: 0 },
  { month: '2026-03', articles: 0, sessions: 2 },
]

describe('the charts of a report', () => {
  test('are none where there is nothing to look at, and in what was signed before there were charts', () => {
    expect(chartsOf({})).toEqual([])
    expect(chartsOf({ figures: [line('a', 40), line('b', null)], months: MONTHS.slice(0, 1) })).toEqual([])
    const { months: _, ...old } = snapshot({ figures: [line('a', 40), line('b', 60)], tasks: [task('1', 3, 1)] })
    expect(composeCharts(old)).toEqual([])
  })

  test('are numbered, each with what it shows in words', () => {
    const charts = chartsOf({
      figures: [line('a', 40.5), line('b', 120)],
      months: MONTHS,
      tasks: [task('1', 3, 1), task('2', 3, 3)],
    })
    expect(charts.map(({ caption }) => caption)).toEqual([
      'Biểu đồ 1. Lũy kế so với kế hoạch năm 2026',
      'Biểu đồ 2. Tin, bài và buổi tuyên truyền theo tháng',
      'Biểu đồ 3. Các nhiệm vụ còn kỳ chưa duyệt',
    ])
    expect(charts[0]?.alt).toContain('Chỉ tiêu a 40,5%; Chỉ tiêu b 120%')
    expect(charts[1]?.categories).toEqual(['Tháng 12', 'Tháng 01', 'Tháng 3'])
    expect(charts[1]?.series.map(({ values }) => values)).toEqual([
      [3, 5, 0],
      [0, 0, 2],
    ])
    expect(charts[2]?.series.map(({ name, values }) => [name, ...values])).toEqual([
      ['Đã duyệt', 1],
      ['Đến hạn', 3],
    ])
    expect(charts[2]?.categories[0]?.length).toBeLessThan(100)
  })

  test('show those furthest behind, in the order of the plan', () => {
    const figures = Array.from({ length: 14 }, (_, at) => line(String(at), 100 - at))
    const tasks = Array.from({ length: 9 }, (_, at) => task(String(at), 9, at))
    const [plan, left] = chartsOf({ figures, tasks })
    expect(plan?.series[0]?.values).toEqual([96, 95, 94, 93, 92, 91, 90, 89, 88, 87])
    expect(left?.caption).toBe('Biểu đồ 2. Các nhiệm vụ còn thiếu nhiều kỳ nhất')
    expect(left?.series[0]?.values).toEqual([0, 1, 2, 3, 4, 5])
  })

  test('leave out a kind that nothing was told of', () => {
    const months = MONTHS.map(month => ({ ...month, sessions: 0 }))
    expect(chartsOf({ months })[0]?.series.map(({ name }) => name)).toEqual(['Tin, bài, bài đăng'])
  })
})
