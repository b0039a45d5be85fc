import type { Reader } from '#platform/scope.ts'
import { waivesFourEyes } from '../facilities/four-eyes.api.ts'
import { occurrences } from './occurrence.queries.ts'
import { canDecide } from './tasks.policy.ts'
import { type OccurrenceView, viewOccurrences } from './view-occurrence.ts'

export interface InboxItem extends OccurrenceView {
  /** False where the evidence is of the decider's own unit or hand: somebody else decides. */
  readonly may_decide: boolean
}

/** What waits for a decision: handed in, or proposed by a rule; the longest waiting first. */
export async function loadInbox(reader: Reader, limit = 200): Promise<InboxItem[]> {
  const rows = await waiting(reader).limit(limit).execute()
  const views = await viewOccurrences(reader, rows)
  const self = await reader.db
    .selectFrom('staff')
    .select('unit_id')
    .where('facility_id', '=', reader.actor.facility)
    .where('id', '=', reader.actor.id ?? null)
    .executeTakeFirst()
  const waived = await waivesFourEyes(reader)
  return views.map(view => ({
    ...view,
    may_decide: canDecide(
      reader.actor,
      { ...view.duty, authors: authorsOf(view), decider_unit: self?.unit_id ?? null },
      waived,
    ),
  }))
}

const waiting = (reader: Reader) =>
  occurrences(reader)
    .where('occurrence.state', '<>', 'waived')
    .where(({ or, and, exists, selectFrom, eb }) =>
      or([
        eb('occurrence.state', '=', 'submitted'),
        and([
          eb('occurrence.state', '<>', 'accepted'),
          exists(
            selectFrom('tie')
              .select('tie.id')
              .whereRef('tie.facility_id', '=', 'occurrence.facility_id')
              .whereRef('tie.occurrence_id', '=', 'occurrence.id')
              .where('tie.state', '=', 'offered'),
          ),
        ]),
      ]),
    )
    .orderBy('occurrence.submitted_at')
    .orderBy('occurrence.id')

const authorsOf = (view: OccurrenceView): string[] => {
  const offered = [...view.hand_ins.flatMap(handIn => handIn.ties), ...view.proposed].filter(
    tie => tie.state === 'offered' && tie.counted_at === null,
  )
  return [view.hand_ins.at(-1)?.handed_in_by, ...offered.map(tie => tie.recorded_by)].filter(
    author => author !== undefined && author !== null,
  )
}
