import { sql } from 'kysely'
import type { Actor } from '#platform/actor.ts'
import { type Day, dayOf } from '#platform/day.ts'
import { problem } from '#platform/errors.ts'
import type { Reader } from '#platform/scope.ts'
import { standInsOn, standingOn, unitsBehind } from '../facilities/delegation.api.ts'
import { waivesFourEyes } from '../facilities/four-eyes.api.ts'
import { holdersOf } from '../facilities/staff.api.ts'
import { acceptsInTwoSteps, isHeadOf, loadHeads } from '../facilities/two-steps.api.ts'
import { canPassOn } from './acceptance/acceptance.policy.ts'
import { isTakenBackBy } from './acceptance/take-back.ts'
import { authorsOf, tiedBy } from './authors-of.ts'
import { type Duty, withWords } from './duties.queries.ts'
import { getOccurrence, type OccurrenceRow, occurrences, type TieRow } from './occurrence.queries.ts'
import { canDecide } from './tasks.policy.ts'
import { type OccurrenceView, viewOccurrences } from './view-occurrence.ts'
import { type LastHandIn, waitingEvidence } from './waiting-evidence.queries.ts'

/** What may become of a line, by whom. */
export interface InboxRights {
  /** False where the evidence is of the decider's own unit or hand: somebody else decides. */
  readonly may_decide: boolean
  /** It waits for the unit's head: nobody decides it yet. */
  readonly at_head: boolean
  /** The head's step is this person's. */
  readonly may_pass: boolean
  /** Passed on by this very person a moment ago. */
  readonly may_take_back: boolean
}
export interface InboxItem extends OccurrenceView, InboxRights {}

/** One line of the inbox; what was handed in comes with the item, when it is opened. */
export interface InboxLine extends InboxRights {
  readonly today: Day
  readonly duty: Duty
  /** What a rule or a person proposed, where nobody handed anything in. */
  readonly proposal: { readonly origin: TieRow['origin']; readonly happened_on: Day | null } | null
}

/** What waits for a decision: handed in, or proposed by a rule; the longest waiting first. */
export async function loadInbox(reader: Reader, limit = 200): Promise<InboxLine[]> {
  const rows = await (await waiting(reader)).limit(limit).execute()
  const ids = rows.map(row => row.id)
  const [waits, rightsOf, duties] = await Promise.all([
    waitingEvidence(reader, ids),
    judge(reader),
    withWords(reader, rows),
  ])
  const today = dayOf(reader.now())
  return duties.map(duty => {
    const { last, tied_by, proposal } = waits(duty.id)
    return {
      today,
      duty,
      ...rightsOf(duty, last, tied_by),
      proposal: proposal && { origin: proposal.origin, happened_on: proposal.happened_on },
    }
  })
}

/** Occurrences as whoever asks meets them in the inbox. */
export async function inboxItems(reader: Reader, rows: readonly OccurrenceRow[]): Promise<InboxItem[]> {
  const [views, rightsOf] = await Promise.all([viewOccurrences(reader, rows), judge(reader)])
  return views.map(view => ({ ...view, ...rightsOf(view.duty, view.hand_ins.at(-1), tiedBy(tiesOf(view))) }))
}

/** One of them, as it is opened to be read and decided. */
export async function openInboxItem(reader: Reader, id: string): Promise<InboxItem> {
  const [item] = await inboxItems(reader, [await getOccurrence(reader, id)])
  if (!item) throw problem('not_found', 'occurrence.not-found')
  return item
}

