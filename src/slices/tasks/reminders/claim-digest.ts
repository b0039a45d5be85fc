import { dayOf } from '#platform/day.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { letterheadOn } from '../../facilities/names.api.ts'
import type { ToldDuty } from './digest-words.ts'
import { loadStillPending } from './reminded-duties.queries.ts'
import { sendDigestJob } from './reminders.events.ts'
import type { Channel, NotSent } from './reminders.words.ts'
import { loadSettings } from './settings.queries.ts'
import { dutyTeller, remindingCalendar } from './told-duties.ts'
import { loadMatters, type MatterSource, tellMatter } from './told-matters.ts'
import { nextWorkingMoment } from './working-hours.ts'

/** A digest taken up less than this ago is in other hands. */
const IN_HANDS_MS = 5 * 60_000

export interface Device {
  readonly id: string
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
  readonly device: string
}

/** A digest taken up for one attempt, with all that sending it needs. */
export interface ClaimedDigest {
  readonly id: string
  readonly staff_id: string
  readonly attempt: number
  readonly channel: Channel
  readonly kind: 'steps' | 'chase' | 'test'
  readonly name: string
  readonly email: string | null
  readonly facility_name: string
  readonly duties: readonly ToldDuty[]
  readonly chased_by: string | null
  /** Browsers that have not got it yet. */
  readonly devices: readonly Device[]
}

/**
 * Takes a digest up: from here on it counts as an attempt, whatever becomes of it. Looks at everything anew: who did the duty
 * meanwhile, or turned the channel off, is left alone; outside working hours it waits for the next ones.
 */
export const claimDigest = (
  scope: Scope,
  id: string,
  matters: readonly MatterSource[] = [],
): Promise<ClaimedDigest | undefined> =>
  write(
    scope,
    { action: 'reminder.claim', subject: id },
    async (tx: Writer<'reminder_digest' | 'reminder_attempt'>) => {
      const now = tx.now()
      const { facility } = tx.actor
      const digest = await tx.db
        .selectFrom('reminder_digest')
        .selectAll()
        .where('facility_id', '=', facility)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
      if (!digest || !['waiting', 'sending'].includes(digest.state)) return undefined
      const inHands = digest.claimed_at !== null && now.getTime() - digest.claimed_at.getTime() < IN_HANDS_MS
      if (digest.state === 'sending' && inHands) return undefined
      const moment = digest.kind === 'test' ? now : nextWorkingMoment(now, await remindingCalendar(tx))
      if (moment > now) {
        await change(tx, id, { state: 'waiting', send_at: moment })
        await tx.enqueue(sendDigestJob, { digest_id: id }, id, moment)
        return undefined
      }
      const attempt = digest.attempts + 1
      const duties = await dutiesOf(tx, id, matters)
      const turnedOff = await isOff(tx, digest.staff_id, digest.channel)
      if (digest.kind !== 'test' && (duties.length === 0 || turnedOff)) {
        const [state, reason] = duties.length === 0 ? (['dropped', 'done'] as const) : (['not_reached', 'off'] as const)
        await change(tx, id, { state, reason })
        await noteAttempt(tx, id, { attempt_no: attempt, outcome: state, reason })
        return undefined
      }
      await change(tx, id, { state: 'sending', attempts: attempt, claimed_at: now })
      const staff = await tx.db
        .selectFrom('staff')
        .select(['full_name', 'email'])
        .where('facility_id', '=', facility)
        .where('id', '=', digest.staff_id)
        .executeTakeFirstOrThrow()
      return {
        id,
        staff_id: digest.staff_id,
        attempt,
        channel: digest.channel,
        kind: digest.kind,
        name: staff.full_name,
        email: staff.email?.trim() || null,
        facility_name: (await letterheadOn(tx, dayOf(now)))?.name ?? '',
        duties,
        chased_by: digest.chase_id ? await chaserOf(tx, digest.chase_id) : null,
        devices: digest.channel === 'push' ? await devicesLeft(tx, id, digest.staff_id) : [],
      }
    },
  )

