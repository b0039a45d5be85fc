import type { Choice } from '#ui/office/fields/select-field.tsx'
import type { PartyContent } from '../plan-content.ts'
import type { Choices } from './plans.client.ts'

const NOBODY = { unit_id: null, group_id: null, position_id: null, staff_id: null, outside_name: null }
const isCommittee = (kind: string): boolean => kind === 'committee' || kind === 'board'

/** Everyone a party can be tied to, in one list. */
export function partyChoices(choices: Choices): Choice[] {
  return [
    ...choices.units.map(unit => ({
      value: `${isCommittee(unit.kind) ? 'committee' : 'unit'}:${unit.id}`,
      label: unit.name,
      group: isCommittee(unit.kind) ? 'Ban, tổ' : 'Đơn vị',
    })),
    ...choices.groups.map(({ id, name }) => ({ value: `group:${id}`, label: name, group: 'Nhóm đơn vị' })),
    ...choices.positions.map(({ id, name }) => ({ value: `position:${id}`, label: name, group: 'Chức vụ' })),
    { value: 'facility', label: choices.facility, group: 'Cả cơ sở' },
    ...choices.staff.map(person => ({ value: `person:${person.id}`, label: personLabel(person), group: 'Một người' })),
    { value: 'outside', label: 'Bên ngoài cơ sở, giữ nguyên chữ', group: 'Khác' },
    { value: 'unknown', label: 'Chưa rõ là ai', group: 'Khác' },
  ]
}

export const personLabel = ({ full_name, unit }: { full_name: string; unit: string | null }): string =>
  unit === null ? full_name : `${full_name}, ${unit}`

/** The party as the list names it. */
export function partyValue(party: PartyContent): string {
  const id = party.unit_id ?? party.group_id ?? party.position_id ?? party.staff_id
  return id === null ? party.kind : `${party.kind}:${id}`
}

/** A party that the plan's text does not have; it takes the name of what is chosen. */
export const ADDED = 'Bên thêm vào'

/** The party tied anew by a person; who answers is proposed again. */
export function tied(party: PartyContent, value: string, choices: Choices): PartyContent {
  const [kind = 'unknown', id = null] = value.split(':')
  const name = partyChoices(choices).find(choice => choice.value === value)?.label ?? party.words
  const words = party.words === ADDED && kind !== 'unknown' ? name : party.words
  const base = { ...party, ...NOBODY, words, confidence: null, answers_staff_id: null }
  switch (kind) {
    case 'unit':
    case 'committee': {
      const unit = choices.units.find(one => one.id === id)
      return { ...base, kind, unit_id: id, answers_staff_id: unit?.answers_staff_id ?? null }
    }
    case 'group':
      return { ...base, kind, group_id: id }
    case 'position': {
      const holders = choices.positions.find(one => one.id === id)?.holders ?? []
      return { ...base, kind, position_id: id, answers_staff_id: holders.length === 1 ? (holders[0] ?? null) : null }
    }
    case 'person':
      return { ...base, kind, staff_id: id, answers_staff_id: id }
    case 'facility':
      return { ...base, kind }
    case 'outside':
      return { ...base, kind, outside_name: party.words }
    default:
      return { ...base, kind: 'unknown' }
  }
}

export const answererChoices = (choices: Choices): Choice[] =>
  choices.staff.map(person => ({ value: person.id, label: personLabel(person) }))

/** A group's members each answer for themselves; a unit and a committee need one account, others too. */
export const needsAnswerer = (party: PartyContent): boolean =>
  party.has_duty && party.kind !== 'group' && party.kind !== 'unknown'
