import { type Day, dayOf } from '#platform/day.ts'
import { planForValues } from '#platform/db/plan-for-values.ts'
import type { Reader } from '#platform/scope.ts'
import { unitNamesOn } from '#slices/facilities/names.api.ts'
import { staffNames } from '#slices/facilities/staff.api.ts'
import { type PlanRow, planRowsEver, planVersion } from '#slices/plans/plans.api.ts'
import { effectiveDue } from './occurrence.queries.ts'

/** Days from the first to the last, both included. */
export interface Days {
  readonly from: Day
  readonly to: Day
}

export interface TaskProgress {
  readonly task_id: string
  readonly no: string
  readonly title: string
  readonly leads: readonly string[]
  readonly schedule: string
  /** Occurrences due in these days, extensions included, without those waived. */
  readonly promised: number
  readonly accepted: number
  readonly waiting: number
  /** Of them past their day and not handed in; what is due today is not late yet. */
  readonly late: number
  readonly waived: number
}

/** Each task of a version against its occurrences that were due in these days, in the plan's order. */
export async function taskProgress(reader: Reader, versionId: string, days: Days): Promise<TaskProgress[]> {
  const rows = await planRowsEver(reader, await planVersion(reader, versionId))
  const due = await reader.db
    .selectFrom('occurrence')
    .select(['task_id', 'state', effectiveDue.as('due')])
    .where('facility_id', '=', reader.actor.facility)
    .where('task_id', 'in', taskIds(rows))
    .where(effectiveDue, '>=', days.from)
    .where(effectiveDue, '<=', days.to)
    .execute()
  const today = dayOf(reader.now())
  const byTask = Map.groupBy(due, occurrence => occurrence.task_id)
  // A task that an amendment ended stands in the report as long as something was due under it in these days.
  const shown = rows.filter(row => !row.ended || byTask.has(row.task_id))
  return shown.map(row => {
    const own = byTask.get(row.task_id) ?? []
    const count = (...states: string[]) => own.filter(occurrence => states.includes(occurrence.state)).length
    const open = own.filter(occurrence => ['upcoming', 'open', 'returned'].includes(occurrence.state))
    return {
      task_id: row.task_id,
      no: row.no,
      title: row.title,
      leads: leadWords(row),
      schedule: row.schedule_raw,
      promised: own.length - count('waived'),
      accepted: count('accepted'),
      waiting: count('submitted'),
      late: open.filter(occurrence => occurrence.due < today).length,
      waived: count('waived'),
    }
  })
}

/** A list that matches nothing where a version has no rows yet. */
const taskIds = (rows: readonly PlanRow[]): string[] =>
  rows.length > 0 ? rows.map(row => row.task_id) : ['00000000-0000-0000-0000-000000000000']

const leadWords = (row: PlanRow): string[] => [
  ...new Set(row.parts.flatMap(part => part.parties.filter(party => party.role === 'lead').map(party => party.words))),
]

export interface EvidenceIndexLine {
  readonly id: string
  readonly task_id: string
  readonly task_no: string
  readonly period: string
  readonly unit: string
  readonly title: string
  readonly happened_on: Day | null
  readonly url: string | null
  readonly sha256: string | null
  readonly file_name: string | null
  /** Who accepted it for this task, and on which day. */
  readonly accepted_by: string | null
  readonly accepted_on: Day | null
  readonly link: LinkSeen | null
}

/** What became of an address by the last look at it, and the text kept of it. */
export interface LinkSeen {
  readonly state: 'waiting' | 'alive' | 'dead' | 'unsure'
  readonly checked_on: Day | null
  readonly copy_sha256: string | null
}

/** Accepted evidence of facts that happened in these days, by the plan's rows, then by day: each piece once a task. */
export async function evidenceIndex(reader: Reader, versionId: string, days: Days): Promise<EvidenceIndexLine[]> {
  const rows = await planRowsEver(reader, await planVersion(reader, versionId))
  const names = await unitNamesOn(reader, days.to)
  const staff = await staffNames(reader)
  const order = new Map(rows.map((row, at) => [row.task_id, { at, no: row.no }]))
  const found = await planForValues(reader, () => acceptedProofs(reader, rows, days))
  return found
    .sort(
      (a, b) =>
        rank(order, a) - rank(order, b) || a.happened_on.localeCompare(b.happened_on) || a.id.localeCompare(b.id),
    )
    .map(line => ({
      id: line.id,
      task_id: line.task_id,
      task_no: order.get(line.task_id)?.no ?? '',
      period: line.period_code,
      unit: (line.unit_id && names.get(line.unit_id)?.name) || (line.party_name ?? ''),
      title: line.title,
      happened_on: line.happened_on,
      url: line.url,
      sha256: line.sha256,
      file_name: line.file_name,
      accepted_by: (line.decided_by && staff.get(line.decided_by)) || null,
      accepted_on: line.decided_at && dayOf(line.decided_at),
      link: line.link_state && {
        state: line.link_state,
        checked_on: line.checked_at && dayOf(line.checked_at),
        copy_sha256: line.text_sha256,
      },
    }))
}