type DigestWriter = Writer<'reminder_digest' | 'reminder_attempt'>

export const change = (
  tx: DigestWriter,
  id: string,
  to: {
    state: 'waiting' | 'sending' | 'sent' | 'failed' | 'not_reached' | 'dropped'
    reason?: NotSent | null
    send_at?: Date
    attempts?: number
    claimed_at?: Date
  },
) =>
  tx.db
    .updateTable('reminder_digest')
    .set(to)
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', id)
    .execute()

export interface NewAttempt {
  readonly attempt_no: number
  readonly outcome: 'sent' | 'failed' | 'gone' | 'not_reached' | 'dropped'
  readonly reason?: NotSent | null
  readonly target?: string | null
  readonly detail?: string | null
}

export const noteAttempt = (
  tx: DigestWriter,
  digest_id: string,
  { attempt_no, outcome, reason = null, target = null, detail = null }: NewAttempt,
) =>
  tx.db
    .insertInto('reminder_attempt')
    .values({
      facility_id: tx.actor.facility,
      digest_id,
      at: tx.now(),
      attempt_no,
      outcome,
      reason,
      target,
      detail: detail?.slice(0, 300) ?? null,
    })
    .execute()

async function dutiesOf(tx: DigestWriter, digestId: string, sources: readonly MatterSource[]): Promise<ToldDuty[]> {
  const lines = await tx.db
    .selectFrom('reminder')
    .select(['occurrence_id', 'matter', 'step'])
    .where('facility_id', '=', tx.actor.facility)
    .where('digest_id', '=', digestId)
    .execute()
  const rows = await loadStillPending(
    tx,
    lines.flatMap(line => line.occurrence_id ?? []),
  )
  const byId = new Map(rows.map(row => [row.id, row]))
  const tell = await dutyTeller(tx)
  const today = dayOf(tx.now())
  const calendar = await remindingCalendar(tx)
  const wanted = lines.some(line => line.matter !== null)
  const matters = wanted ? await loadMatters(tx, sources, today, calendar) : []
  return lines.flatMap(({ occurrence_id, matter, step }) => {
    const other = matters.find(one => one.key === matter)
    if (other) return [tellMatter(other, step, today, calendar)]
    const row = byId.get(occurrence_id ?? '')
    return row ? [tell(row, step)] : []
  })
}

async function isOff(tx: DigestWriter, staff: string, channel: Channel): Promise<boolean> {
  const setting = (await loadSettings(tx))(staff)
  return (channel === 'email' && !setting.by_email) || (channel === 'push' && !setting.by_push)
}

async function chaserOf(tx: DigestWriter, chaseId: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('reminder_chase')
    .innerJoin('staff', join =>
      join
        .onRef('staff.facility_id', '=', 'reminder_chase.facility_id')
        .onRef('staff.id', '=', 'reminder_chase.chased_by'),
    )
    .select('staff.full_name')
    .where('reminder_chase.facility_id', '=', tx.actor.facility)
    .where('reminder_chase.id', '=', chaseId)
    .executeTakeFirst()
  return row?.full_name ?? null
}

/** The person's browsers, without those that an earlier attempt reached. */
async function devicesLeft(tx: DigestWriter, digestId: string, staff: string): Promise<Device[]> {
  const { facility } = tx.actor
  const reached = await tx.db
    .selectFrom('reminder_attempt')
    .select('target')
    .where('facility_id', '=', facility)
    .where('digest_id', '=', digestId)
    .where('outcome', 'in', ['sent', 'gone'])
    .execute()
  const got = new Set(reached.map(row => row.target))
  const devices = await tx.db
    .selectFrom('push_subscription')
    .select(['id', 'endpoint', 'p256dh', 'auth', 'device'])
    .where('facility_id', '=', facility)
    .where('staff_id', '=', staff)
    .orderBy('id')
    .execute()
  return devices.filter(device => !got.has(targetOf(device)))
}

/** How a device is named in the record: two phones of one make stay apart. */
export const targetOf = ({ device, id }: Pick<Device, 'device' | 'id'>): string => `${device} (${id.slice(-4)})`
