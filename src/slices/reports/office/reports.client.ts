import { hc, type InferResponseType } from 'hono/client'
import { apiAt, base } from '#ui/office/base.ts'
import type { ReportsRoutes } from '../reports.routes.ts'

export const reports = hc<ReportsRoutes>(apiAt('reports'))

const one = reports[':id']
export type PeriodList = InferResponseType<typeof reports.index.$get>
export type PeriodRow = PeriodList['periods'][number]
export type ReportView = InferResponseType<typeof one.$get>
export type FigureLine = ReportView['snapshot']['figures'][number]
export type PromiseLine = NonNullable<ReportView['snapshot']['promises']>[number]
export type AdjustmentLine = NonNullable<ReportView['snapshot']['adjustments']>[number]
export type OpenedFigure = InferResponseType<(typeof one)['figures'][':code']['$get']>
export type FigureFact = OpenedFigure['rows'][number]

export const docxAddress = (id: string): string => `${apiAt('reports')}/${id}/docx`
export const evidenceAddress = (id: string): string => `${base}/api/evidence/${id}/file`

/** Keys of what is kept in the browser, so that one change refreshes what it touches. */
export const keys = {
  periods: ['reports'],
  report: (id: string) => ['report', id],
  figure: (id: string, code: string) => ['report', id, 'figure', code],
} as const
