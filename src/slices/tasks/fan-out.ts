import type { Day } from '#platform/day.ts'
import type { PlanPart } from '../plans/plans.api.ts'

export type Party = PlanPart['parties'][number]

/** One bearer of a duty in one period. */
export interface Bearer {
  /** One occurrence per part, period and key, however often the party is named. */
  readonly party_key: string
  readonly unit_id: string | null
  readonly staff_id: string | null
  /** Set where no unit or person of the facility bears it: a position, the facility itself, an outside body. */
  readonly party_name: string | null
  readonly answers_staff_id: string
}

export interface People {
  membersOn(group: string, day: Day): readonly string[]
  /** Who answers for a unit: its head; null when it has none. */
  answersFor(unit: string): string | null
  /** Who bears a unit's duty on a day, after it was merged; null once it is closed. Left out, units stay what they are. */
  unitOn?(unit: string, day: Day): string | null
}

/**
 * Who bears a part in a period: every lead, and a coordinating party only where somebody ticked its duty. A group stands for
 * its members of the day the period begins; a unit that the party names no account for is answered by its head.
 * A party for which nobody answers bears nothing: `unanswered` lists it, so that it is not lost in silence.
 */
export function bearersOf(
  parties: readonly Party[],
  begins: Day,
  people: People,
): { bearers: Bearer[]; unanswered: Party[] } {
  const bearers = new Map<string, Bearer>()
  const unanswered: Party[] = []
  for (const party of parties.filter(hasDuty)) {
    const found = expand(party, begins, people)
    if (found.length === 0) unanswered.push(party)
    for (const bearer of found) if (!bearers.has(bearer.party_key)) bearers.set(bearer.party_key, bearer)
  }
  return { bearers: [...bearers.values()], unanswered }
}

const hasDuty = (party: Party): boolean => party.role === 'lead' || (party.role === 'coordinator' && party.has_duty)

function expand(party: Party, begins: Day, people: People): Bearer[] {
  switch (party.kind) {
    case 'group':
      return people
        .membersOn(party.group_id ?? '', begins)
        .flatMap(unit => ofUnit(unit, people.answersFor(unit) ?? party.answers_staff_id))
    case 'unit':
    case 'committee':
      return party.unit_id ? ofNamed(party, party.unit_id, begins, people) : []
    case 'person': {
      const staff = party.staff_id
      return staff ? [bearer(`staff:${staff}`, { staff_id: staff }, party.answers_staff_id ?? staff)] : []
    }
    default: {
      const key = party.position_id ? `position:${party.position_id}` : `${party.kind}:${nameOf(party).toLowerCase()}`
      const answers = party.answers_staff_id
      return answers ? [bearer(key, { party_name: nameOf(party) }, answers)] : []
    }
  }
}

function ofNamed(party: Party, named: string, begins: Day, people: People): Bearer[] {
  const unit = people.unitOn ? people.unitOn(named, begins) : named
  if (unit === null) return []
  // Whoever was named for a unit that is no more need not be of the one that took it over.
  const own = people.answersFor(unit)
  return ofUnit(unit, unit === named ? (party.answers_staff_id ?? own) : (own ?? party.answers_staff_id))
}

const nameOf = (party: Party): string => (party.outside_name ?? party.words).normalize('NFC').trim()

const ofUnit = (unit: string, answers: string | null): Bearer[] =>
  answers ? [bearer(`unit:${unit}`, { unit_id: unit }, answers)] : []

const bearer = (party_key: string, who: Partial<Bearer>, answers_staff_id: string): Bearer => ({
  unit_id: null,
  staff_id: null,
  party_name: null,
  ...who,
  party_key,
  answers_staff_id,
})
