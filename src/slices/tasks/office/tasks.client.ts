import { queryOptions } from '@tanstack/react-query'
import { hc, type InferResponseType } from 'hono/client'
import { answer } from '#ui/office/answer.ts'
import { apiAt, base } from '#ui/office/base.ts'
import type { TasksRoutes } from '../tasks.routes.ts'

export const tasks = hc<TasksRoutes>(apiAt('tasks'))

export type Matrix = InferResponseType<typeof tasks.matrix.$get>
export type MatrixTask = Matrix['tasks'][number]
export type OccurrenceList = InferResponseType<typeof tasks.occurrences.$get>
export type Duty = OccurrenceList['rows'][number]
export type InboxLine = InferResponseType<typeof tasks.inbox.$get>['items'][number]
export type InboxItem = InferResponseType<(typeof tasks.inbox)[':id']['$get']>
export type Tie = InboxItem['proposed'][number]
export type Candidate = InferResponseType<(typeof tasks.occurrences)[':id']['candidates']['$get']>['rows'][number]
export type TakeOver = InferResponseType<(typeof tasks)['take-over']['$get']>
export type TaskView = InferResponseType<(typeof tasks.tasks)[':id']['$get']>
export type Part = TaskView['parts'][number]
export type OccurrenceView = InferResponseType<(typeof tasks.occurrences)[':id']['$get']>

export const evidenceAddress = (id: string): string => `${base}/api/evidence/${id}/file`
/** What is kept of a link's page, as text. */
export const copyAddress = (id: string): string => `${base}/api/evidence/${id}/copy`
/** A picture for a list: its thumbnail, where there is one. */
export const pictureAddress = (picture: { id: string; thumbnail_sha256: string | null }): string =>
  picture.thumbnail_sha256 === null
    ? evidenceAddress(picture.id)
    : `${base}/api/evidence/thumbnail/${picture.thumbnail_sha256}`
/** The same form as the unit's own: the coordinator hands in what came by Zalo. */
export const handInAddress = (id: string): string => `${base}/viec/nop/${id}`
export const resultAddress = (id: string): string => `${base}/viec/ket-qua/${id}`

/** Where a unit asks for another day, or not to have to. */
export const askAddress = (id: string): string => `${base}/viec/de-nghi/${id}`

/** Keys of what is kept in the browser; everything of this room is asked for again after a decision. */
export const keys = {
  all: ['tasks'],
  matrix: (...of: unknown[]) => ['tasks', 'matrix', ...of],
  list: (...of: unknown[]) => ['tasks', 'list', ...of],
  task: (id: string) => ['tasks', 'task', id],
  occurrence: (id: string) => ['tasks', 'occurrence', id],
  candidates: (id: string, search: string) => ['tasks', 'candidates', id, search],
  inbox: ['tasks', 'inbox'],
  inboxItem: (id: string) => ['tasks', 'inbox', id],
} as const

/** One occurrence with what was handed in and what this person may do about it. */
export const openedOccurrence = (id: string) =>
  queryOptions({
    queryKey: keys.occurrence(id),
    queryFn: () => answer(tasks.occurrences[':id'].$get({ param: { id } })),
  })
