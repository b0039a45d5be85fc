import { type Day, dayOf } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import {
  channelWords,
  type EvidenceRow,
  evidenceOf,
  kindWords,
  listActivities,
  listEvidence,
  type Twin,
  twinsOf,
} from '../activities/activities.api.ts'
import { type Duty, withWords } from './duties.queries.ts'
import { listHandIns, listTies, type OccurrenceRow, type TieRow } from './occurrence.queries.ts'
import { quantitiesOf } from './quantities.ts'

export interface FactView {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly happened_on: Day
  readonly channel: string | null
  readonly unit_id: string | null
  readonly source: string
  readonly is_counted: boolean
  readonly is_ended: boolean
  readonly numerator: number | null
  readonly denominator: number | null
  readonly measures: Readonly<Record<string, number>>
  readonly kind_name: string
  readonly channel_name: string | null
}
export interface TieView extends TieRow {
  readonly evidence: EvidenceRow | null
  readonly fact: FactView | null
  /** The same bytes, or a picture that looks the same, received elsewhere before. */
  readonly twins: readonly Twin[]
  /** The picture itself says a day that lies outside the period. */
  readonly is_outside: boolean
}
type HandInRow = Awaited<ReturnType<typeof listHandIns>>[number]
export interface HandInView extends HandInRow {
  readonly ties: readonly TieView[]
  readonly facts: readonly FactView[]
  /** People were counted, and no list that they signed came with it. */
  readonly lacks_sign_sheet: boolean
  /** "3 tin/bài, 45 lượt người". */
  readonly quantities: readonly string[]
}
export interface OccurrenceView {
  readonly today: Day
  readonly duty: Duty
  readonly hand_ins: readonly HandInView[]
  /** Ties that a rule or a person proposed, outside any hand-in. */
  readonly proposed: readonly TieView[]
}

/** Occurrences with everything handed in and proposed for them. Seven queries, however many. */
export async function viewOccurrences(reader: Reader, rows: readonly OccurrenceRow[]): Promise<OccurrenceView[]> {
  const ids = rows.map(row => row.id)
  const [duties, handIns, ties] = await Promise.all([
    withWords(reader, rows),
    listHandIns(reader, ids),
    listTies(reader, ids).then(found => viewTies(reader, found)),
  ])
  const today = dayOf(reader.now())
  return duties.map(duty => {
    const own = ties
      .filter(tie => tie.occurrence_id === duty.id)
      .map(tie => ({ ...tie, is_outside: isOutside(tie, duty) }))
    return {
      today,
      duty,
      hand_ins: handIns.filter(handIn => handIn.occurrence_id === duty.id).map(handIn => withTies(handIn, own)),
      proposed: own.filter(tie => tie.hand_in_id === null),
    }
  })
}

function withTies(handIn: HandInRow, all: readonly TieView[]): HandInView {
  const ties = all.filter(tie => tie.hand_in_id === handIn.id)
  const facts = new Map(ties.flatMap(tie => (tie.fact ? [[tie.fact.id, tie.fact] as const] : [])))
  const all_facts = [...facts.values()]
  return {
    ...handIn,
    ties,
    facts: all_facts,
    lacks_sign_sheet: all_facts.some(countsHeads) && !ties.some(tie => tie.evidence?.role === 'sign_sheet'),
    quantities: quantitiesOf(all_facts),
  }
}

const countsHeads = (fact: FactView): boolean =>
  kindWords(fact.kind).measures.includes('session') && headsOf(fact.measures) > 0

const headsOf = ({ turn = 0 }: FactView['measures']): number => turn

const isOutside = ({ evidence }: Pick<TieView, 'evidence'>, { period_from, period_to }: Duty): boolean =>
  evidence?.taken_on_told_by === 'picture' &&
  evidence.taken_on !== null &&
  (evidence.taken_on < period_from || evidence.taken_on > period_to)

async function viewTies(reader: Reader, ties: readonly TieRow[]): Promise<Omit<TieView, 'is_outside'>[]> {
  const activityIds = [...new Set(ties.flatMap(tie => tie.activity_id ?? []))]
  const evidenceIds = ties.flatMap(tie => tie.evidence_id ?? [])
  const [activities, ofActivities, tied, alike] = await Promise.all([
    listActivities(reader, activityIds),
    evidenceOf(reader, activityIds),
    listEvidence(reader, evidenceIds),
    twinsOf(reader, evidenceIds),
  ])
  const facts = new Map(activities.map(fact => [fact.id, viewFact(fact)]))
  const byActivity = Map.groupBy(ofActivities, one => one.activity_id)
  const evidence = new Map(tied.map(one => [one.id, one]))
  const twins = Map.groupBy(alike, twin => twin.id)
  return ties.map(tie => ({
    ...tie,
    // A tie made by a rule names the fact alone; its first proof stands for it.
    evidence: evidence.get(tie.evidence_id ?? '') ?? byActivity.get(tie.activity_id ?? '')?.[0] ?? null,
    fact: facts.get(tie.activity_id ?? '') ?? null,
    twins: twins.get(tie.evidence_id ?? '') ?? [],
  }))
}

const viewFact = (fact: Awaited<ReturnType<typeof listActivities>>[number]): FactView => ({
  id: fact.id,
  kind: fact.kind,
  title: fact.title,
  happened_on: fact.happened_on,
  channel: fact.channel,
  unit_id: fact.unit_id,
  source: fact.source,
  is_counted: fact.counted_at !== null,
  is_ended: fact.ended_at !== null,
  numerator: fact.numerator,
  denominator: fact.denominator,
  measures: fact.measures,
  kind_name: kindWords(fact.kind).name,
  channel_name: fact.channel === null ? null : channelWords(fact.channel),
})
