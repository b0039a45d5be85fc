import { describe, expect, test } from 'vitest'
import { type Actor, ROLES, type Role } from '#platform/actor.ts'
import { canChangeCalendar, canChangeStructure, canGrantRole } from './facilities.policy.ts'

const IN_UNIT = ['unit_head', 'contributor']
const holding = (role: Role): Actor => ({
  kind: 'person',
  facility: '01890000-0000-7000-8000-000000000001',
  id: '01890000-0000-7000-8000-000000000002',
  roles: [{ role, unit_id: IN_UNIT.includes(role) ? '01890000-0000-7000-8000-000000000003' : null }],
})
const visitor: Actor = { kind: 'visitor', facility: '01890000-0000-7000-8000-000000000001' }

const MAY: Record<Role, { structure: boolean; calendar: boolean; grantOwner: boolean; grantLeader: boolean }> = {
  owner: { structure: true, calendar: true, grantOwner: true, grantLeader: true },
  administrator: { structure: true, calendar: true, grantOwner: false, grantLeader: true },
  coordinator: { structure: false, calendar: true, grantOwner: false, grantLeader: false },
  leader: { structure: false, calendar: false, grantOwner: false, grantLeader: false },
  editor: { structure: false, calendar: false, grantOwner: false, grantLeader: false },
  unit_head: { structure: false, calendar: false, grantOwner: false, grantLeader: false },
  contributor: { structure: false, calendar: false, grantOwner: false, grantLeader: false },
}

describe.each(ROLES)('%s', role => {
  test('structure', () => expect(canChangeStructure(holding(role))).toBe(MAY[role].structure))
  test('groups and calendar', () => expect(canChangeCalendar(holding(role))).toBe(MAY[role].calendar))
  test('gives the owner role', () => expect(canGrantRole(holding(role), 'owner')).toBe(MAY[role].grantOwner))
  test('gives the administrator role', () =>
    expect(canGrantRole(holding(role), 'administrator')).toBe(MAY[role].grantOwner))
  test('gives the leader role', () => expect(canGrantRole(holding(role), 'leader')).toBe(MAY[role].grantLeader))
})

test('a visitor changes nothing', () =>
  expect([canChangeStructure(visitor), canChangeCalendar(visitor), canGrantRole(visitor, 'contributor')]).toEqual([
    false,
    false,
    false,
  ]))
