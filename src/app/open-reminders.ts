import type { Config } from '#platform/config/read-config.ts'
import type { Database } from '#platform/db/open-database.ts'
import { openMailer } from '#platform/mail/mailer.ts'
import { openPusher } from '#platform/push/send-push.ts'
import { vapidKeysOf } from '#platform/push/vapid-keys.ts'
import { type Scope, write } from '#platform/scope.ts'
import { reportMatters } from '#slices/reports/deadlines/report-matters.ts'
import { hasReminders } from '#slices/tasks/reminders/plan-reminders.ts'
import { remindFacility } from '#slices/tasks/reminders/reminders.events.ts'
import type { ReminderDeps } from '#slices/tasks/reminders/send-digest.job.ts'

/** Whom a push service may turn to when no sender of mail is named. */
const NOBODY = 'mailto:lantoa@localhost'

/** What rooms above the engine have people reminded of. */
const MATTERS = [reportMatters]

/** By which ways reminders leave the house. `origin` is how the world reaches it. */
export function openReminders(
  config: Pick<Config, 'mail' | 'publicUrl'>,
  { auth }: Pick<Database, 'auth'>,
  secret: string,
  origin: string,
): ReminderDeps {
  const { mail, publicUrl } = config
  const address = mail && /[^\s<>]+@[^\s<>]+/.exec(mail.from)?.[0]
  const subject = address ? `mailto:${address}` : publicUrl?.startsWith('https:') ? publicUrl : NOBODY
  return {
    mail_configured: mail !== undefined,
    matters: MATTERS,
    mailer: mail && openMailer(mail),
    pusher: openPusher({ keys: vapidKeysOf(secret), subject }),
    async accountsOf(facility) {
      const { rows } = await auth.query<{ staff_id: string }>(
        'select staff_id from auth.membership where facility_id = $1 and disabled_at is null',
        [facility],
      )
      return new Set(rows.map(row => row.staff_id))
    },
    async siteUrl(facility) {
      const { rows } = await auth.query<{ slug: string; host: string | null }>(
        'select slug, host from auth.site where facility_id = $1',
        [facility],
      )
      const host = rows[0]?.host
      return host ? `${new URL(origin).protocol}//${host}` : `${origin}/${rows[0]?.slug ?? ''}`
    },
  }
}

/** Asks every facility whether somebody is to be told something now; only where there is, a job is queued. */
export async function remindAll(facilities: readonly string[], scopeOf: (facility: string) => Scope): Promise<void> {
  for (const facility of facilities) {
    const scope = scopeOf(facility)
    if (await hasReminders(scope, MATTERS))
      await write(scope, { action: 'reminder.queue' }, tx => tx.enqueue(remindFacility, {}, 'now'))
  }
}
