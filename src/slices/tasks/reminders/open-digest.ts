import type { Day } from '#platform/day.ts'
import { inGroups } from '#platform/db/in-groups.ts'
import { newId } from '#platform/ids.ts'
import { raiseNotice, resolveNotices } from '#platform/notices/raise-notice.ts'
import type { Writer } from '#platform/scope.ts'
import type { ReminderLine } from './decide-reminders.ts'
import type { Step } from './reminder-steps.policy.ts'
import type { Channel, NotSent } from './reminders.words.ts'
import './reminders.table.ts'

export type DigestTables = 'reminder_digest' | 'reminder' | 'reminder_attempt' | 'notice'

/** What is claimed; of a matter with the words and the way it is told with. */
export type DigestLine = Omit<ReminderLine, 'step'> & {
  readonly step: Step | 'chase'
  readonly words?: string
  readonly path?: string
}

export interface NewDigest {
  readonly staff_id: string
  readonly channel: Channel
  /** Why it will not be sent. */
  readonly not: NotSent | null
  readonly kind: 'steps' | 'chase'
  readonly chase_id: string | null
  readonly lines: readonly DigestLine[]
  readonly send_at: Date
  /** What the list of the person says of it. */
  readonly title: string
}

/**
 * Claims the lines and keeps the digest that will tell them; nothing when every line was claimed before. What needs no line to
 * the outside (in the app, by hand into Zalo) is done with that.
 */
export async function openDigest(tx: Writer<DigestTables>, digest: NewDigest, today: Day): Promise<string | undefined> {
  const { staff_id, channel, not, kind, chase_id, lines, send_at } = digest
  const { facility } = tx.actor
  const id: string = newId()
  const inside = channel === 'app' || channel === 'zalo'
  const state = not ? 'not_reached' : inside ? 'sent' : 'waiting'
  await tx.db
    .insertInto('reminder_digest')
    .values({
      facility_id: facility,
      id,
      staff_id,
      channel,
      kind,
      chase_id,
      day: today,
      state,
      reason: not,
      send_at,
      created_at: tx.now(),
    })
    .execute()
  const values = lines.map(({ occurrence_id, matter, words, path, step, anchor_on }) => ({
    facility_id: facility,
    digest_id: id,
    staff_id,
    occurrence_id,
    matter: matter ?? null,
    words: words ?? null,
    path: path ?? null,
    step,
    anchor_on,
    channel,
    chase_id,
  }))
  let claimed = 0
  for (const group of inGroups(values)) {
    const rows = await tx.db
      .insertInto('reminder')
      .values(group)
      .onConflict(conflict => conflict.doNothing())
      .returning('id')
      .execute()
    claimed += rows.length
  }
  if (claimed === 0) {
    await tx.db.deleteFrom('reminder_digest').where('facility_id', '=', facility).where('id', '=', id).execute()
    return undefined
  }
  if (state !== 'waiting')
    await tx.db
      .insertInto('reminder_attempt')
      .values({
        facility_id: facility,
        digest_id: id,
        attempt_no: 1,
        at: tx.now(),
        target: null,
        outcome: state,
        reason: not,
        detail: null,
      })
      .execute()
  if (channel === 'app' && !not) await tellInApp(tx, staff_id, digest.title)
  return id
}

/** One line on the person's list: the newest digest takes the place of the one before. */
async function tellInApp(tx: Writer<DigestTables>, staff: string, text: string): Promise<void> {
  await resolveNotices(tx, staff, 'reminder.digest')
  await raiseNotice(tx, {
    kind: 'reminder.digest',
    severity: 'wait',
    to: { staff_id: staff },
    subject: { kind: 'reminder', id: staff },
    params: { text },
  })
}
