import type { Actor } from '#platform/actor.ts'
import { dayOf } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { standInsOn, standingOn, unitsBehind } from '../facilities/delegation.api.ts'
import { waivesFourEyes } from '../facilities/four-eyes.api.ts'
import { holdersOf } from '../facilities/staff.api.ts'
import { acceptsInTwoSteps, isHeadOf, loadHeads } from '../facilities/two-steps.api.ts'
import { canPassOn } from './acceptance/acceptance.policy.ts'
import { isTakenBackBy } from './acceptance/take-back.ts'
import { authorsOf } from './authors-of.ts'
import { listHandIns, listTies, type OccurrenceRow, occurrences, type TieRow } from './occurrence.queries.ts'
import { canDecide } from './tasks.policy.ts'
import { type OccurrenceView, viewOccurrences } from './view-occurrence.ts'

export interface InboxItem extends OccurrenceView {
  /** False where the evidence is of the decider's own unit or hand: somebody else decides. */
  readonly may_decide: boolean
  /** It waits for the unit's head: nobody decides it yet. */
  readonly at_head: boolean
  /** The head's step is this person's. */
  readonly may_pass: boolean
  /** Passed on by this very person a moment ago. */
  readonly may_take_back: boolean
}

/** What waits for a decision: handed in, or proposed by a rule; the longest waiting first. */
export const loadInbox = async (reader: Reader, limit = 200): Promise<InboxItem[]> =>
  inboxItems(reader, await (await waiting(reader)).limit(limit).execute())

/** Occurrences as whoever asks meets them in the inbox. */
export async function inboxItems(reader: Reader, rows: readonly OccurrenceRow[]): Promise<InboxItem[]> {
  const views = await viewOccurrences(reader, rows)
  const may = await decidesAs(reader, reader.actor)
  const twoSteps = await acceptsInTwoSteps(reader)
  const heads = await loadHeads(reader, dayOf(reader.now()))
  const waived = await waivesFourEyes(reader)
  return views.map(view => {
    const { unit_id, state, waits_for } = view.duty
    const authors = authorsOfView(view)
    const at_head = twoSteps && state === 'submitted' && waits_for !== null
    const isHead = unit_id !== null && isHeadOf(reader.actor, unit_id, heads(unit_id))
    return {
      ...view,
      at_head,
      may_decide: !at_head && may(view.duty, authors),
      may_pass: at_head && canPassOn(reader.actor, isHead, authors, waived),
      may_take_back:
        state === 'submitted' && !at_head && view.hand_ins.slice(-1).some(one => isTakenBackBy(reader, one)),
    }
  })
}

/** The rows alone of what this person may decide, for counting them: three queries, nothing of what was handed in. */
export async function loadDecidable(reader: Reader, limit = 200): Promise<OccurrenceRow[]> {
  const rows = await (await waiting(reader)).limit(limit).execute()
  const ids = rows.map(row => row.id)
  const handIns = Map.groupBy(await listHandIns(reader, ids), handIn => handIn.occurrence_id)
  const ties = Map.groupBy(await listTies(reader, ids), tie => tie.occurrence_id)
  const may = await decidesAs(reader, reader.actor)
  return rows.filter(row => may(row, authorsOfRow(handIns.get(row.id)?.at(-1), ties.get(row.id) ?? [])))
}

/** What this leader decides because no coordinator may: of the coordinator's own unit or hand. */
export async function loadLeadersInbox(reader: Reader): Promise<InboxItem[]> {
  const mine = (await loadInbox(reader, 500)).filter(item => item.may_decide)
  if (mine.length === 0) return []
  const others = await Promise.all((await coordinators(reader)).map(actor => decidesAs(reader, actor)))
  return mine.filter(item => !others.some(may => may(item.duty, authorsOfView(item))))
}

/** Who coordinates today, standing in or not. */
export async function coordinators(reader: Reader): Promise<Actor[]> {
  const today = dayOf(reader.now())
  const holders = await holdersOf(reader, 'coordinator', null, today)
  const standIns = await standInsOn(reader, today)
  const ids = new Set([...holders, ...holders.flatMap(id => standIns.get(id) ?? [])])
  const { facility } = reader.actor
  return Promise.all(
    [...ids].map(async id => ({ kind: 'person' as const, facility, id, ...(await standingOn(reader, id, today)) })),
  )
}

type MayDecide = (duty: OccurrenceRow, authors: readonly string[]) => boolean

async function decidesAs(reader: Reader, actor: Actor): Promise<MayDecide> {
  const deciderUnits = await unitsBehind(reader, actor)
  const waived = await waivesFourEyes(reader)
  return (duty, authors) => canDecide(actor, { ...duty, authors, decider_units: deciderUnits }, waived)
}

const authorsOfView = ({ hand_ins: handIns, proposed }: OccurrenceView): string[] =>
  authorsOfRow(handIns.at(-1), [...handIns.flatMap(handIn => handIn.ties), ...proposed])

const authorsOfRow = (
  handIn: { handed_in_by: string; on_behalf_of: string | null } | undefined,
  ties: readonly TieRow[],
): string[] => authorsOf(handIn?.handed_in_by, ties, handIn?.on_behalf_of)

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

/** What waits for the head of a unit to pass it on, the longest waiting first. */
export async function loadHeadsInbox(reader: Reader): Promise<InboxItem[]> {
  if (!(await acceptsInTwoSteps(reader))) return []
  const heads = await loadHeads(reader, dayOf(reader.now()))
  const rows = await occurrences(reader)
    .where('occurrence.waits_for', '=', 'unit_head')
    .where('occurrence.state', '=', 'submitted')
    .orderBy('occurrence.submitted_at')
    .orderBy('occurrence.id')
    .execute()
  const mine = rows.filter(row => row.unit_id !== null && isHeadOf(reader.actor, row.unit_id, heads(row.unit_id)))
  return (await inboxItems(reader, mine)).filter(item => item.may_pass)
}

const undecided = (reader: Reader) =>
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
