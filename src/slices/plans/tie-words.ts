import type { Day } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { type Directory, loadDirectory } from '#slices/facilities/directory.api.ts'
import { resolveParty } from '#slices/facilities/parties.api.ts'
import { type AnswersFor, loadAnswerers } from '#slices/facilities/staff.api.ts'
import type { PartyContent } from './plan-content.ts'
import type { Tie } from './propose-rows.ts'

/** Loads what ties a plan's words to this facility's units and people, as of one day. */
export async function loadTies(reader: Reader, day: Day): Promise<(words: string) => Tie> {
  const directory = await loadDirectory(reader, day)
  const answers = await loadAnswerers(reader, day)
  return words => {
    const { kind, id, confidence } = resolveParty(words, directory)
    return { kind, id, confidence, answers_staff_id: answererOf({ kind, id }, directory, answers) }
  }
}

/** Who answers for a lead by itself: a unit's head, the one holder of a position, the person. Nobody for the rest. */
export function answererOf(
  { kind, id }: Pick<Tie, 'kind' | 'id'>,
  directory: Directory,
  answers: AnswersFor,
): string | null {
  if (!id) return null
  if (kind === 'unit' || kind === 'committee') return answers(id)
  if (kind === 'person') return id
  if (kind !== 'position') return null
  const holders = directory.staff.filter(person => person.position_id === id)
  return holders.length === 1 ? (holders[0]?.id ?? null) : null
}

/** True when the thing a party is tied to exists here and is open on that day. */
export function isTiedWithin(party: PartyContent, directory: Directory): boolean {
  const answererIsHere = party.answers_staff_id === null || has(directory.staff, party.answers_staff_id)
  switch (party.kind) {
    case 'unit':
    case 'committee':
      return answererIsHere && has(directory.units, party.unit_id)
    case 'group':
      return answererIsHere && has(directory.groups, party.group_id)
    case 'position':
      return answererIsHere && has(directory.positions, party.position_id)
    case 'person':
      return answererIsHere && has(directory.staff, party.staff_id)
    default:
      return answererIsHere
  }
}

const has = (list: readonly { readonly id: string }[], id: string | null): boolean =>
  list.some(thing => thing.id === id)
