import { describe, expect, it } from 'vitest'
import { linesOf, whoWords } from './list-lines.ts'
import type { YearDuty } from './year-duties.queries.ts'

const units = ['Khoa Nội', 'Trạm A', 'Trạm B'].map(name => ({ id: name, name, short_name: name.replace('Trạm', 'T') }))
const names = { units, people: new Map([['p1', 'Lê Thị Hoa']]) }
const duty = (unit_name: string, other: Partial<YearDuty> = {}): YearDuty =>
  ({
    id: unit_name,
    unit_id: unit_name,
    task_id: 't1',
    part_id: 'p1',
    no: '5',
    title: 'Viết tin, bài',
    unit_name,
    period_code: '2026-03',
    due: '2026-03-31',
    due_on: '2026-03-31',
    now: 'open',
    submitted_at: null,
    waits_for: null,
    ...other,
  }) as YearDuty
const printed = (duties: YearDuty[], today = '2026-03-06') =>
  linesOf(duties, today).map(line => `${whoWords(line, names)} – ${line.state_words}`)

describe('lines of the printed list', () => {
  it('put what units owe alike on one line', () => {
    expect(printed([duty('Trạm B'), duty('Khoa Nội'), duty('Trạm A')])).toEqual([
      '3 đơn vị: Khoa Nội; T A; T B – Đang thực hiện',
    ])
  })

  it.each([
    ['task', { task_id: 't2' }],
    ['part', { part_id: 'p2' }],
    ['period', { period_code: '2026-04' }],
    ['due day', { due: '2026-04-10', extended_to: '2026-04-10' }],
    ['day before an extension', { due_on: '2026-03-20' }],
    ['state', { now: 'accepted' }],
  ] as const)('keep apart what differs in its %s', (_what, other) => {
    expect(printed([duty('Khoa Nội'), duty('Trạm A', other)])).toHaveLength(2)
  })

  it('keep apart what is late by other days, and say by how many', () => {
    const handedIn = (day: string) => ({ now: 'submitted', submitted_at: new Date(`${day}T03:00:00Z`) }) as const
    expect(printed([duty('Khoa Nội', handedIn('2026-04-02')), duty('Trạm A', handedIn('2026-04-03'))])).toEqual([
      'Khoa Nội – Chờ duyệt, nộp trễ 2\u00a0ngày',
      'Trạm A – Chờ duyệt, nộp trễ 3\u00a0ngày',
    ])
    expect(printed([duty('Khoa Nội')], '2026-04-04')).toEqual(['Khoa Nội – Quá hạn, trễ 4\u00a0ngày'])
  })

  it('gather each state of a task, period and day, whatever stands between', () => {
    expect(printed([duty('Khoa Nội'), duty('Trạm A', { now: 'accepted' }), duty('Trạm B')])).toEqual([
      '2 đơn vị: Khoa Nội; T B – Đang thực hiện',
      'Trạm A – Đã duyệt',
    ])
  })

  it('keep the order that was asked for', () => {
    const lines = printed([duty('Khoa Nội'), duty('Khoa Nội', { task_id: 't2' }), duty('Trạm A')])
    expect(lines.map(line => line.split(' – ')[0])).toEqual(['Khoa Nội', 'Khoa Nội', 'Trạm A'])
  })

  it('name the person whose own duty it is', () => {
    const own = duty('', { unit_id: null, unit_name: null, staff_id: 'p1' })
    expect(whoWords({ who: [own] }, names)).toBe('Lê Thị Hoa')
    expect(whoWords({ who: [own, duty('Khoa Nội')] }, names)).toBe('Khoa Nội; và Lê Thị Hoa')
    const units = [duty('Trạm A'), duty('Khoa Nội')]
    expect(whoWords({ who: [own, ...units] }, names)).toBe('2 đơn vị: Khoa Nội; T A; và Lê Thị Hoa')
  })
})
