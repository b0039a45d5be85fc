import type { Day } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { loadCalendar, makeCalendar } from './calendar.api.ts'
import type { CalendarDayInput } from './facilities.input.ts'
import { canChangeCalendar } from './facilities.policy.ts'

/** Đặt một ngày nghỉ hoặc ngày làm bù riêng của cơ sở. */
export const setCalendarDay = (scope: Scope, { request_key, ...input }: CalendarDayInput) =>
  write(
    scope,
    { action: 'calendar.set-day', subject: input.day, key: request_key, input },
    async (tx: Writer<'calendar_day'>) => {
      ensure(canChangeCalendar(tx.actor), 'facility.change-calendar')
      const works = await worksWithoutOwnDays(tx, input.day)
      if (works && input.kind === 'working') throw problem('conflict', 'calendar.already-working')
      if (!works && input.kind === 'off') throw problem('conflict', 'calendar.weekend-off')
      const { day, kind, name } = input
      await tx.db
        .insertInto('calendar_day')
        .values({ facility_id: tx.actor.facility, day, kind, name })
        .onConflict(oc => oc.columns(['facility_id', 'day']).doUpdateSet({ kind, name }))
        .execute()
      return {}
    },
  )

async function worksWithoutOwnDays(tx: Writer<'calendar_day'>, day: Day): Promise<boolean> {
  const own = await tx.db.selectFrom('calendar_day').select('day').where('day', '=', day).executeTakeFirst()
  if (!own) return (await loadCalendar(tx, day, day)).isWorkingDay(day)
  const national = await tx.db
    .selectFrom('ref.holiday')
    .select(['day', 'kind', 'name'])
    .where('day', '=', day)
    .execute()
  return makeCalendar(national.map(row => ({ ...row, works: row.kind === 'working' }))).isWorkingDay(day)
}

/** Bỏ ngày riêng của cơ sở: ngày ấy trở lại theo lịch chung. */
export const clearCalendarDay = (scope: Scope, day: Day, request_key: string) =>
  write(
    scope,
    { action: 'calendar.clear-day', subject: day, key: request_key, input: { day } },
    async (tx: Writer<'calendar_day'>) => {
      ensure(canChangeCalendar(tx.actor), 'facility.change-calendar')
      await tx.db.deleteFrom('calendar_day').where('day', '=', day).execute()
      return {}
    },
  )
