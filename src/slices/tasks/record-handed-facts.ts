import { dayOf } from '#platform/day.ts'
import { problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Writer } from '#platform/scope.ts'
import {
  attachEvidence,
  findByEvidence,
  type KeptEvidence,
  type KeptFile,
  keepEvidence,
  kindWords,
  type LedgerTables,
  type readLinks,
  recordActivity,
} from '../activities/activities.api.ts'
import { factsOfHandIn, type HandedFact } from './facts-of-hand-in.ts'
import type { OccurrenceRow } from './occurrence.queries.ts'
import type { HandIn } from './tasks.input.ts'
import { periodInText } from './tasks.words.ts'

type HandInWriter = Writer<'tie' | LedgerTables>

/** Ghi các hoạt động của một lần nộp vào sổ và gắn chúng với kỳ; điều sổ đã có thì chỉ gắn. */
export async function recordHandedFacts(
  tx: HandInWriter,
  occurrence: OccurrenceRow,
  handInId: string,
  input: HandIn,
  files: readonly KeptFile[],
  links: ReturnType<typeof readLinks>,
): Promise<{ recorded: number; known: number }> {
  const kind = occurrence.activity_kind ?? input.kind ?? 'other'
  if (kindWords(kind).ratio) assertRatio(input)
  const receipt = { unit_id: occurrence.unit_id, taken_on: input.happened_on }
  const evidence = await keepEvidence(tx, receipt, files, links)
  const told = { recorded: 0, known: 0 }
  for (const fact of factsOfHandIn(kind, occurrence.channel, input, evidence)) {
    const { id, known } = await recordFact(tx, occurrence, handInId, kind, input, fact, evidence)
    await attachEvidence(tx, id, fact.evidence_ids)
    await offerTies(tx, occurrence.id, handInId, id, fact.evidence_ids)
    told[known ? 'known' : 'recorded']++
  }
  return told
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
  return recordActivity(tx, {
    kind,
    title: titleOf(occurrence),
    happened_on: input.happened_on ?? dayOf(tx.now()),
    channel: fact.channel,
    unit_id: occurrence.unit_id,
    measures: fact.measures,
    natural_key: fact.natural_key,
    numerator: input.numerator,
    denominator: input.denominator,
    source: 'hand_in',
    of: { kind: 'hand_in', id: handInId },
  })
}

const titleOf = (occurrence: OccurrenceRow): string =>
  `${occurrence.title.slice(0, 250)} (${periodInText(occurrence.period_code)})`

async function offerTies(
  tx: HandInWriter,
  occurrenceId: string,
  handInId: string,
  activityId: string,
  evidenceIds: readonly string[],
): Promise<void> {
  await tx.db
    .insertInto('tie')
    .values(
      evidenceIds.map(evidence_id => ({
        facility_id: tx.actor.facility,
        id: newId<'tie'>(),
        occurrence_id: occurrenceId,
        hand_in_id: handInId,
        evidence_id,
        activity_id: activityId,
        origin: 'hand_in' as const,
        offered_by: tx.actor.id ?? null,
        offered_at: tx.now(),
      })),
    )
    .execute()
}
