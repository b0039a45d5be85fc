import { z } from 'zod'
import { isDay } from '#platform/day.ts'
import { FINDING_DECISIONS } from './plan-finding.table.ts'
import { OPEN_WORK, TASK_FATES } from './plan-life.table.ts'
import { MINIMUM_PERS, PARTY_KINDS, PARTY_ROLES, RHYTHMS, TARGET_OPS } from './plans.table.ts'
import { SCHEDULE_KINDS } from './reader/plan-draft.ts'
import { SIDES } from './split-row.policy.ts'

const requestKey = z.uuid()
const rowVersion = z.number().int().positive()
const day = z.string().refine(isDay, 'Ngày không có trong lịch.')
const words = (max: number) => z.string().trim().max(max, `Dài quá ${max} ký tự.`)
const someWords = (max: number) => words(max).min(1, 'Chưa điền.')
const maybe = (max: number) =>
  words(max)
    .nullable()
    .transform(text => text || null)
const id = z.uuid().nullable()
/** As far as a document gives it: a year, a month or a day. */
const partialDate = z
  .union([z.literal('').transform(() => null), z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/), day])
  .nullable()

const year = z.coerce.number().int().min(2000).max(2100)

/** The version in force that a new file or a typed plan takes the place of. */
const replaces = z.uuid().optional()

export const importPlanInput = z.object({ request_key: requestKey, year: year.optional(), replaces })

export const typeInPlanInput = z.object({ request_key: requestKey, year, title: someWords(500), replaces })
export type TypeInPlan = z.output<typeof typeInPlanInput>

export const partyInput = z.object({
  role: z.enum(PARTY_ROLES),
  words: someWords(500),
  kind: z.enum(PARTY_KINDS),
  unit_id: id,
  group_id: id,
  position_id: id,
  staff_id: id,
  outside_name: maybe(500),
  answers_staff_id: id,
  has_duty: z.boolean(),
  confidence: z.number().min(0).max(1).nullable(),
})

export const partInput = z.object({
  id: z.uuid().optional(),
  product: maybe(2000),
  schedule_kind: z.enum(SCHEDULE_KINDS),
  schedule_year: year.nullable(),
  dates: z.array(day).max(60),
  before_dates: z.boolean(),
  periods: z
    .array(z.string().regex(/^\d{4}(-(H[12]|9M|Q[1-4]|(0[1-9]|1[0-2])))?$/, 'Kỳ viết như 2026-Q1, 2026-02.'))
    .max(24),
  schedule_raw: words(1000),
  rhythm: z.enum(RHYTHMS).nullable(),
  rhythm_is_assumed: z.boolean(),
  activity_kind: maybe(60),
  channel: maybe(60),
  minimum: z.number().positive().max(1_000_000).nullable(),
  measure: maybe(60),
  minimum_per: z.enum(MINIMUM_PERS).nullable(),
  rule_is_proposed: z.boolean(),
  parties: z.array(partyInput).max(60),
})

export const rowContentInput = z.object({
  no: someWords(20),
  group_title: maybe(500),
  title: someWords(8000),
  schedule_raw: words(1000),
  products: z.array(someWords(2000)).max(60),
  forms: z.array(someWords(2000)).max(60),
  budget: z.number().int().nonnegative().max(1e13).nullable(),
  parts: z.array(partInput).min(1).max(20),
})

export const acceptRowInput = z.object({ request_key: requestKey, row_version: rowVersion })
export const skipRowInput = z.object({ request_key: requestKey, row_version: rowVersion, reason: someWords(500) })
export const correctRowInput = z.object({ request_key: requestKey, row_version: rowVersion, content: rowContentInput })
export const addRowInput = z.object({ request_key: requestKey, after: id, content: rowContentInput })
export const undoInput = z.object({ request_key: requestKey, change_id: z.uuid() })
const side = z.enum(SIDES)
const pair = (max: number) => z.tuple([someWords(max), someWords(max)])
export const splitRowInput = z.object({
  request_key: requestKey,
  row_version: rowVersion,
  choice: z.object({
    nos: pair(20),
    titles: pair(4000),
    budget: z.enum(['first', 'second']),
    products: z.array(side).max(60),
    forms: z.array(side).max(60),
    parts: z.array(z.object({ goes: side, parties: z.array(side).max(60) })).max(20),
  }),
})
export const mergeRowsInput = z.object({
  request_key: requestKey,
  rows: z
    .array(z.object({ id: z.uuid(), row_version: rowVersion }))
    .min(2)
    .max(10),
  choice: z.object({ no: someWords(20), title: someWords(8000), joins_equal_parts: z.boolean() }),
})
export type SplitRow = z.output<typeof splitRowInput>
export type MergeRows = z.output<typeof mergeRowsInput>
export const presenceInput = z.object({ row_id: id, editing: z.boolean(), leaving: z.boolean() })
export const findingInput = z.object({ request_key: requestKey })
export const decideFindingInput = z.object({
  request_key: requestKey,
  decision: z.enum(FINDING_DECISIONS),
  reason: someWords(1000),
})
export type DecideFinding = z.output<typeof decideFindingInput>
export type AcceptRow = z.output<typeof acceptRowInput>
export type SkipRow = z.output<typeof skipRowInput>
export type CorrectRow = z.output<typeof correctRowInput>
export type AddRow = z.output<typeof addRowInput>
export type Undo = z.output<typeof undoInput>

