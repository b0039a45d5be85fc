import { sql } from 'kysely'
import type { Day } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import type { Handed } from './authors-of.ts'
import type { HeadStep, TieOrigin } from './tasks.table.ts'

/** The last hand-in of a duty, as far as deciding about it goes. */
export interface LastHandIn extends Handed {
  readonly head_step: HeadStep | null
  readonly head_step_at: Date | null
}

/** What waits on a duty, without its pictures and words: a duty may have a hundred ties, and lists ask for hundreds of duties. */
export interface WaitingEvidence {
  readonly last: LastHandIn | undefined
  /** Who tied by hand, or typed in what nobody has confirmed; the same rule as `authorsOf` has for ties. */
  readonly tied_by: readonly string[]
  /** The first proposal of a rule or a person, outside any hand-in. */
  readonly proposal: { readonly origin: TieOrigin; readonly happened_on: Day | null; readonly offered_at: Date } | null
}

const NOTHING: WaitingEvidence = { last: undefined, tied_by: [], proposal: null }

/** By occurrence; two queries, however many. */
export async function waitingEvidence(
  reader: Reader,
  occurrenceIds: readonly string[],
): Promise<(occurrenceId: string) => WaitingEvidence> {
  const [last, offered] = await Promise.all([lastHandIns(reader, occurrenceIds), offeredTies(reader, occurrenceIds)])
  const handIns = new Map(last.map(one => [one.occurrence_id, one]))
  const ties = new Map(offered.map(one => [one.occurrence_id, one]))
  return id => {
    const own = ties.get(id)
    return { ...NOTHING, last: handIns.get(id), ...(own ? { tied_by: own.tied_by, proposal: proposalOf(own) } : {}) }
  }
}

const lastHandIns = (reader: Reader, occurrenceIds: readonly string[]) =>
  reader.db
    .selectFrom('hand_in')
    .distinctOn('occurrence_id')
    .select(['occurrence_id', 'handed_in_by', 'on_behalf_of', 'head_step', 'head_step_by', 'head_step_at'])
    .where('facility_id', '=', reader.actor.facility)
    .where('occurrence_id', 'in', occurrenceIds)
    .orderBy('occurrence_id')
    .orderBy('handed_in_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

const offeredTies = (reader: Reader, occurrenceIds: readonly string[]) =>
  reader.db
    .selectFrom('tie')
    .leftJoin('activity', join =>
      join.onRef('activity.facility_id', '=', 'tie.facility_id').onRef('activity.id', '=', 'tie.activity_id'),
    )
    .where('tie.facility_id', '=', reader.actor.facility)
    .where('tie.occurrence_id', 'in', occurrenceIds)
    .where('tie.state', '=', 'offered')
    .groupBy('tie.occurrence_id')
    .select('tie.occurrence_id')
    .select([
      sql<string[]>`coalesce(array_remove(array_agg(distinct tie.offered_by) filter (where tie.origin = 'hand')
        || array_agg(distinct activity.recorded_by) filter (where activity.counted_at is null), null), '{}')`.as(
        'tied_by',
      ),
      firstProposed<TieOrigin>('tie.origin').as('origin'),
      firstProposed<Day>('activity.happened_on').as('happened_on'),
      firstProposed<Date>('tie.offered_at').as('offered_at'),
    ])
    .execute()

const firstProposed = <T>(column: string) =>
  sql<T | null>`(array_agg(${sql.ref(column)} order by tie.offered_at, tie.id) filter (where tie.hand_in_id is null))[1]`

const proposalOf = ({ origin, happened_on, offered_at }: Awaited<ReturnType<typeof offeredTies>>[number]) =>
  origin === null || offered_at === null ? null : { origin, happened_on, offered_at }
