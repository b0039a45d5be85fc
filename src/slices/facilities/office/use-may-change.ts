import type { Actor } from '#platform/actor.ts'
import { useMe } from '#ui/office/use-me.ts'
import { canChangeCalendar, canChangeStructure, canGrantRole } from '../facilities.policy.ts'

/** The slice's policies for the person at the desk: what they may not do is not offered. */
export function useMayChange() {
  const { staff, roles } = useMe()
  const actor: Actor = { kind: 'person', facility: '', id: staff.id, roles }
  return {
    structure: canChangeStructure(actor),
    calendar: canChangeCalendar(actor),
    ownerRole: canGrantRole(actor, 'owner'),
  }
}
