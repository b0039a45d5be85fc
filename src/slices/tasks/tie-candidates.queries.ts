import type { Day } from '#platform/day.ts'
import { ensure } from '#platform/errors.ts'
import { rankMatch } from '#platform/fold.ts'
import type { Reader } from '#platform/scope.ts'
import { channelWords, factsBetween, kindWords } from '../activities/activities.api.ts'
import { unitNamesOn } from '../facilities/names.api.ts'
import { dueDay, getOccurrence, listTies, type OccurrenceRow } from './occurrence.queries.ts'
import { canSteer } from './tasks.policy.ts'

const CANDIDATES_SHOWN = 30

export interface Candidate {
  readonly id: string
  readonly title: string
  readonly happened_on: Day
  readonly kind_name: string
  readonly channel_name: string | null
  readonly unit_name: string | null
  readonly is_counted: boolean
  /** As the part asks for: kind, channel, unit. */
  readonly fits: boolean
}
export interface Candidates {
  readonly from: Day
  readonly to: Day
  readonly total: number
  readonly rows: readonly Candidate[]
}

/** Facts of the ledger that could count for a duty: from its first day to its due day, not tied to it; what fits first. */
export async function tieCandidates(reader: Reader, occurrenceId: string, search: string): Promise<Candidates> {
  const occurrence = await getOccurrence(reader, occurrenceId)
  ensure(canSteer(reader.actor), 'occurrence.steer')
  const due = dueDay(occurrence)
  const isDueAfter = due > occurrence.period_to
  const days = { from: occurrence.period_from, to: isDueAfter ? due : occurrence.period_to }
  const ties = await listTies(reader, [occurrence.id])
  const tied = new Set(ties.flatMap(tie => (tie.state === 'returned' ? [] : (tie.activity_id ?? []))))
  const names = await unitNamesOn(reader, days.to)
  const facts = (await factsBetween(reader, days.from, days.to)).filter(fact => !tied.has(fact.id))
  const found = facts
    .map(fact => ({
      id: fact.id,
      title: fact.title,
      happened_on: fact.happened_on,
      kind_name: kindWords(fact.kind).name,
      channel_name: fact.channel === null ? null : channelWords(fact.channel),
      unit_name: fact.unit_id ? (names.get(fact.unit_id)?.name ?? null) : null,
      is_counted: fact.counted_at !== null,
      fits: fitsPart(fact, occurrence),
    }))
    .filter(one => rankMatch([one.title, one.kind_name, one.channel_name, one.unit_name].join(' '), search) > 0)
    .sort((a, b) => Number(b.fits) - Number(a.fits))
  return { ...days, total: found.length, rows: found.slice(0, CANDIDATES_SHOWN) }
}

const fitsPart = (
  fact: { kind: string; channel: string | null; unit_id: string | null },
  of: Pick<OccurrenceRow, 'activity_kind' | 'channel' | 'unit_id'>,
): boolean =>
  fact.kind === of.activity_kind &&
  (of.channel === null || fact.channel === of.channel) &&
  (fact.unit_id === null || fact.unit_id === of.unit_id)
