import { describe, expect, it } from 'vitest'
import { buildMatrix, type Due, shownOn } from './build-matrix.ts'

const due = (over: Partial<Due> = {}): Due => ({
  task_id: 'a',
  state: 'upcoming',
  period_from: '2026-03-01',
  due_on: '2026-03-31',
  extended_to: null,
  ...over,
})

describe('shownOn 2026-03-06', () => {
  it.each([
    ['a period to come', { period_from: '2026-04-01' }, 'upcoming'],
    ['a period that has begun', {}, 'open'],
    ['on its last day', { due_on: '2026-03-06' }, 'open'],
    ['a day late', { due_on: '2026-03-05' }, 'overdue'],
    ['late, but extended', { due_on: '2026-03-05', extended_to: '2026-03-06' }, 'open'],
    ['an extension that is over too', { due_on: '2026-03-01', extended_to: '2026-03-05' }, 'overdue'],
    ['handed in late: waits', { due_on: '2026-03-05', state: 'submitted' }, 'submitted'],
    ['returned and late: returned', { due_on: '2026-03-05', state: 'returned' }, 'returned'],
    ['waived', { due_on: '2026-03-05', state: 'waived' }, 'waived'],
  ] as const)('%s', (_name, over, shown) => expect(shownOn(due(over), '2026-03-06')).toBe(shown))
})

describe('buildMatrix', () => {
  it('counts each state by task and month, and what is waived is not to be done', () => {
    const { lines, counts } = buildMatrix(
      [
        due({ state: 'accepted', due_on: '2026-02-27', period_from: '2026-02-01' }),
        due({ due_on: '2026-02-27', period_from: '2026-02-01' }),
        due(),
        due({ state: 'waived' }),
        due({ task_id: 'b', period_from: '2026-12-01', due_on: '2026-12-31' }),
      ],
      '2026-03-06',
    )
    expect(lines.get('a')).toMatchObject({
      task_id: 'a',
      months: { 2: { accepted: 1, overdue: 1 }, 3: { open: 1, waived: 1 } },
      done: 1,
      total: 3,
    })
    expect(lines.get('b')).toMatchObject({ months: { 12: { upcoming: 1 } }, done: 0, total: 1 })
    expect(counts).toMatchObject({ accepted: 1, overdue: 1, open: 1, waived: 1, upcoming: 1 })
  })

  it('puts an extended occurrence where it is due now', () => {
    const { lines } = buildMatrix([due({ extended_to: '2026-04-10' })], '2026-03-06')
    expect(lines.get('a')?.months).toMatchObject({ 4: { open: 1 } })
  })
})
