import { hc, type InferResponseType } from 'hono/client'
import { apiAt } from '#ui/office/base.ts'
import { useAddress } from '#ui/office/use-address.ts'
import type { ViewsRoutes } from '../views.routes.ts'

export const views = hc<ViewsRoutes>(apiAt('views'))

export type Choices = InferResponseType<typeof views.choices.$get>
export type Plan = NonNullable<Choices['plan']>
export type Board = InferResponseType<typeof views.board.$get>
export type BoardRow = Board['rows'][number]
export type CalendarMonth = InferResponseType<typeof views.calendar.$get>
export type CalendarEntry = CalendarMonth['entries'][number]
export type Gantt = InferResponseType<typeof views.gantt.$get>
export type GanttTask = Gantt['tasks'][number]
export type GanttBar = GanttTask['parts'][number]['bars'][number]
export type YearOnePage = InferResponseType<typeof views.year.$get>
export type OwnWeek = InferResponseType<typeof views.mine.$get>
export type Counts = Board['counts']

/** What is kept in the browser; below the room's own key, so that it is asked for again after a decision. */
export const viewKeys = {
  choices: (year: number | undefined) => ['tasks', 'views', 'choices', year],
  of: (view: string, query: Query) => ['tasks', 'views', view, query],
} as const

/** The filters of the address that a view asks the server with. */
export const FILTERS = ['don-vi', 'trang-thai', 'nhiem-vu', 'thang', 'nguoi', 'tre', 'tim', 'sap-xep', 'trang'] as const
export type FilterName = (typeof FILTERS)[number]
export type Query = Partial<Record<FilterName | 'nam' | 'so-dong' | 'phan-viec' | 'ma-ky' | 'ngay' | 'ben', string>>

/** The filters that a view knows, as they stand in the address now. */
export function useViewQuery(year: number, known: readonly FilterName[]): Query {
  const address = useAddress()
  const query: Query = { nam: String(year) }
  for (const name of known) {
    const value = address.get(name)
    if (value !== undefined) query[name] = value
  }
  return query
}
