import { sql } from 'kysely'
import { addDays, type Day, dayOf } from '#platform/day.ts'
import { problem } from '#platform/errors.ts'
import type { Reader } from '#platform/scope.ts'
import { loadMembers } from '../../facilities/groups.api.ts'
import { issuedVersion, loadLineage } from '../../plans/plans.api.ts'
import { type Duty, withWords } from '../duties.queries.ts'
import { effectiveDue, getOccurrence, occurrences, stateOn } from '../occurrence.queries.ts'
import { type OccurrenceView, viewOccurrences } from '../view-occurrence.ts'

const LOOKS_BACK = 60
const ROLE_NAMES = { coordinator: 'Phối hợp', supervisor: 'Giám sát', approver: 'Duyệt' } as const

/** The parts that this person's units, or the person, supervise in the plan in force, and those of earlier versions they go on from. */
async function supervisedParts(reader: Reader): Promise<string[]> {
  const { actor } = reader
  const version = await issuedVersion(reader)
  if (!version || actor.id === undefined) return []
  const units = new Set((actor.roles ?? []).flatMap(held => held.unit_id ?? []))
  const people = new Set([actor.id, ...(actor.stands_for ?? []).map(absent => absent.id)])
  const membersOn = await loadMembers(reader)
  const today = dayOf(reader.now())
  const parties = await reader.db
    .selectFrom('plan_row')
    .innerJoin('part', join =>
      join.onRef('part.facility_id', '=', 'plan_row.facility_id').onRef('part.row_id', '=', 'plan_row.id'),
    )
    .innerJoin('party', join =>
      join.onRef('party.facility_id', '=', 'part.facility_id').onRef('party.part_id', '=', 'part.id'),
    )
    .select(['party.part_id', 'party.unit_id', 'party.group_id', 'party.staff_id', 'party.answers_staff_id'])
    .where('plan_row.facility_id', '=', actor.facility)
    .where('plan_row.version_id', '=', version.id)
    .where('party.role', '=', 'supervisor')
    .execute()
  const isMine = (party: (typeof parties)[number]): boolean =>
    (party.unit_id !== null && units.has(party.unit_id)) ||
    (party.staff_id !== null && people.has(party.staff_id)) ||
    (party.answers_staff_id !== null && people.has(party.answers_staff_id)) ||
    (party.group_id !== null && membersOn(party.group_id, today).some(unit => units.has(unit)))
  const mine = [...new Set(parties.filter(isMine).map(party => party.part_id))]
  if (mine.length === 0) return []
  const lineage = await loadLineage(reader, version.plan_id)
  return mine.flatMap(part => [part, ...lineage.before(part)])
}

export const supervisesAnything = async (reader: Reader): Promise<boolean> => (await supervisedParts(reader)).length > 0

/** As many as a phone shows without a wait. */
const SHOWN = 50

export interface Supervised {
  readonly today: Day
  /** How many are open, late or were handed in of late, and how many of these are overdue. */
  readonly total: number
  readonly late: number
  /** From 1; which of the pages this is, and how many there are. */
  readonly page: number
  readonly pages: number
  /** This page's: what is overdue first, then the nearest due day; to be read, not done. */
  readonly duties: readonly Duty[]
}

/** Các kỳ mà đơn vị hoặc người này giám sát; a page that is not there is the nearest one. */
export async function supervisedDuties(reader: Reader, wanted = 1): Promise<Supervised> {
  const today = dayOf(reader.now())
  const parts = await supervisedParts(reader)
  const all = parts.length === 0 ? [] : await inOrder(reader, parts, today)
  const pages = Math.max(1, Math.ceil(all.length / SHOWN))
  const page = Math.min(Math.max(1, wanted), pages)
  const ids = all.slice((page - 1) * SHOWN, page * SHOWN).map(one => one.id)
  const rows = ids.length === 0 ? [] : await occurrences(reader).where('occurrence.id', 'in', ids).execute()
  const at = new Map(ids.map((id, place) => [id, place]))
  const duties = await withWords(
    reader,
    rows.toSorted((a, b) => (at.get(a.id) ?? 0) - (at.get(b.id) ?? 0)),
  )
  return { today, total: all.length, late: all.filter(one => one.isLate).length, page, pages, duties }
}

