import { z } from 'zod'
import { STEPS } from './reminder-steps.policy.ts'
import { CHANNELS } from './reminders.words.ts'

const command = { request_key: z.uuid() }
export const DIGEST_HOURS = [7, 8, 9, 10, 14, 15, 16] as const
export const DAYS_BACK = [7, 30, 90] as const
export const LOG_PAGE = 50

/** Filters of the record, as they stand in the address. */
export const logFilter = z.object({
  channel: z.string().max(60).optional(),
  outcome: z.string().max(80).optional(),
  staff: z.uuid().optional(),
  days: z.coerce.number().int().min(1).max(400).default(30),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type LogFilter = z.output<typeof logFilter>

const year = z.number().int().min(2000).max(2100)
export const chaseFilter = z.object({ year: z.coerce.number().pipe(year).optional(), unit: z.uuid().optional() })

export const chaseInput = z.object({
  ...command,
  year,
  parties: z.array(z.string().min(1).max(200)).min(1).max(200),
  channels: z.array(z.enum(CHANNELS)).max(4),
  /** Said out loud: these were chased on this working day before. */
  again: z.boolean().default(false),
})
export type ChaseInput = z.output<typeof chaseInput>

export const testMailInput = z.object(command)

const ticked = z.literal('co').optional()

/** The form of one's own page: what is not ticked is not sent at all. */
export const settingForm = z.object({
  in_app: ticked,
  by_email: ticked,
  by_push: ticked,
  digest_hour: z.coerce.number().pipe(z.literal(DIGEST_HOURS)),
  row_version: z.coerce.number().int().min(0),
  ...(Object.fromEntries(STEPS.map(step => [step, ticked])) as Record<(typeof STEPS)[number], typeof ticked>),
})
export type SettingForm = z.output<typeof settingForm>

/** What a browser hands over once a person lets it be told. */
export const deviceInput = z.object({
  endpoint: z.url().max(1000),
  p256dh: z.string().regex(/^[\w-]{86,88}$/),
  auth: z.string().regex(/^[\w-]{20,24}$/),
})
