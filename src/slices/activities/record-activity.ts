import { dayOf } from '#platform/day.ts'
import { problem } from '#platform/errors.ts'
import { type Id, newId } from '#platform/ids.ts'
import type { Reader, Writer } from '#platform/scope.ts'
import { activityRecorded } from './activities.events.ts'
import type { ActivitySource } from './activities.table.ts'
import { type ActivityKind, kindWords, type Measure } from './activity-kinds.words.ts'

export interface NewActivity {
  readonly kind: ActivityKind | (string & {})
  readonly title: string
  readonly happened_on: string
  readonly channel?: string | null
  readonly unit_id?: string | null
  readonly topic_id?: string | null
  /** Left out: the programme that counts, CCHC. */
  readonly programme_id?: string | undefined
  readonly source: ActivitySource
  /** The thing of a room that this is the fact of, e.g. article. */
  readonly of?: { readonly kind: string; readonly id: string }
  /** See natural-key.ts: the same fact is not recorded twice. */
  readonly natural_key?: string | null
  /** At least the main measure of its kind; 1 of it when nothing is said. */
  readonly measures?: Readonly<Partial<Record<Measure, number>>>
  readonly numerator?: number | null
  readonly denominator?: number | null
  readonly is_adjustment?: boolean
  readonly reason?: string | null
  /** A room's own fact counts at once; the others wait for an accepted tie or a second pair of eyes. */
  readonly counts_at_once?: boolean
}

export interface Recorded {
  readonly id: Id<'activity'>
  /** True when the ledger held it before: it is to be tied, not added. */
  readonly known: boolean
}

type Ledger = Writer<'activity' | 'activity_measure'>

/** Ghi một việc đã xảy ra vào sổ, trong cùng giao dịch với chính việc đó. */
export async function recordActivity(tx: Ledger, fact: NewActivity): Promise<Recorded> {
  if (fact.happened_on > dayOf(tx.now())) throw problem('invalid', 'activity.future')
  const id = newId<'activity'>()
  const inserted = await tx.db
    .insertInto('activity')
    .values({ ...(await rowOf(tx, fact)), id })
    // A twin in another transaction is waited for, then found below.
    .onConflict(conflict =>
      conflict
        .columns(['facility_id', 'natural_key'])
        .where('natural_key', 'is not', null)
        .where('ended_at', 'is', null)
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (!inserted) return findTwin(tx, fact.natural_key ?? '')

  const measures = fact.measures ?? { [kindWords(fact.kind).measures[0]]: 1 }
  const rows = Object.entries(measures).map(([measure, quantity]) => ({
    facility_id: tx.actor.facility,
    activity_id: id,
    measure,
    quantity,
  }))
  if (rows.length > 0) await tx.db.insertInto('activity_measure').values(rows).execute()
  // What a unit hands in is tied as it is handed in; everything else looks for the duties it may fulfil.
  if (fact.source !== 'hand_in') await tx.enqueue(activityRecorded, { activity_id: id }, id)
  return { id, known: false }
}

async function rowOf(tx: Ledger, fact: NewActivity) {
  const person = tx.actor.kind === 'person' ? (tx.actor.id ?? null) : null
  return {
    facility_id: tx.actor.facility,
    kind: fact.kind,
    title: fact.title.normalize('NFC'),
    happened_on: fact.happened_on,
    recorded_at: tx.now(),
    programme_id: fact.programme_id ?? (await countingProgramme(tx)),
    topic_id: fact.topic_id ?? null,
    channel: fact.channel ?? null,
    unit_id: fact.unit_id ?? null,
    source: fact.source,
    source_kind: fact.of?.kind ?? null,
    source_id: fact.of?.id ?? null,
    natural_key: fact.natural_key ?? null,
    numerator: fact.numerator ?? null,
    denominator: fact.denominator ?? null,
    is_adjustment: fact.is_adjustment ?? false,
    reason: fact.reason ?? null,
    recorded_by: person,
    counted_at: fact.counts_at_once ? tx.now() : null,
    counted_by: fact.counts_at_once ? person : null,
  }
}

async function findTwin(tx: Ledger, naturalKey: string): Promise<Recorded> {
  const twin = await findByNaturalKey(tx, naturalKey)
  // It was retracted between our two statements: the caller sends again.
  if (!twin) throw problem('conflict', 'activity.ended')
  return { id: twin.id, known: true }
}

/** The fact in force that bears the key. */
function findByNaturalKey(reader: Reader, naturalKey: string) {
  return reader.db
    .selectFrom('activity')
    .select(['id', 'kind', 'title', 'happened_on', 'unit_id', 'counted_at'])
    .where('facility_id', '=', reader.actor.facility)
    .where('natural_key', '=', naturalKey)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

/** The programme whose facts count; CCHC where there are several. */
async function countingProgramme(reader: Reader): Promise<string> {
  const programmes = await reader.db
    .selectFrom('programme')
    .select(['id', 'code'])
    .where('facility_id', '=', reader.actor.facility)
    .where('counts', '=', true)
    .orderBy('code')
    .execute()
  const found = programmes.find(programme => programme.code === 'CCHC') ?? programmes[0]
  if (!found) throw problem('conflict', 'activity.no-programme')
  return found.id
}
