import { describe, expect, it } from 'vitest'
import { linesOf, whoWords } from './list-lines.ts'
import type { YearDuty } from './year-duties.queries.ts'

const duty = (unit_name: string, other: Partial<YearDuty> = {}): YearDuty =>
  ({
    id: unit_name,
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
  linesOf(duties, today).map(line => `${whoWords(line)} – ${line.state_words}`)

describe('lines of the printed list', () => {
  it('put what units owe alike on one line', () => {
    expect(printed([duty('Khoa Nội'), duty('Trạm A'), duty('Trạm B')])).toEqual([
      '3 đơn vị: Khoa Nội; Trạm A; Trạm B – Đang thực hiện',
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

  it('keep the order that was asked for', () => {
    const lines = printed([duty('Khoa Nội'), duty('Khoa Nội', { task_id: 't2' }), duty('Trạm A')])
    expect(lines.map(line => line.split(' – ')[0])).toEqual(['Khoa Nội', 'Khoa Nội', 'Trạm A'])
  })

  it('leave a person’s own duty without a unit', () => {
    expect(whoWords({ who: [''] })).toBe('')
  })
})
