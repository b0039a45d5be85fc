import { dayOf } from '#platform/day.ts'
import { handle, type JobHandler } from '#platform/jobs/job.ts'
import { MailRefused } from '#platform/mail/mail-refused.ts'
import type { Mailer } from '#platform/mail/mailer.ts'
import { raiseNotice } from '#platform/notices/raise-notice.ts'
import type { PushAnswer, Pusher } from '#platform/push/send-push.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { nextAttempt } from './back-off.ts'
import { type ClaimedDigest, change, claimDigest, type Device, noteAttempt, targetOf } from './claim-digest.ts'
import { countWords, digestTitle, shortWords } from './digest-words.ts'
import { planReminders, type ReachDeps } from './plan-reminders.ts'
import { remindFacility, sendDigestJob } from './reminders.events.ts'
import { CHANNEL_WORDS, type NotSent, REASON_WORDS } from './reminders.words.ts'
import { remindingCalendar } from './told-duties.ts'
import { nextWorkingMoment } from './working-hours.ts'
import { preferencesAt, writeMail, writeTestMail } from './write-mail.ts'

export interface ReminderDeps extends ReachDeps {
  readonly mailer: Mailer | undefined
  readonly pusher: Pusher
  /** Where the facility's pages are: 'https://anbinh.example.vn', or with its own path; no slash at the end. */
  siteUrl(facility: string): Promise<string>
}

/** Nhắc việc: xem ai cần nhắc gì; gửi từng bản nhắc. */
export const reminderJobs = (deps: ReminderDeps): JobHandler[] => [
  handle(remindFacility, async scope => {
    await planReminders(scope, deps)
  }),
  handle(sendDigestJob, (scope, { digest_id }) => sendDigest(scope, deps, digest_id)),
]

/** What became of one attempt at one target. */
interface Outcome {
  readonly target: string | null
  readonly outcome: 'sent' | 'failed' | 'gone' | 'not_reached'
  readonly reason: NotSent | null
  readonly detail: string | null
  /** Another attempt may do better, not before so many milliseconds. */
  readonly again: number | undefined
  readonly device?: string
}

/**
 * Gửi một bản nhắc. It is claimed in one transaction, sent outside of any, and marked in another: a crash between sending and
 * marking means that it is sent once more (under the same message id), never that it is lost.
 */
export async function sendDigest(scope: Scope, deps: ReminderDeps, id: string): Promise<void> {
  const digest = await claimDigest(scope, id, deps.matters)
  if (!digest) return
  const site = await deps.siteUrl(scope.actor.facility)
  const today = dayOf(scope.now())
  const outcomes =
    digest.channel === 'push' ? await push(digest, deps, site, today) : [await mail(digest, deps, site, today)]
  await markDigest(scope, digest, outcomes)
}

const failed = (target: string | null, reason: NotSent, detail: string | null, again?: number): Outcome => ({
  target,
  outcome: 'failed',
  reason,
  detail,
  again,
})

async function mail(digest: ClaimedDigest, { mailer }: ReminderDeps, site: string, today: string): Promise<Outcome> {
  const { email, name, facility_name: facility, chased_by, kind, duties, id } = digest
  const none = { target: email, outcome: 'not_reached', detail: null, again: undefined } as const
  if (email === null) return { ...none, reason: 'no_email' }
  if (!mailer) return { ...none, reason: 'not_configured' }
  const facts = { name, facility, today, site, chased_by }
  const letter = kind === 'test' ? writeTestMail(facts) : writeMail(duties, facts)
  try {
    await mailer.send({ to: { name, address: email }, ...letter, id, preferences: preferencesAt(site) })
    return { target: email, outcome: 'sent', reason: null, detail: null, again: undefined }
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error
    const reason = error.fault === 'busy' ? 'busy' : error.fault === 'unreachable' ? 'unreachable' : 'refused'
    return failed(email, reason, error.message, error.mayPass ? 0 : undefined)
  }
}

async function push(digest: ClaimedDigest, deps: ReminderDeps, site: string, today: string): Promise<Outcome[]> {
  if (digest.devices.length === 0)
    return [{ target: null, outcome: 'not_reached', reason: 'no_device', detail: null, again: undefined }]
  const { duties, chased_by } = digest
  const message = {
    title: chased_by === null ? digestTitle(duties, today) : `${chased_by} nhắc: ${countWords(duties, today)}`,
    body: duties.slice(0, 3).map(shortWords).join('\n'),
    url: `${site}/viec/nhac-viec`,
  }
  const outcomes: Outcome[] = []
  for (const device of digest.devices) outcomes.push(pushed(device, await deps.pusher.send(device, message)))
  return outcomes
}

function pushed(device: Device, answer: PushAnswer): Outcome {
  const target = targetOf(device)
  if (answer.got === 'sent') return { target, outcome: 'sent', reason: null, detail: null, again: undefined }
  if (answer.got === 'gone')
    return { target, outcome: 'gone', reason: 'gone', detail: answer.said, again: undefined, device: device.id }
  return failed(target, answer.got, answer.said, answer.got === 'refused' ? undefined : (answer.retryAfterMs ?? 0))
}

type MarkTables = 'reminder_digest' | 'reminder_attempt' | 'push_subscription' | 'notice'

/** Writes down what came of it; plans the next attempt, or tells the coordinator that there is none. */
const markDigest = (scope: Scope, digest: ClaimedDigest, outcomes: readonly Outcome[]): Promise<void> =>
  write(scope, { action: 'reminder.mark', subject: digest.id }, async (tx: Writer<MarkTables>) => {
    const now = tx.now()
    for (const outcome of outcomes) {
      await noteAttempt(tx, digest.id, { ...outcome, attempt_no: digest.attempt })
      if (outcome.device !== undefined) await forgetDevice(tx, outcome.device)
    }
    const waits = outcomes.flatMap(outcome => outcome.again ?? [])
    const next = waits.length > 0 ? nextAttempt(digest.attempt, now, Math.max(...waits)) : undefined
    if (next) {
      const at = digest.kind === 'test' ? next : nextWorkingMoment(next, await remindingCalendar(tx))
      await change(tx, digest.id, { state: 'waiting', send_at: at })
      await tx.enqueue(sendDigestJob, { digest_id: digest.id }, digest.id, at)
      return
    }
    const got = outcomes.some(outcome => outcome.outcome === 'sent')
    const worst = outcomes.find(outcome => outcome.outcome === 'failed') ?? outcomes[0]
    const state = got ? 'sent' : worst?.outcome === 'failed' ? 'failed' : 'not_reached'
    await change(tx, digest.id, { state, reason: got ? null : (worst?.reason ?? null) })
    if (state !== 'failed') return
    await raiseNotice(tx, {
      kind: 'reminder.given-up',
      severity: 'trouble',
      to: { role: 'coordinator' },
      subject: { kind: 'reminder_digest', id: digest.id },
      params: {
        channel: CHANNEL_WORDS[digest.channel].toLocaleLowerCase('vi'),
        name: digest.name,
        reason: worst?.reason ? REASON_WORDS[worst.reason] : '',
      },
    })
  })

const forgetDevice = (tx: Writer<MarkTables>, id: string) =>
  tx.db.deleteFrom('push_subscription').where('facility_id', '=', tx.actor.facility).where('id', '=', id).execute()
