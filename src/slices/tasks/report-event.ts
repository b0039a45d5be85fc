import { dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { loadCalendar } from '../facilities/calendar.api.ts'
import { type PlanPart, planPart } from '../plans/plans.api.ts'
import { type Bearer, bearersOf } from './fan-out.ts'
import { noteUnanswered } from './note-unanswered.ts'
import { loadPeople } from './plan-occurrences.ts'
import { addOccurrences } from './plan-part.ts'
import type { ReportEvent } from './tasks.input.ts'
import { canReportEvent } from './tasks.policy.ts'

type EventWriter = Writer<'task_event' | 'occurrence' | 'notice'>

/** Báo một sự việc làm phát sinh kỳ của phần việc theo sự kiện. */
export const reportEvent = (scope: Scope, partId: string, { request_key: key, ...input }: ReportEvent) =>
  write(
    scope,
    { action: 'task.report-event', subject: partId, key, input: { partId, ...input } },
    async (tx: EventWriter) => {
      const part = await partInForce(tx, partId)
      const { bearers, unanswered } = bearersOf(part.parties, input.happened_on, await loadPeople(tx))
      ensure(canReportEvent(tx.actor, bearers), 'event.report')
      assertEvent(part, input, dayOf(tx.now()))

      const id = newId<'task_event'>()
      const { title, happened_on, due_on } = input
      await tx.db
        .insertInto('task_event')
        .values({
          facility_id: tx.actor.facility,
          id,
          part_id: partId,
          title,
          happened_on,
          due_on,
          reported_by: tx.actor.id ?? '',
          reported_at: tx.now(),
        })
        .execute()
      const added = await addForEvent(tx, part, id, input, bearers)
      await noteUnanswered(
        tx,
        part,
        unanswered.map(party => party.words),
      )
      return { id, added }
    },
  )

/** A part of an issued plan; unknown, foreign and not yet issued look the same. */
export async function partInForce(tx: Writer<never>, partId: string): Promise<PlanPart> {
  const part = await planPart(tx, partId)
  const issued = part
    ? await tx.db
        .selectFrom('plan_row')
        .innerJoin('plan_version', join =>
          join
            .onRef('plan_version.facility_id', '=', 'plan_row.facility_id')
            .onRef('plan_version.id', '=', 'plan_row.version_id'),
        )
        .select('plan_version.id')
        .where('plan_row.id', '=', part.row_id)
        .where('plan_version.state', '=', 'issued')
        .executeTakeFirst()
    : undefined
  if (!part || !issued) throw problem('not_found', 'part.not-found')
  return part
}

function assertEvent(part: PlanPart, input: Omit<ReportEvent, 'request_key'>, today: string): void {
  if (part.schedule_kind !== 'event' && part.schedule_kind !== 'unspecified') throw problem('conflict', 'part.no-event')
  if (input.happened_on > today) throw problem('invalid', 'event.future')
  if (input.due_on < input.happened_on) throw problem('invalid', 'event.due-early')
}

async function addForEvent(
  tx: EventWriter,
  part: PlanPart,
  eventId: string,
  { happened_on: from, due_on: to }: Omit<ReportEvent, 'request_key'>,
  bearers: readonly Bearer[],
): Promise<number> {
  const calendar = await loadCalendar(tx, from, to)
  const period = { code: `event:${eventId}`, from, to, due_on: calendar.moveForward(to) }
  return addOccurrences(
    tx,
    part,
    bearers.map(bearer => ({ bearer, period })),
  )
}