/** Tells what whoever asks may do with one that waits. */
export async function judge(
  reader: Reader,
): Promise<(row: OccurrenceRow, last: LastHandIn | undefined, tiedBy: readonly string[]) => InboxRights> {
  const [may, twoSteps, heads, waived] = await Promise.all([
    decidesAs(reader, reader.actor),
    acceptsInTwoSteps(reader),
    loadHeads(reader, dayOf(reader.now())),
    waivesFourEyes(reader),
  ])
  return (row, last, tied) => {
    const { unit_id, state, waits_for } = row
    const authors = authorsOf(last, tied)
    const at_head = twoSteps && state === 'submitted' && waits_for !== null
    const isHead = unit_id !== null && isHeadOf(reader.actor, unit_id, heads(unit_id))
    return {
      at_head,
      may_decide: !at_head && may(row, authors),
      may_pass: at_head && canPassOn(reader.actor, isHead, authors, waived),
      may_take_back: state === 'submitted' && !at_head && last !== undefined && isTakenBackBy(reader, last),
    }
  }
}

/** The rows alone of what this person may decide, for counting them: three queries, nothing of what was handed in. */
export async function loadDecidable(reader: Reader, limit = 200): Promise<OccurrenceRow[]> {
  const rows = await (await waiting(reader)).limit(limit).execute()
  const [authorsOn, may] = await Promise.all([authorsBy(reader, rows), decidesAs(reader, reader.actor)])
  return rows.filter(row => may(row, authorsOn(row)))
}

export async function authorsBy(
  reader: Reader,
  rows: readonly OccurrenceRow[],
): Promise<(row: OccurrenceRow) => string[]> {
  const waits = await waitingEvidence(
    reader,
    rows.map(row => row.id),
  )
  return row => authorsOf(waits(row.id).last, waits(row.id).tied_by)
}

/** Who coordinates today, standing in or not. */
export async function coordinators(reader: Reader): Promise<Actor[]> {
  const today = dayOf(reader.now())
  const [holders, standIns] = await Promise.all([
    holdersOf(reader, 'coordinator', null, today),
    standInsOn(reader, today),
  ])
  const ids = new Set([...holders, ...holders.flatMap(id => standIns.get(id) ?? [])])
  const { facility } = reader.actor
  return Promise.all(
    [...ids].map(async id => ({ kind: 'person' as const, facility, id, ...(await standingOn(reader, id, today)) })),
  )
}

type MayDecide = (duty: OccurrenceRow, authors: readonly string[]) => boolean

export async function decidesAs(reader: Reader, actor: Actor): Promise<MayDecide> {
  const [deciderUnits, waived] = await Promise.all([unitsBehind(reader, actor), waivesFourEyes(reader)])
  return (duty, authors) => canDecide(actor, { ...duty, authors, decider_units: deciderUnits }, waived)
}

const tiesOf = ({ hand_ins: handIns, proposed }: OccurrenceView): TieRow[] => [
  ...handIns.flatMap(handIn => handIn.ties),
  ...proposed,
]

/** Whether anything about it waits: what was handed in, or a proposal not turned down. */
export const isWaiting = ({ duty, proposed }: OccurrenceView): boolean =>
  duty.now === 'submitted' ||
  (!['accepted', 'waived'].includes(duty.now) && proposed.some(tie => tie.state === 'offered'))

/** What a unit's head has still to look at waits for nobody else. */
async function waiting(reader: Reader) {
  const twoSteps = await acceptsInTwoSteps(reader)
  return undecided(reader).$if(twoSteps, all =>
    all.where(eb => eb.or([eb('occurrence.state', '<>', 'submitted'), eb('occurrence.waits_for', 'is', null)])),
  )
}

const undecided = (reader: Reader) =>
  occurrences(reader)
    .where('occurrence.state', '<>', 'waived')
    .where(({ or, and, selectFrom, eb }) =>
      or([
        eb('occurrence.state', '=', 'submitted'),
        and([
          eb('occurrence.state', '<>', 'accepted'),
          // What is offered is little among a year's ties and has an index of its own, hence the state as it is written there.
          eb(
            'occurrence.id',
            'in',
            selectFrom('tie')
              .select('tie.occurrence_id')
              .where('tie.facility_id', '=', reader.actor.facility)
              .where('tie.state', '=', sql.lit('offered')),
          ),
        ]),
      ]),
    )
    .orderBy('occurrence.submitted_at')
    .orderBy('occurrence.id')
