import { dayOf } from '#platform/day.ts'
import { problem } from '#platform/errors.ts'
import type { Reader } from '#platform/scope.ts'
import { channelWords, kindWords } from '../activities/activities.api.ts'
import { unitNamesOn } from '../facilities/names.api.ts'
import { staffNames } from '../facilities/staff.api.ts'
import { issuedVersion, loadLineage, type PlanPart, planRowsEver, type Rhythm } from '../plans/plans.api.ts'
import { buildMatrix, type Counts } from './build-matrix.ts'
import { occurrences } from './occurrence.queries.ts'

export interface PartView extends PlanPart {
  readonly kind_name: string | null
  readonly channel_name: string | null
  readonly rhythm_in_force: Rhythm | null
  readonly rhythms: readonly { rhythm: Rhythm; from_day: string; reason: string | null; set_by_name: string }[]
  readonly events: readonly { id: string; title: string; happened_on: string; due_on: string }[]
  readonly counts: Counts
}

/** A task of the issued plan: its parts, parties, rule, rhythm, events and how far it is. */
export async function viewTask(reader: Reader, taskId: string) {
  const version = await issuedVersion(reader, await yearOf(reader, taskId))
  const row = version ? (await planRowsEver(reader, version)).find(one => one.task_id === taskId) : undefined
  if (!row || !version) throw problem('not_found', 'task.not-found')
  const today = dayOf(reader.now())
  const [dues, names, lineage, rhythms, events] = await Promise.all([
    occurrences(reader).where('occurrence.task_id', '=', taskId).execute(),
    staffNames(reader),
    loadLineage(reader, version.plan_id),
    listRhythms(reader),
    listEvents(reader),
  ])
  const parts: PartView[] = row.parts.map(part => {
    const chain = [part.id, ...lineage.before(part.id)]
    const ruled = [part.id, ...lineage.sameRhythm(part.id)]
    const set = rhythms.filter(one => ruled.includes(one.part_id))
    return {
      ...part,
      kind_name: part.activity_kind ? kindWords(part.activity_kind).name : null,
      channel_name: part.channel ? channelWords(part.channel) : null,
      rhythm_in_force: set.at(-1)?.rhythm ?? part.rhythm,
      rhythms: set.map(({ rhythm, from_day, reason, set_by }) => ({
        rhythm,
        from_day,
        reason,
        set_by_name: names.get(set_by) ?? '',
      })),
      events: events.filter(event => chain.includes(event.part_id)),
      counts: buildMatrix(
        dues.filter(due => chain.includes(due.part_id)),
        today,
      ).counts,
    }
  })
  const { id, no, title, ended, group_title, schedule_raw, products, forms, task_id } = row
  return { id, task_id, no, title, group_title, schedule_raw, products, forms, parts, ended, today, year: version.year }
}
export type TaskView = Awaited<ReturnType<typeof viewTask>>

async function yearOf(reader: Reader, taskId: string): Promise<number | undefined> {
  const found = await reader.db
    .selectFrom('task')
    .innerJoin('plan', join =>
      join.onRef('plan.facility_id', '=', 'task.facility_id').onRef('plan.id', '=', 'task.plan_id'),
    )
    .select('plan.year')
    .where('task.id', '=', taskId)
    .executeTakeFirst()
  return found?.year
}

const listRhythms = (reader: Reader) =>
  reader.db
    .selectFrom('part_rhythm')
    .select(['part_id', 'rhythm', 'from_day', 'reason', 'set_by'])
    .where('facility_id', '=', reader.actor.facility)
    .orderBy('set_at')
    .orderBy('id')
    .execute()

const listEvents = (reader: Reader) =>
  reader.db
    .selectFrom('task_event')
    .select(['id', 'part_id', 'title', 'happened_on', 'due_on'])
    .where('facility_id', '=', reader.actor.facility)
    .orderBy('happened_on', 'desc')
    .execute()

/** What an activity is tied to, under its own id or that of the fact it replaced; once a duty, however many proofs. */
export async function tiesOfActivity(reader: Reader, activityId: string) {
  const before = await reader.db
    .selectFrom('activity')
    .select('id')
    .where('facility_id', '=', reader.actor.facility)
    .where('superseded_by', '=', activityId)
    .execute()
  const names = await unitNamesOn(reader, dayOf(reader.now()))
  const ties = await occurrences(reader)
    .innerJoin('tie', join =>
      join.onRef('tie.facility_id', '=', 'occurrence.facility_id').onRef('tie.occurrence_id', '=', 'occurrence.id'),
    )
    .where('tie.activity_id', 'in', [activityId, ...before.map(one => one.id)])
    .select(['tie.state as tie_state', 'tie.origin', 'tie.reason as tie_reason'])
    .distinct()
    .orderBy('occurrence.due_on')
    .execute()
  return ties.map(tie => ({
    ...tie,
    unit_name: tie.unit_id ? (names.get(tie.unit_id)?.name ?? null) : tie.party_name,
  }))
}
