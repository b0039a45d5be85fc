import type { Reader } from '#platform/scope.ts'
import type { Step } from './reminder-steps.policy.ts'

export interface ReminderSetting {
  readonly in_app: boolean
  readonly by_email: boolean
  readonly by_push: boolean
  readonly muted_steps: readonly Step[]
  readonly digest_hour: number
  readonly row_version: number
}

export const DEFAULT_SETTING: ReminderSetting = {
  in_app: true,
  by_email: true,
  by_push: true,
  muted_steps: [],
  digest_hour: 7,
  row_version: 0,
}

/** What each person chose; who chose nothing gets everything at the first working hour. */
export async function loadSettings(reader: Reader): Promise<(staff: string) => ReminderSetting> {
  const rows = await reader.db
    .selectFrom('reminder_setting')
    .selectAll()
    .where('facility_id', '=', reader.actor.facility)
    .execute()
  const byStaff = new Map(rows.map(row => [row.staff_id, row]))
  return staff => byStaff.get(staff) ?? DEFAULT_SETTING
}

/** How many browsers each person lets be told. */
export async function loadDevices(reader: Reader): Promise<ReadonlyMap<string, number>> {
  const rows = await reader.db
    .selectFrom('push_subscription')
    .select(({ fn }) => ['staff_id', fn.countAll<number>().as('n')])
    .where('facility_id', '=', reader.actor.facility)
    .groupBy('staff_id')
    .execute()
  return new Map(rows.map(row => [row.staff_id, row.n]))
}
