import { expect, test } from 'vitest'
import type { Role } from '#platform/actor.ts'
import type { Me } from '#ui/office/use-me.ts'
import { roomsFor } from './navigation.ts'

const person = (...roles: Role[]): Me => ({
  staff: { id: 's', full_name: 'Lê Minh Hạnh' },
  roles: roles.map(role => ({ role, unit_id: null })),
  facility: { name: 'Trung tâm Y tế khu vực An Bình', slug: 'an-binh' },
  plan_years: [2026],
})
const ALL = ['/', '/ke-hoach', '/nhiem-vu', '/minh-chung', '/hoat-dong', '/bao-cao', '/don-vi', '/danh-muc']
const paths = (me: Me, pages: string[]) => roomsFor(me, {}, pages).map(room => room.to)

test.each([
  ['the coordinator finds every room', ['coordinator'], ALL],
  ['a leader does not run accounts', ['leader'], ALL.filter(path => path !== '/don-vi')],
  ['a unit head sees the work, not the running', ['unit_head'], ALL.slice(0, 5)],
] as const)('%s', (_, roles, rooms) => expect(paths(person(...roles), ALL)).toEqual(rooms))

test('a room without a page is not listed', () => {
  expect(paths(person('coordinator'), ['/', '/bao-cao'])).toEqual(['/', '/bao-cao'])
})

test('a room carries its count, and only one that is known', () => {
  const counts = roomsFor(person('coordinator'), { decisions: 3, evidence: 0 }, ALL).map(room => [room.to, room.count])
  expect(counts).toContainEqual(['/', 3])
  expect(counts).toContainEqual(['/minh-chung', 0])
  expect(counts).toContainEqual(['/bao-cao', undefined])
})

test('my duties are listed for somebody who has some, done or not', () => {
  const me = person('coordinator')
  const pages = [...ALL, '/viec-cua-toi']
  expect(paths(me, pages)).not.toContain('/viec-cua-toi')
  const duties = roomsFor(me, { duties: 0 }, pages)
  expect(duties[1]).toMatchObject({ to: '/viec-cua-toi', count: 0 })
})
