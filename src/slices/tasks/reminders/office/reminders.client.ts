import { hc, type InferResponseType } from 'hono/client'
import { apiAt } from '#ui/office/base.ts'
import type { RemindersRoutes } from '../reminders.routes.ts'

export const reminders = hc<RemindersRoutes>(apiAt('reminders'))

export type ReminderLog = InferResponseType<typeof reminders.index.$get>
export type LogRow = ReminderLog['rows'][number]
export type ChasePlan = InferResponseType<typeof reminders.chase.$get>
export type ChasedParty = ChasePlan['parties'][number]

export const keys = {
  all: ['reminders'],
  log: (...of: unknown[]) => ['reminders', 'log', ...of],
  chase: (...of: unknown[]) => ['reminders', 'chase', ...of],
} as const
