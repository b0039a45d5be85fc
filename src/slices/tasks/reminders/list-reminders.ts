import type { Reader } from '#platform/scope.ts'
import { occurrences } from '../occurrence.queries.ts'
import type { Step } from './reminder-steps.policy.ts'
import { LOG_PAGE, type LogFilter } from './reminders.input.ts'
import {
  type AttemptOutcome,
  CHANNELS,
  type Channel,
  DIGEST_STATES,
  type DigestState,
  type NotSent,
} from './reminders.words.ts'

const DAY_MS = 86_400_000

export interface LoggedDuty {
  readonly id: string
  readonly no: string
  readonly title: string
  readonly period_code: string
  readonly step: Step | 'chase'
  /** Below the site: of a matter that is no duty of the plan. */
  readonly path?: string
}

export interface LogRow {
  readonly digest_id: string
  /** One row an attempt; null while none was made. */
  readonly attempt_id: string | null
  readonly at: Date
  readonly name: string
  readonly channel: Channel
  readonly kind: 'steps' | 'chase' | 'test'
  readonly outcome: AttemptOutcome | DigestState
  readonly reason: NotSent | null
  readonly target: string | null
  readonly detail: string | null
  readonly attempt_no: number | null
  /** When the next attempt comes, for what still waits. */
  readonly send_at: Date | null
  readonly chased_by: string | null
  readonly duties: readonly LoggedDuty[]
}

export interface ReminderLog {
  readonly rows: readonly LogRow[]
  readonly total: number
  readonly page: number
  readonly page_size: number
  readonly outcomes: Readonly<Record<string, number>>
  readonly channels: Readonly<Record<string, number>>
}

/** What was sent and what was not, and why: one row a recipient, channel and attempt, the newest first. */
export async function listReminders(reader: Reader, filter: LogFilter): Promise<ReminderLog> {
  const since = new Date(reader.now().getTime() - filter.days * DAY_MS)
  const counts = await attempts(reader, since, filter.staff)
    .select(eb => [
      'reminder_digest.channel',
      eb.fn.coalesce('reminder_attempt.outcome', 'reminder_digest.state').as('outcome'),
      eb.fn.countAll<number>().as('n'),
    ])
    .groupBy(eb => ['reminder_digest.channel', eb.fn.coalesce('reminder_attempt.outcome', 'reminder_digest.state')])
    .execute()
  const [wantedChannels, wantedOutcomes] = [chosen(filter.channel, CHANNELS), chosen(filter.outcome, OUTCOMES)]
  let wanted = attempts(reader, since, filter.staff)
  if (wantedChannels.length > 0) wanted = wanted.where('reminder_digest.channel', 'in', wantedChannels)
  if (wantedOutcomes.length > 0)
    wanted = wanted.where(eb =>
      eb(eb.fn.coalesce('reminder_attempt.outcome', 'reminder_digest.state'), 'in', wantedOutcomes),
    )
  const found = await wanted
    .innerJoin('staff', join =>
      join
        .onRef('staff.facility_id', '=', 'reminder_digest.facility_id')
        .onRef('staff.id', '=', 'reminder_digest.staff_id'),
    )
    .leftJoin('reminder_chase', join =>
      join
        .onRef('reminder_chase.facility_id', '=', 'reminder_digest.facility_id')
        .onRef('reminder_chase.id', '=', 'reminder_digest.chase_id'),
    )
    .leftJoin('staff as chaser', join =>
      join
        .onRef('chaser.facility_id', '=', 'reminder_chase.facility_id')
        .onRef('chaser.id', '=', 'reminder_chase.chased_by'),
    )
    .select(eb => [
      'reminder_digest.id as digest_id',
      'reminder_attempt.id as attempt_id',
      eb.fn.coalesce('reminder_attempt.at', 'reminder_digest.created_at').as('at'),
      'staff.full_name as name',
      'reminder_digest.channel',
      'reminder_digest.kind',
      'reminder_digest.state',
      eb.fn.coalesce('reminder_attempt.outcome', 'reminder_digest.state').as('outcome'),
      'reminder_attempt.reason',
      'reminder_attempt.target',
      'reminder_attempt.detail',
      'reminder_attempt.attempt_no',
      'reminder_digest.send_at',
      'chaser.full_name as chased_by',
      eb.fn.countAll<number>().over().as('total'),
    ])
    .orderBy('reminder_digest.created_at', 'desc')
    .orderBy('reminder_digest.id', 'desc')
    .orderBy('reminder_attempt.attempt_no', 'desc')
    .orderBy('reminder_attempt.id', 'desc')
    .limit(LOG_PAGE)
    .offset((filter.page - 1) * LOG_PAGE)
    .execute()
  const duties = await dutiesOf(
    reader,
    found.map(row => row.digest_id),
  )
  return {
    rows: found.map(({ total: _total, state, send_at, ...row }) => ({
      ...row,
      send_at: state === 'waiting' ? send_at : null,
      duties: duties.get(row.digest_id) ?? [],
    })),
    total: found[0]?.total ?? 0,
    page: filter.page,
    page_size: LOG_PAGE,
    outcomes: sums(counts, row => row.outcome),
    channels: sums(counts, row => row.channel),
  }
}

