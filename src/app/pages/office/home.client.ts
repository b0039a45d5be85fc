import { hc, type InferResponseType } from 'hono/client'
import { answer } from '#ui/office/answer.ts'
import { base } from '#ui/office/base.ts'
import type { HomeRoutes } from '../home.routes.ts'
import type { NoticesRoutes } from '../notices.routes.ts'

export const home = hc<HomeRoutes>(`${base}/api/home`)
export const notices = hc<NoticesRoutes>(`${base}/api/notices`)

/** One question for the first page and for the counts in the menu of every page. */
export const homeQuery = {
  queryKey: ['home'],
  queryFn: () => answer(home.index.$get()),
  refetchInterval: 60_000,
} as const

export type Home = InferResponseType<typeof home.index.$get>
export type Item = Home['items'][number]
export type NoticeOnList = InferResponseType<typeof notices.index.$get>['notices'][number]
