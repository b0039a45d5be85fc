import type { Step } from './reminder-steps.policy.ts'
import type { Channel, NotSent } from './reminders.words.ts'
import type { ReminderSetting } from './settings.queries.ts'

/** What stands between a person and a channel. */
export interface Reach {
  readonly setting: ReminderSetting
  readonly has_account: boolean
  readonly email: string | null
  readonly devices: number
  readonly mail_configured: boolean
}

/** A channel and, where it will not be used, why. */
export interface ChannelChoice {
  readonly channel: Exclude<Channel, 'zalo'>
  readonly not: NotSent | null
}

/** By which channels a person is told. Who never let a browser be told is not missed there: there is nothing to send to. */
export function chooseChannels({ setting, has_account, email, devices, mail_configured }: Reach): ChannelChoice[] {
  const app = !has_account ? 'no_account' : setting.in_app ? null : 'off'
  const mail = !setting.by_email ? 'off' : email === null ? 'no_email' : mail_configured ? null : 'not_configured'
  return [
    { channel: 'app', not: app },
    { channel: 'email', not: mail },
    ...(devices > 0 ? [{ channel: 'push', not: setting.by_push ? null : 'off' } as const] : []),
  ]
}

export const isMuted = (setting: ReminderSetting, step: Step): boolean => setting.muted_steps.includes(step)
