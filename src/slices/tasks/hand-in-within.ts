import { dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { type Id, newId } from '#platform/ids.ts'
import { resolveNotices } from '#platform/notices/raise-notice.ts'
import type { Writer } from '#platform/scope.ts'
import {
  dropUncounted,
  type KeptFile,
  keepEvidence,
  kindWords,
  type LedgerTables,
  type ReadLink,
} from '../activities/activities.api.ts'
import { type FirstStep, firstStepOf } from './acceptance/first-step.ts'
import { type OccurrenceRow, setState, takesHandIn } from './occurrence.queries.ts'
import { offerOwnActivities } from './own-activities.ts'
import { kindOf, offerTies, type RecordedFact, recordHandedFacts } from './record-handed-facts.ts'
import type { HandIn } from './tasks.input.ts'
import { canHandIn } from './tasks.policy.ts'
import { periodInText } from './tasks.words.ts'

export type HandInWriter = Writer<'occurrence' | 'hand_in' | 'tie' | 'notice' | LedgerTables>

export interface HandedIn {
  readonly hand_in_id: string
  /** Facts that are new to the ledger, and facts it held before. */
  readonly recorded: number
  readonly known: number
}

/** The hand-in itself, of a locked occurrence and evidence that lies safe; several of them may go in one transaction. */
export const handInWithin = (
  tx: HandInWriter,
  occurrence: OccurrenceRow,
  input: HandIn,
  files: readonly KeptFile[],
  links: readonly ReadLink[],
): Promise<HandedIn> => handInTogether(tx, [occurrence], input, files, links)

/**
 * One set of evidence for several locked occurrences: a hand-in for each, every piece kept once, every fact recorded once for
 * each kind of duty. When one of them takes nothing any more, none is handed in.
 */
export async function handInTogether(
  tx: HandInWriter,
  occurrences: readonly OccurrenceRow[],
  input: HandIn,
  files: readonly KeptFile[],
  links: readonly ReadLink[],
): Promise<HandedIn> {
  for (const occurrence of occurrences) assertTakes(tx, occurrence, occurrences.length > 1)
  assertOneRatio(occurrences, input)
  const receipt = { unit_id: occurrences[0]?.unit_id ?? null, taken_on: input.happened_on }
  const evidence = input.nothing_arose ? [] : await keepEvidence(tx, receipt, files, links)
  const facts = new Map<string, readonly RecordedFact[]>()
  let first: Id<'hand_in'> | undefined
  for (const occurrence of occurrences) {
    await dropReturned(tx, occurrence.id)
    const step = await firstStepOf(tx, occurrence)
    const handInId = await noteHandIn(tx, occurrence, input, step)
    first ??= handInId
    if (!input.nothing_arose) {
      const kind = kindOf(occurrence, input)
      const ofKind = facts.get(kind) ?? (await recordHandedFacts(tx, occurrence, handInId, input, evidence))
      facts.set(kind, ofKind)
      await offerTies(tx, occurrence.id, handInId, ofKind)
      await offerOwnActivities(tx, occurrence, handInId, input.activity_ids)
    }
    await close(tx, occurrence, input, step)
  }
  const all = [...facts.values()].flat()
  const known = all.filter(fact => fact.known).length
  return { hand_in_id: first ?? '', recorded: all.length - known, known }
}

async function close(
  tx: HandInWriter,
  occurrence: OccurrenceRow,
  input: HandIn,
  { waits_for }: FirstStep,
): Promise<void> {
  await setState(tx, occurrence.id, {
    state: 'submitted',
    state_reason: null,
    nothing_arose: input.nothing_arose,
    submitted_at: tx.now(),
    decided_at: null,
    decided_by: null,
    waits_for,
  })
  await resolveNotices(tx, occurrence.id)
}

function assertTakes(tx: HandInWriter, occurrence: OccurrenceRow, isOneOfSeveral: boolean): void {
  // Another unit's duty looks like one that is not there.
  if (!canHandIn(tx.actor, occurrence)) throw problem('not_found', 'occurrence.not-found')
  if (takesHandIn(occurrence, dayOf(tx.now()))) return
  const { no, period_code, period_from: from, state } = occurrence
  if (isOneOfSeveral)
    throw problem('conflict', 'hand-in.one-closed', {
      no,
      period: periodInText(period_code),
      occurrence: occurrence.id,
    })
  if (state === 'upcoming') throw problem('conflict', 'occurrence.not-open', { from })
  throw problem('conflict', 'occurrence.closed', { state })
}

/** One pair of numbers can be the rate of one kind of duty only. */
function assertOneRatio(occurrences: readonly OccurrenceRow[], input: HandIn): void {
  const kinds = new Set(occurrences.map(occurrence => kindOf(occurrence, input)))
  if (!input.nothing_arose && kinds.size > 1 && [...kinds].some(kind => kindWords(kind).ratio))
    throw problem('invalid', 'hand-in.ratio-alone')
}

/** What was returned is replaced by what comes now; a fact that fulfils another duty stays. */
async function dropReturned(tx: HandInWriter, occurrenceId: string): Promise<void> {
  const returned = await tx.db
    .selectFrom('tie')
    .select('activity_id')
    .where('facility_id', '=', tx.actor.facility)
    .where('occurrence_id', '=', occurrenceId)
    .where('state', '=', 'returned')
    .where('origin', '=', 'hand_in')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('tie as other')
            .select('other.id')
            .whereRef('other.facility_id', '=', 'tie.facility_id')
            .whereRef('other.activity_id', '=', 'tie.activity_id')
            .where('other.state', '<>', 'returned'),
        ),
      ),
    )
    .execute()
  await dropUncounted(
    tx,
    returned.flatMap(tie => tie.activity_id ?? []),
    'Nộp lại sau khi bị trả lại',
  )
}

async function noteHandIn(
  tx: HandInWriter,
  occurrence: OccurrenceRow,
  input: HandIn,
  { head_step, on_behalf_of }: FirstStep,
): Promise<Id<'hand_in'>> {
  const id = newId<'hand_in'>()
  ensure(tx.actor.id !== undefined, 'occurrence.hand-in')
  await tx.db
    .insertInto('hand_in')
    .values({
      facility_id: tx.actor.facility,
      id,
      occurrence_id: occurrence.id,
      happened_on: input.happened_on,
      note: input.note || null,
      nothing_arose: input.nothing_arose,
      privacy_checked: input.privacy_checked,
      received_via: input.received_via,
      handed_in_by: tx.actor.id,
      for_unit_id: occurrence.unit_id,
      handed_in_at: tx.now(),
      head_step,
      on_behalf_of,
      device_id: input.device?.id ?? null,
      device_no: input.device?.no ?? null,
      device_label: input.device?.label ?? null,
      device_queued_at: input.device?.queued_at ?? null,
    })
    .execute()
  return id
}