async function inOrder(reader: Reader, parts: readonly string[], today: Day) {
  const version = await issuedVersion(reader)
  if (!version) return []
  const rows = await reader.db
    .selectFrom('occurrence')
    .select(['id', 'part_id', 'state', 'period_from'])
    .select(effectiveDue.as('due'))
    .where('facility_id', '=', reader.actor.facility)
    .where('plan_id', '=', version.plan_id)
    // A plan's occurrences lie together, a part's do not: `is true` keeps them from being looked up part by part.
    .where(({ eb }) => sql<boolean>`(${eb('part_id', 'in', parts)}) is true`)
    .where('period_from', '<=', today)
    .where(eb =>
      eb.or([
        eb('state', 'in', ['upcoming', 'open', 'returned', 'submitted']),
        eb('due_on', '>=', addDays(today, -LOOKS_BACK)),
      ]),
    )
    .orderBy('due_on')
    .orderBy('part_id')
    .orderBy('id')
    .execute()
  const isLate = (row: (typeof rows)[number]): boolean => stateOn(row, today) === 'open' && row.due < today
  const told = rows.map(row => ({ id: row.id, isLate: isLate(row) }))
  return told.toSorted((a, b) => Number(b.isLate) - Number(a.isLate))
}

/** One of them with all that was handed in and tied, to be read; what is not supervised is not there. */
export async function supervisedDuty(reader: Reader, id: string): Promise<OccurrenceView> {
  const row = await getOccurrence(reader, id)
  const hasBegun = row.period_from <= dayOf(reader.now())
  const isMine = hasBegun && (await supervisedParts(reader)).includes(row.part_id)
  const [view] = isMine ? await viewOccurrences(reader, [row]) : []
  if (!view) throw problem('not_found', 'occurrence.not-found')
  return view
}

/** Whoever supervises a duty opens what its page shows: the evidence tied to it, and what proves an activity that is. */
export async function opensToSupervisor(reader: Reader, evidenceIds: readonly string[]): Promise<boolean> {
  const parts = await partsShowing(reader, evidenceIds)
  if (parts.length === 0) return false
  const supervised = await supervisedParts(reader)
  return parts.some(part => supervised.includes(part))
}

async function partsShowing(reader: Reader, evidenceIds: readonly string[]): Promise<string[]> {
  if (evidenceIds.length === 0) return []
  const { facility } = reader.actor
  const tied = reader.db
    .selectFrom('tie')
    .select('tie.occurrence_id')
    .where('tie.facility_id', '=', facility)
    .where('tie.evidence_id', 'in', [...evidenceIds])
  // A tie made by a rule names the activity alone.
  const proving = reader.db
    .selectFrom('activity_evidence as proof')
    .innerJoin('tie', join =>
      join.onRef('tie.facility_id', '=', 'proof.facility_id').onRef('tie.activity_id', '=', 'proof.activity_id'),
    )
    .select('tie.occurrence_id')
    .where('proof.facility_id', '=', facility)
    .where('proof.evidence_id', 'in', [...evidenceIds])
    .where('tie.evidence_id', 'is', null)
  const rows = await reader.db
    .selectFrom('occurrence')
    .select('part_id')
    .distinct()
    .where('facility_id', '=', facility)
    .where('id', 'in', tied.union(proving))
    .where('period_from', '<=', dayOf(reader.now()))
    .execute()
  return rows.map(row => row.part_id)
}

/** "Phối hợp: Phòng Điều dưỡng. Giám sát: Ban Giám đốc.": the other parties of a part, in the plan's words. */
export async function otherParties(reader: Reader, partId: string): Promise<string> {
  const rows = await reader.db
    .selectFrom('party')
    .select(['role', 'words'])
    .where('facility_id', '=', reader.actor.facility)
    .where('part_id', '=', partId)
    .where('role', 'in', ['coordinator', 'supervisor', 'approver'])
    .orderBy('position')
    .execute()
  return (['coordinator', 'supervisor', 'approver'] as const)
    .flatMap(role => {
      const words = rows.filter(row => row.role === role).map(row => row.words)
      return words.length > 0 ? [`${ROLE_NAMES[role]}: ${words.join(', ')}.`] : []
    })
    .join(' ')
}