const OUTCOMES = [...DIGEST_STATES, 'gone'] as const

const chosen = <Value extends string>(text: string | undefined, known: readonly Value[]): Value[] => {
  const asked = text?.split(',') ?? []
  return known.filter(one => asked.includes(one))
}

function sums<Row extends { n: number }>(rows: readonly Row[], keyOf: (row: Row) => string): Record<string, number> {
  const found: Record<string, number> = {}
  for (const row of rows) found[keyOf(row)] = (found[keyOf(row)] ?? 0) + row.n
  return found
}

function attempts(reader: Reader, since: Date, staff: string | undefined) {
  const all = reader.db
    .selectFrom('reminder_digest')
    .leftJoin('reminder_attempt', join =>
      join
        .onRef('reminder_attempt.facility_id', '=', 'reminder_digest.facility_id')
        .onRef('reminder_attempt.digest_id', '=', 'reminder_digest.id'),
    )
    .where('reminder_digest.facility_id', '=', reader.actor.facility)
    .where('reminder_digest.created_at', '>=', since)
  return staff ? all.where('reminder_digest.staff_id', '=', staff) : all
}

/** Nothing has it: a list that matches nothing. */
const NO_ID = '00000000-0000-0000-0000-000000000000'

/** What each digest tells of, in the plan's order. */
export async function dutiesOf(
  reader: Reader,
  digestIds: readonly string[],
): Promise<Map<string, LogRow['duties'][number][]>> {
  if (digestIds.length === 0) return new Map()
  const lines = await reader.db
    .selectFrom('reminder')
    .select(['digest_id', 'occurrence_id', 'matter', 'words', 'path', 'step'])
    .where('facility_id', '=', reader.actor.facility)
    .where('digest_id', 'in', [...new Set(digestIds)])
    .execute()
  if (lines.length === 0) return new Map()
  const ids = [...new Set(lines.flatMap(line => line.occurrence_id ?? []))]
  const rows = await occurrences(reader)
    .where('occurrence.id', 'in', ids.length > 0 ? ids : [NO_ID])
    .orderBy('occurrence.due_on')
    .orderBy('plan_row.position')
    .execute()
  const order = new Map(rows.map((row, i) => [row.id, { row, i }]))
  const told = lines.flatMap(({ digest_id, occurrence_id, matter, words, path, step }) => {
    if (matter !== null) {
      const duty = { id: matter, no: '', title: words ?? '', period_code: '', step, ...(path !== null && { path }) }
      return [{ digest_id, i: -1, duty }]
    }
    const found = order.get(occurrence_id ?? '')
    if (!found) return []
    const { id, no, title, period_code } = found.row
    return [{ digest_id, i: found.i, duty: { id, no, title, period_code, step } }]
  })
  const byDigest = Map.groupBy(
    told.sort((a, b) => a.i - b.i),
    one => one.digest_id,
  )
  return new Map<string, LoggedDuty[]>([...byDigest].map(([id, all]) => [id, all.map(one => one.duty)]))
}
