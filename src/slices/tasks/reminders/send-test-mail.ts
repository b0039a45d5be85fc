import { dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { sendDigestJob } from './reminders.events.ts'
import { canTestMail } from './reminders.policy.ts'

/** Gửi thư thử đến chính người quản trị; kết quả hiện trong sổ nhắc việc. */
export const sendTestMail = (scope: Scope, mailConfigured: boolean, key: string): Promise<{ to: string }> =>
  write(scope, { action: 'reminder.test-mail', key }, async (tx: Writer<'reminder_digest'>) => {
    ensure(canTestMail(tx.actor), 'reminder.test-mail')
    if (!mailConfigured) throw problem('unavailable', 'reminder.mail-not-configured')
    const staff = await tx.db
      .selectFrom('staff')
      .select('email')
      .where('facility_id', '=', tx.actor.facility)
      .where('id', '=', tx.actor.id ?? '')
      .executeTakeFirst()
    const to = staff?.email?.trim()
    if (!to) throw problem('invalid', 'reminder.no-own-email')
    const id = newId()
    await tx.db
      .insertInto('reminder_digest')
      .values({
        facility_id: tx.actor.facility,
        id,
        staff_id: tx.actor.id ?? '',
        channel: 'email',
        kind: 'test',
        chase_id: null,
        day: dayOf(tx.now()),
        state: 'waiting',
        reason: null,
        send_at: tx.now(),
        created_at: tx.now(),
      })
      .execute()
    await tx.enqueue(sendDigestJob, { digest_id: id }, id)
    return { to }
  })
