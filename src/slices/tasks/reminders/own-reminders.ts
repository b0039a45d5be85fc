import type { z } from 'zod'
import { dayOf } from '#platform/day.ts'
import { problem } from '#platform/errors.ts'
import { isId } from '#platform/ids.ts'
import { resolveNotices } from '#platform/notices/raise-notice.ts'
import type { Pusher } from '#platform/push/send-push.ts'
import { type Reader, type Scope, type Writer, write } from '#platform/scope.ts'
import { formatDay } from '#ui/format.ts'
import { letterheadOn } from '../../facilities/names.api.ts'
import { takeTurn } from '../../facilities/staff.api.ts'
import { dutiesOf, type LogRow } from './list-reminders.ts'
import { STEPS, type Step } from './reminder-steps.policy.ts'
import type { deviceInput, SettingForm } from './reminders.input.ts'
import { loadSettings, type ReminderSetting } from './settings.queries.ts'

/** How far back one's own list goes. */
const DAYS_KEPT = 30
const SHOWN = 20
/** Nobody has more browsers than this; the oldest gives way. */
const MOST_DEVICES = 8

export interface OwnReminders {
  readonly setting: ReminderSetting
  readonly facility: string
  readonly email: string | null
  readonly devices: readonly { id: string; device: string; day: string }[]
}

/** Cách nhắc của chính người đang hỏi. */
export async function loadOwnReminders(reader: Reader): Promise<OwnReminders> {
  const { facility, id = '' } = reader.actor
  const staff = await reader.db
    .selectFrom('staff')
    .select('email')
    .where('facility_id', '=', facility)
    .where('id', '=', id)
    .executeTakeFirst()
  const devices = await reader.db
    .selectFrom('push_subscription')
    .select(['id', 'device', 'created_at'])
    .where('facility_id', '=', facility)
    .where('staff_id', '=', id)
    .orderBy('created_at')
    .execute()
  return {
    setting: (await loadSettings(reader))(id),
    facility: (await letterheadOn(reader, dayOf(reader.now())))?.name ?? '',
    email: staff?.email?.trim() || null,
    devices: devices.map(one => ({ id: one.id, device: one.device, day: formatDay(dayOf(one.created_at)) })),
  }
}

/** Lưu cách nhắc của chính mình; bản cũ hơn bản đang lưu thì không ghi đè. */
export const saveOwnSetting = (scope: Scope, form: SettingForm): Promise<void> =>
  write(scope, { action: 'reminder.setting' }, async (tx: Writer<'reminder_setting'>) => {
    const { facility, id: staff_id = '' } = tx.actor
    // A setting that was never saved has no row of its own to wait for.
    await takeTurn(tx, staff_id)
    const setting = (await loadSettings(tx))(staff_id)
    if (setting.row_version !== form.row_version) throw problem('stale', 'reminder.settings-stale')
    const values = {
      in_app: form.in_app === 'co',
      by_email: form.by_email === 'co',
      by_push: form.by_push === 'co',
      muted_steps: STEPS.filter(step => form[step] !== 'co') as Step[],
      digest_hour: form.digest_hour,
      row_version: form.row_version + 1,
    }
    await tx.db
      .insertInto('reminder_setting')
      .values({ facility_id: facility, staff_id, ...values })
      .onConflict(conflict => conflict.columns(['facility_id', 'staff_id']).doUpdateSet(values))
      .execute()
  })

/** Bật thông báo đẩy trên một trình duyệt; trình duyệt dùng chung thuộc về người bật sau cùng. */
export const addDevice = (
  scope: Scope,
  pusher: Pick<Pusher, 'takes'>,
  input: z.output<typeof deviceInput>,
  device: string,
): Promise<void> =>
  write(scope, { action: 'reminder.device-add' }, async (tx: Writer<'push_subscription'>) => {
    if (!pusher.takes(input.endpoint)) throw problem('invalid', 'reminder.push-service')
    const { facility, id: staff_id = '' } = tx.actor
    const values = { staff_id, p256dh: input.p256dh, auth: input.auth, device, created_at: tx.now() }
    await tx.db
      .insertInto('push_subscription')
      .values({ facility_id: facility, endpoint: input.endpoint, ...values })
      .onConflict(conflict => conflict.columns(['facility_id', 'endpoint']).doUpdateSet(values))
      .execute()
    await tx.db
      .deleteFrom('push_subscription')
      .where('facility_id', '=', facility)
      .where('staff_id', '=', staff_id)
      .where('id', 'not in', eb =>
        eb
          .selectFrom('push_subscription')
          .select('id')
          .where('facility_id', '=', facility)
          .where('staff_id', '=', staff_id)
          .orderBy('created_at', 'desc')
          .orderBy('id', 'desc')
          .limit(MOST_DEVICES),
      )
      .execute()
  })

/** Bỏ một máy của chính mình; máy của người khác thì như không có. */
export const removeDevice = (scope: Scope, id: string): Promise<void> =>
  write(scope, { action: 'reminder.device-remove', subject: id }, async (tx: Writer<'push_subscription'>) => {
    if (!isId(id)) throw problem('not_found', 'reminder.push-missing')
    const gone = await tx.db
      .deleteFrom('push_subscription')
      .where('facility_id', '=', tx.actor.facility)
      .where('staff_id', '=', tx.actor.id ?? '')
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst()
    if (!gone) throw problem('not_found', 'reminder.push-missing')
  })

export interface OwnDigest {
  readonly id: string
  readonly created_at: Date
  readonly seen_at: Date | null
  readonly chased_by: string | null
  readonly duties: LogRow['duties']
}

/** What the person was told in the app lately. */
export async function listOwnDigests(reader: Reader): Promise<OwnDigest[]> {
  const digests = await ownDigests(reader)
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
    .select([
      'reminder_digest.id',
      'reminder_digest.created_at',
      'reminder_digest.seen_at',
      'chaser.full_name as chased_by',
    ])
    .orderBy('reminder_digest.created_at', 'desc')
    .limit(SHOWN)
    .execute()
  const duties = await dutiesOf(
    reader,
    digests.map(digest => digest.id),
  )
  return digests.map(digest => ({ ...digest, duties: duties.get(digest.id) ?? [] }))
}

/** How many times the person was told something they have not looked at. */
export async function countUnseen(reader: Reader): Promise<number> {
  const row = await ownDigests(reader)
    .where('reminder_digest.seen_at', 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirst()
  return row?.n ?? 0
}

/** Đã biết các lần nhắc đến lúc này. */
export const markSeen = (scope: Scope): Promise<void> =>
  write(scope, { action: 'reminder.seen' }, async (tx: Writer<'reminder_digest' | 'notice'>) => {
    const { facility, id = '' } = tx.actor
    await tx.db
      .updateTable('reminder_digest')
      .set({ seen_at: tx.now() })
      .where('facility_id', '=', facility)
      .where('staff_id', '=', id)
      .where('channel', '=', 'app')
      .where('seen_at', 'is', null)
      .execute()
    await resolveNotices(tx, id, 'reminder.digest')
  })

const ownDigests = (reader: Reader) =>
  reader.db
    .selectFrom('reminder_digest')
    .where('reminder_digest.facility_id', '=', reader.actor.facility)
    .where('reminder_digest.staff_id', '=', reader.actor.id ?? null)
    .where('reminder_digest.created_at', '>=', new Date(reader.now().getTime() - DAYS_KEPT * 86_400_000))
    .where('reminder_digest.channel', '=', 'app')
    .where('reminder_digest.state', '=', 'sent')