const citation = z.object({
  is_basis: z.boolean(),
  type: someWords(200),
  number: maybe(200),
  name: maybe(500),
  dated: partialDate,
  issuer: maybe(300),
  subject: maybe(2000),
})
const target = z.object({
  text: someWords(2000),
  metric: someWords(60),
  op: z.enum(TARGET_OPS),
  value: z.number().finite(),
  unit: words(60),
  per: z.enum(['day', 'week', 'month', 'quarter', 'half', 'year']).nullable(),
  scope: maybe(1000),
})
const deadline = z.object({ period: maybe(60), due_on: day.nullable(), addressee: maybe(300) })

export const editHeaderInput = z.object({
  request_key: requestKey,
  row_version: rowVersion,
  header: z
    .object({
      title: maybe(1000),
      number: maybe(100),
      place: maybe(200),
      dated: partialDate,
      signer_capacity: maybe(100),
      signer_position: maybe(200),
      signer_name: maybe(200),
      budget_source: maybe(1000),
      budget_total: z.number().int().nonnegative().nullable(),
    })
    .optional(),
  citations: z.array(citation).max(200).optional(),
  targets: z.array(target).max(200).optional(),
  deadlines: z.array(deadline).max(60).optional(),
})
export type EditHeader = z.output<typeof editHeaderInput>

export const lifeInput = z.object({ request_key: requestKey, row_version: rowVersion })
export type LifeStep = z.output<typeof lifeInput>
/** What becomes of a task of the version before. */
const oldTaskDecision = z.discriminatedUnion('becomes', [
  z.object({ task_id: z.uuid(), becomes: z.literal('continued'), row_id: z.uuid() }),
  z
    .object({
      task_id: z.uuid(),
      becomes: z.literal('ended'),
      fate: z.enum(TASK_FATES),
      open_work: z.enum(OPEN_WORK),
      reason: maybe(500),
    })
    .refine(({ open_work, reason }) => open_work === 'keep' || reason !== null, 'Ghi lý do miễn các kỳ đang mở.'),
])
export type OldTaskDecision = z.output<typeof oldTaskDecision>
const eachOnce = (decisions: readonly OldTaskDecision[]): boolean =>
  new Set(decisions.map(({ task_id }) => task_id)).size === decisions.length
export const decideOldTasksInput = lifeInput.extend({
  decisions: z.array(oldTaskDecision).min(1).max(300).refine(eachOnce, 'Mỗi nhiệm vụ cũ quyết một lần.'),
})
export type DecideOldTasks = z.output<typeof decideOldTasksInput>

export const returnInput = lifeInput.extend({ reason: someWords(1000) })
export type ReturnPlan = z.output<typeof returnInput>
export const issueInput = lifeInput.extend({
  issued_on: day,
  /** Typed when the number was given outside; null takes the next one of the document book. */
  number: maybe(100),
  /** Signed, but the number is not known yet: it is filled in once, later. */
  number_later: z.boolean().optional(),
})
export type IssuePlan = z.output<typeof issueInput>

/** The number and the day that came after signing; null takes the next number of the document book. */
export const fillNumberInput = lifeInput.extend({ number: maybe(100), dated: day })
export type FillNumber = z.output<typeof fillNumberInput>

export const closeInput = lifeInput
  .extend({ open_work: z.enum(OPEN_WORK), reason: maybe(500) })
  .refine(({ open_work, reason }) => open_work === 'keep' || reason !== null, 'Ghi lý do miễn các kỳ đang mở.')
export type ClosePlan = z.output<typeof closeInput>

export const seeShiftsInput = z.object({
  request_key: requestKey,
  ids: z.array(z.uuid()).min(1).max(2000),
  seen: z.boolean(),
})
export type SeeShifts = z.output<typeof seeShiftsInput>

export const attachmentInput = z.object({ request_key: requestKey })
export type AttachmentStep = z.output<typeof attachmentInput>
export const publishInput = attachmentInput.extend({ is_public: z.boolean() })
export type PublishAttachment = z.output<typeof publishInput>

/** Forms without script send numbers as text. */
export const approvePlanForm = z.object({ request_key: requestKey, row_version: z.coerce.number().int().positive() })
export const returnPlanForm = approvePlanForm.extend({
  ready: z.string().max(2).optional(),
  own: words(1000).default(''),
})
