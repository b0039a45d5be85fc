import { expect, it } from 'vitest'
import type { HomeItem } from '#platform/home.ts'
import { byUrgency, countIn } from './collect-home.ts'
import { landingOf } from './landing.ts'
import { groupItems } from './office/home-groups.ts'

const item = (title: string, over: Partial<HomeItem> = {}): HomeItem => ({
  group: 'plan',
  kind: 'x',
  icon: 'x',
  title,
  detail: '',
  due_on: null,
  late: false,
  href: '/',
  action: 'Mở',
  ...over,
})

it('puts what is late first, then the nearest deadline, then what has none', () => {
  const items = [
    item('không hạn'),
    item('hạn 10/3', { due_on: '2026-03-10' }),
    item('trễ từ 02/3', { due_on: '2026-03-02', late: true }),
    item('hạn 07/3', { due_on: '2026-03-07' }),
    item('Ấn định', { due_on: '2026-03-07' }),
  ]
  expect(items.sort(byUrgency).map(each => each.title)).toEqual([
    'trễ từ 02/3',
    'Ấn định',
    'hạn 07/3',
    'hạn 10/3',
    'không hạn',
  ])
})

it('groups in the order of urgency and counts what a line stands for', () => {
  const items = [item('a', { group: 'evidence', count: 7 }), item('b'), item('c', { group: 'evidence' })]
  expect(groupItems(items).map(({ group, items: members }) => [group, members.length])).toEqual([
    ['evidence', 2],
    ['plan', 1],
  ])
  expect(countIn(items, 'evidence')).toBe(8)
  expect(countIn(items, 'report')).toBe(0)
})

it.each([
  [['coordinator'], '/quan-tri'],
  [['unit_head'], '/viec'],
  [['contributor', 'leader'], '/quan-tri'],
  [[], '/viec'],
] as const)('a day of %j begins at %s', (roles, path) => {
  expect(landingOf({ kind: 'person', facility: 'f', roles: roles.map(role => ({ role, unit_id: null })) })).toBe(path)
})
