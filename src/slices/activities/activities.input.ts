import { z } from 'zod'
import { isDay } from '#platform/day.ts'

const day = z.string().refine(isDay, 'Ghi ngày theo dạng ngày/tháng/năm.')
const text = (max: number, what: string) =>
  z.string().trim().min(1, `${what} chưa ghi.`).max(max, `${what} dài quá ${max} chữ.`)
const quantity = z.number().refine(Number.isFinite)

/** A fact typed in until its room exists, or an adjustment of ± n where no single fact can be named. */
export const typeInFactInput = z.object({
  request_key: z.uuid(),
  kind: z.string().min(1).max(40),
  title: text(300, 'Nội dung'),
  happened_on: day,
  channel: z.string().max(40).nullable().default(null),
  unit_id: z.uuid().nullable().default(null),
  measures: z.record(z.string().max(40), quantity).default({}),
  numerator: quantity.nonnegative().nullable().default(null),
  denominator: quantity.positive().nullable().default(null),
  is_adjustment: z.boolean().default(false),
  reason: z.string().trim().max(500).nullable().default(null),
  links: z.array(z.string().trim().min(1).max(2000)).max(20).default([]),
})
export type TypeInFact = z.output<typeof typeInFactInput>

export const endActivityInput = z.object({ request_key: z.uuid(), reason: text(500, 'Lý do') })
export type EndActivity = z.output<typeof endActivityInput>

/** What replaces a wrong fact: only what differs needs saying. */
export const supersedeActivityInput = endActivityInput.extend({
  title: text(300, 'Nội dung').optional(),
  happened_on: day.optional(),
  kind: z.string().min(1).max(40).optional(),
  channel: z.string().max(40).nullable().optional(),
  measures: z.record(z.string().max(40), quantity).optional(),
  numerator: quantity.nonnegative().nullable().optional(),
  denominator: quantity.positive().nullable().optional(),
})
export type SupersedeActivity = z.output<typeof supersedeActivityInput>

export const confirmFactInput = z.object({ request_key: z.uuid() })

/** Filters of the ledger, as they stand in the address. */
export const ledgerFilter = z.object({
  from: day.optional(),
  to: day.optional(),
  kind: z.string().max(40).optional(),
  channel: z.string().max(40).optional(),
  unit: z.uuid().optional(),
  source: z.enum(['hand_in', 'typed', 'room']).optional(),
  counted: z.enum(['yes', 'no', 'ended']).optional(),
  ids: z.string().max(20_000).optional(),
  /** What a figure of the catalogue is made from. */
  figure: z.string().max(40).optional(),
  page: z.coerce.number().int().min(1).default(1),
})
export type LedgerFilter = z.output<typeof ledgerFilter>
