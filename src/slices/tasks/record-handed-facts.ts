import { dayOf } from '#platform/day.ts'
import { problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Writer } from '#platform/scope.ts'
import {
  attachEvidence,
  findByEvidence,
  findByKeys,
  type KeptEvidence,
  kindWords,
  type LedgerTables,
  recordActivity,
} from '../activities/activities.api.ts'
import { factsOfHandIn, type HandedFact } from './facts-of-hand-in.ts'
import type { OccurrenceRow } from './occurrence.queries.ts'
import type { HandIn } from './tasks.input.ts'
import { periodInText } from './tasks.words.ts'

type HandInWriter = Writer<'tie' | LedgerTables>

/** A fact of the ledger that a hand-in tells of. */
export interface RecordedFact {
  readonly id: string
  /** The ledger held it before. */
  readonly known: boolean
  readonly evidence_ids: readonly string[]
}

export const kindOf = (occurrence: OccurrenceRow, input: HandIn): string =>
  occurrence.activity_kind ?? input.kind ?? 'other'

/** Ghi các hoạt động của một lần nộp vào sổ; điều sổ đã có thì không ghi lại. */
export async function recordHandedFacts(
  tx: HandInWriter,
  occurrence: OccurrenceRow,
  handInId: string,
  input: HandIn,
  evidence: readonly KeptEvidence[],
): Promise<RecordedFact[]> {
  const kind = kindOf(occurrence, input)
  if (kindWords(kind).ratio && evidence.length > 0) assertRatio(input)
  const facts: RecordedFact[] = []
  for (const fact of factsOfHandIn(kind, occurrence.channel, input, evidence)) {
    const { id, known } = await recordFact(tx, occurrence, handInId, kind, input, fact, evidence)
    await attachEvidence(tx, id, fact.evidence_ids)
    facts.push({ id, known, evidence_ids: fact.evidence_ids })
  }
  return facts
}

function assertRatio({ numerator, denominator }: HandIn): void {
  if (numerator === null || denominator === null || numerator > denominator)
    throw problem('invalid', 'hand-in.ratio-needed')
}

async function recordFact(
  tx: HandInWriter,
  occurrence: OccurrenceRow,
  handInId: string,
  kind: string,
  input: HandIn,
  fact: HandedFact,
  evidence: readonly KeptEvidence[],
): Promise<{ id: string; known: boolean }> {
  const hashes = evidence.filter(one => fact.evidence_ids.includes(one.id) && !one.is_link).map(one => one.natural_key)
  const proved = fact.natural_key.startsWith('file:') ? await findByEvidence(tx, kind, hashes) : undefined
  if (proved) return { id: proved.id, known: true }
  const { twin, natural_key } = await findTwin(tx, kind, fact.natural_key)
  if (twin) return { id: twin, known: true }
  return recordActivity(tx, {
    kind,
    title: titleOf(occurrence),
    happened_on: input.happened_on ?? dayOf(tx.now()),
    channel: fact.channel,
    unit_id: occurrence.unit_id,
    measures: fact.measures,
    natural_key,
    numerator: input.numerator,
    denominator: input.denominator,
    source: 'hand_in',
    of: { kind: 'hand_in', id: handInId },
  })
}

/**
 * The fact that this very evidence stands for already. Where it is one of another kind, the one of this kind gets a key of its own: a
 * link may tell of an article and of a talk, and each is counted. Nobody said the kind: then whatever it is.
 */
async function findTwin(tx: HandInWriter, kind: string, key: string): Promise<{ twin?: string; natural_key: string }> {
  const own = `${key}#${kind}`
  const there = await findByKeys(tx, [key, own])
  const twin = there.find(fact => fact.kind === kind) ?? (kind === 'other' ? there[0] : undefined)
  if (twin) return { twin: twin.id, natural_key: key }
  return { natural_key: there.length > 0 ? own : key }
}

const titleOf = (occurrence: OccurrenceRow): string =>
  `${occurrence.title.slice(0, 250)} (${periodInText(occurrence.period_code)})`

/** Each proof with the fact it proves, for this occurrence to be decided by itself. */
export async function offerTies(
  tx: HandInWriter,
  occurrenceId: string,
  handInId: string,
  facts: readonly RecordedFact[],
): Promise<void> {
  const ties = facts.flatMap(fact =>
    fact.evidence_ids.map(evidence_id => ({
      facility_id: tx.actor.facility,
      id: newId<'tie'>(),
      occurrence_id: occurrenceId,
      hand_in_id: handInId,
      evidence_id,
      activity_id: fact.id,
      origin: 'hand_in' as const,
      offered_by: tx.actor.id ?? null,
      offered_at: tx.now(),
    })),
  )
  if (ties.length > 0) await tx.db.insertInto('tie').values(ties).execute()
}
