import type { Day, Generated, Instant, NullableInstant } from '#platform/db/tables.ts'
import type { Step } from './reminder-steps.policy.ts'
import type { AttemptOutcome, Channel, DigestState, NotSent } from './reminders.words.ts'

/** Cách một người muốn được nhắc. */
export interface ReminderSettingTable {
  facility_id: string
  staff_id: string
  in_app: Generated<boolean>
  by_email: Generated<boolean>
  by_push: Generated<boolean>
  muted_steps: Generated<Step[]>
  digest_hour: Generated<number>
  row_version: Generated<number>
}

/** Một trình duyệt đã đồng ý nhận thông báo đẩy. */
export interface PushSubscriptionTable {
  facility_id: string
  id: Generated<string>
  staff_id: string
  endpoint: string
  p256dh: string
  auth: string
  device: string
  created_at: Instant
}

/** Một lần đôn đốc bằng tay. */
export interface ReminderChaseTable {
  facility_id: string
  id: Generated<string>
  chased_by: string
  chased_at: Instant
  day: Day
  party_keys: string[]
  channels: Channel[]
  again: Generated<boolean>
}

/** Bản nhắc: những việc được nhắc cùng lúc cho một người qua một kênh. */
export interface ReminderDigestTable {
  facility_id: string
  id: Generated<string>
  staff_id: string
  channel: Channel
  kind: 'steps' | 'chase' | 'test'
  chase_id: string | null
  day: Day
  state: DigestState
  reason: NotSent | null
  attempts: Generated<number>
  send_at: Instant
  claimed_at: NullableInstant
  created_at: Instant
  seen_at: NullableInstant
}

/** Một việc trong một bản nhắc. */
export interface ReminderTable {
  facility_id: string
  id: Generated<string>
  digest_id: string
  staff_id: string
  /** Null: the line tells of a matter that is no duty of the plan. */
  occurrence_id: string | null
  step: Step | 'chase'
  anchor_on: Day
  channel: Channel
  chase_id: string | null
  /** "report.write:<id>", the words it was told with, and the way to it below the site. */
  matter: string | null
  words: string | null
  path: string | null
}

/** Một lần gửi của một bản nhắc. */
export interface ReminderAttemptTable {
  facility_id: string
  id: Generated<string>
  digest_id: string
  attempt_no: number
  at: Instant
  target: string | null
  outcome: AttemptOutcome
  reason: NotSent | null
  detail: string | null
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    reminder_setting: ReminderSettingTable
    push_subscription: PushSubscriptionTable
    reminder_chase: ReminderChaseTable
    reminder_digest: ReminderDigestTable
    reminder: ReminderTable
    reminder_attempt: ReminderAttemptTable
  }
}
