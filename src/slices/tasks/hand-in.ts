import { type Day, dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import { type Id, newId } from '#platform/ids.ts'
import { resolveNotices } from '#platform/notices/raise-notice.ts'
import { read, type Scope, type Writer, write } from '#platform/scope.ts'
import {
  dropUncounted,
  type KeptFile,
  keepFiles,
  type LedgerTables,
  readLinks,
  type SentFile,
} from '../activities/activities.api.ts'
import { getOccurrence, lockOccurrence, type OccurrenceRow, setState, takesHandIn } from './occurrence.queries.ts'
import { recordHandedFacts } from './record-handed-facts.ts'
import type { HandIn } from './tasks.input.ts'
import { canHandIn } from './tasks.policy.ts'

export type HandInWriter = Writer<'occurrence' | 'hand_in' | 'tie' | 'notice' | LedgerTables>

export interface HandedIn {
  readonly hand_in_id: string
  /** Facts that are new to the ledger, and facts it held before. */
  readonly recorded: number
  readonly known: number
}

/** Nộp kết quả một kỳ: minh chứng, hoạt động và trạng thái của kỳ vào cùng một giao dịch. */
export async function handIn(
  scope: Scope,
  store: FileStore,
  occurrenceId: string,
  input: HandIn,
  sent: readonly SentFile[] = [],
): Promise<HandedIn> {
  // Nobody fills the disk for a duty that is not theirs; what holds is checked again on the locked row.
  const before = await read(scope, reader => getOccurrence(reader, occurrenceId))
  assertMine(scope, before)
  assertSaid(input, dayOf(scope.now()), sent.length)
  assertOfThisYear(input, before)
  const links = input.nothing_arose ? [] : readLinks(input.links)
  const files = input.nothing_arose ? [] : await keepFiles(store, scope.actor.facility, sent)

  const { request_key: key, ...said } = input
  const deed = {
    action: 'occurrence.hand-in',
    subject: occurrenceId,
    key,
    input: { occurrenceId, said, files: files.map(file => file.sha256) },
  }
  return write(scope, deed, async (tx: HandInWriter) => {
    const occurrence = await lockOccurrence(tx, occurrenceId)
    return handInWithin(tx, occurrence, input, files, links)
  })
}

/** The hand-in itself, of a locked occurrence and evidence that lies safe; several of them may go in one transaction. */
export async function handInWithin(
  tx: HandInWriter,
  occurrence: OccurrenceRow,
  input: HandIn,
  files: readonly KeptFile[],
  links: ReturnType<typeof readLinks>,
): Promise<HandedIn> {
  assertMine(tx, occurrence)
  assertOpen(tx, occurrence)

  await dropReturned(tx, occurrence.id)
  const handInId = await noteHandIn(tx, occurrence, input)
  const told = input.nothing_arose
    ? { recorded: 0, known: 0 }
    : await recordHandedFacts(tx, occurrence, handInId, input, files, links)
  await setState(tx, occurrence.id, {
    state: 'submitted',
    state_reason: null,
    nothing_arose: input.nothing_arose,
    submitted_at: tx.now(),
    decided_at: null,
    decided_by: null,
  })
  await resolveNotices(tx, occurrence.id)
  return { hand_in_id: handInId, ...told }
}

function assertMine({ actor }: Pick<Scope, 'actor'>, occurrence: OccurrenceRow): void {
  // Another unit's duty looks like one that is not there.
  if (!canHandIn(actor, occurrence)) throw problem('not_found', 'occurrence.not-found')
}

function assertOpen(tx: HandInWriter, occurrence: OccurrenceRow): void {
  const today = dayOf(tx.now())
  if (takesHandIn(occurrence, today)) return
  if (occurrence.state === 'upcoming')
    throw problem('conflict', 'occurrence.not-open', { from: occurrence.period_from })
  throw problem('conflict', 'occurrence.closed', { state: occurrence.state })
}

export function assertSaid(input: HandIn, today: string, files: number): void {
  if (input.nothing_arose) return
  if (!input.happened_on) throw problem('invalid', 'hand-in.date-needed')
  if (input.happened_on > today) throw problem('invalid', 'hand-in.date-future')
  if (files + input.links.length === 0) throw problem('invalid', 'hand-in.evidence-needed')
  if (files > 0 && !input.privacy_checked) throw problem('invalid', 'hand-in.privacy-needed')
}

/** The year's work is counted from 15/12 of the year before; an earlier day is a slip of the year. */
export const earliestDay = ({ period_to }: Pick<OccurrenceRow, 'period_to'>): Day =>
  `${Number(period_to.slice(0, 4)) - 1}-12-15`

export function assertOfThisYear({ nothing_arose, happened_on }: HandIn, occurrence: OccurrenceRow): void {
  if (nothing_arose || !happened_on || happened_on >= earliestDay(occurrence)) return
  throw problem('invalid', 'hand-in.date-early', { year: Number(earliestDay(occurrence).slice(0, 4)) })
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

async function noteHandIn(tx: HandInWriter, occurrence: OccurrenceRow, input: HandIn): Promise<Id<'hand_in'>> {
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
      device_id: input.device?.id ?? null,
      device_no: input.device?.no ?? null,
      device_label: input.device?.label ?? null,
      device_queued_at: input.device?.queued_at ?? null,
    })
    .execute()
  return id
}
