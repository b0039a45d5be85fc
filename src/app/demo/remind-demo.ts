import { addDays, type Day } from '#platform/day.ts'
import type { Scope } from '#platform/scope.ts'
import { reportMatters } from '#slices/reports/deadlines/report-matters.ts'
import { planReminders } from '#slices/tasks/reminders/plan-reminders.ts'

/** How many days of reminders the demo's record shows. */
const DAYS = 7

/** Những ngày cuối của cơ sở mẫu, ai được nhắc việc gì. Nothing is sent: the demo has no mail server. */
export async function remindDemo(system: Scope, until: Day, withAccount: readonly string[]): Promise<void> {
  const deps = { mail_configured: false, matters: [reportMatters], accountsOf: async () => new Set(withAccount) }
  for (let back = DAYS; back >= 0; back--) {
    const now = new Date(`${addDays(until, -back)}T03:00:00Z`)
    await planReminders({ ...system, now: () => now }, deps)
  }
}