/** Each proof once a task; what proves several duties of one task is told by the duty it was accepted for first. */
function acceptedProofs(reader: Reader, rows: readonly PlanRow[], days: Days) {
  const proofs = reader.db
    .selectFrom('tie')
    .innerJoin('occurrence', join =>
      join.onRef('occurrence.facility_id', '=', 'tie.facility_id').onRef('occurrence.id', '=', 'tie.occurrence_id'),
    )
    .innerJoin('activity', join =>
      join.onRef('activity.facility_id', '=', 'tie.facility_id').onRef('activity.id', '=', 'tie.activity_id'),
    )
    .innerJoin('activity_evidence as shown', join =>
      join.onRef('shown.facility_id', '=', 'activity.facility_id').onRef('shown.activity_id', '=', 'activity.id'),
    )
    .where('tie.facility_id', '=', reader.actor.facility)
    .where('tie.state', '=', 'accepted')
    .where('occurrence.task_id', 'in', taskIds(rows))
    .where('activity.ended_at', 'is', null)
    .where('activity.happened_on', '>=', days.from)
    .where('activity.happened_on', '<=', days.to)
    .distinctOn(['occurrence.task_id', 'shown.evidence_id'])
    .orderBy('occurrence.task_id')
    .orderBy('shown.evidence_id')
    .orderBy('tie.decided_at')
    .orderBy('tie.id')
    .select(['shown.facility_id', 'shown.evidence_id', 'activity.happened_on', 'tie.decided_by', 'tie.decided_at'])
    .select(['occurrence.task_id', 'occurrence.period_code', 'occurrence.unit_id', 'occurrence.party_name'])
    .as('proof')
  return reader.db
    .selectFrom(proofs)
    .innerJoin('evidence', join =>
      join.onRef('evidence.facility_id', '=', 'proof.facility_id').onRef('evidence.id', '=', 'proof.evidence_id'),
    )
    .leftJoin('link', join =>
      join.onRef('link.facility_id', '=', 'evidence.facility_id').onRef('link.url', '=', 'evidence.url'),
    )
    .select(['evidence.id', 'evidence.title', 'evidence.url', 'evidence.sha256', 'evidence.file_name'])
    .select(['proof.happened_on', 'proof.decided_by', 'proof.decided_at'])
    .select(['proof.task_id', 'proof.period_code', 'proof.unit_id', 'proof.party_name'])
    .select(['link.state as link_state', 'link.checked_at', 'link.text_sha256'])
    .execute()
}

const rank = (order: ReadonlyMap<string, { at: number }>, line: { task_id: string }): number =>
  order.get(line.task_id)?.at ?? 0

/** Which duties a fact fulfils: the plan's row number and the period, of accepted ties. */
export async function tiesOf(reader: Reader, activityIds: readonly string[]) {
  if (activityIds.length === 0) return []
  return reader.db
    .selectFrom('tie')
    .innerJoin('occurrence', join =>
      join.onRef('occurrence.facility_id', '=', 'tie.facility_id').onRef('occurrence.id', '=', 'tie.occurrence_id'),
    )
    .innerJoin('part', join =>
      join.onRef('part.facility_id', '=', 'tie.facility_id').onRef('part.id', '=', 'occurrence.part_id'),
    )
    .innerJoin('plan_row', join =>
      join.onRef('plan_row.facility_id', '=', 'part.facility_id').onRef('plan_row.id', '=', 'part.row_id'),
    )
    .where('tie.facility_id', '=', reader.actor.facility)
    .where('tie.state', '=', 'accepted')
    .where('tie.activity_id', 'in', [...activityIds])
    .select(['tie.activity_id', 'occurrence.id as occurrence_id', 'occurrence.period_code', 'plan_row.no'])
    .distinct()
    .orderBy('plan_row.no')
    .execute()
}

/** Units with occurrences of these days past their day and not handed in, with how many: whom a coordinator has to ask. */
export async function unitsBehind(
  reader: Reader,
  days: Days,
): Promise<{ unit_id: string; name: string; count: number }[]> {
  const names = await unitNamesOn(reader, days.to)
  const rows = await reader.db
    .selectFrom('occurrence')
    .where('facility_id', '=', reader.actor.facility)
    .where('unit_id', 'is not', null)
    .where('state', 'in', ['upcoming', 'open', 'returned'])
    .where(effectiveDue, '>=', days.from)
    .where(effectiveDue, '<=', days.to)
    .where(effectiveDue, '<', dayOf(reader.now()))
    .select(({ fn }) => ['unit_id', fn.countAll<number>().as('count')])
    .groupBy('unit_id')
    .execute()
  return rows
    .flatMap(row =>
      row.unit_id ? [{ unit_id: row.unit_id, name: names.get(row.unit_id)?.name ?? '', count: row.count }] : [],
    )
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'vi'))
}

/** How many units had duties due in these days: the m of "24/27 đơn vị đã gửi". */
export async function unitsAsked(reader: Reader, days: Days): Promise<number> {
  const { asked } = await reader.db
    .selectFrom('occurrence')
    .where('facility_id', '=', reader.actor.facility)
    .where('unit_id', 'is not', null)
    .where('state', '<>', 'waived')
    .where(effectiveDue, '>=', days.from)
    .where(effectiveDue, '<=', days.to)
    .select(({ fn }) => fn.count<number>('unit_id').distinct().as('asked'))
    .executeTakeFirstOrThrow()
  return asked
}
