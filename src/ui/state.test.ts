import { expect, test } from 'vitest'
import { shownState, worstState } from './state.ts'

test.each([
  [['accepted', 'open', 'returned'], 'returned'],
  [['accepted', 'overdue', 'returned'], 'overdue'],
  [['upcoming', 'accepted'], 'accepted'],
  [[], 'waived'],
] as const)('the worst of %o is %s', (states, worst) => expect(worstState(states)).toBe(worst))

test.each([
  ['open', '2026-03-02', '2026-03-03', 'overdue'],
  ['open', '2026-03-02', '2026-03-02', 'open'],
  ['submitted', '2026-03-02', '2026-03-09', 'submitted'],
  ['returned', '2026-03-02', '2026-03-09', 'returned'],
] as const)('%s due %s shows on %s as %s', (stored, due, today, shown) => {
  expect(shownState(stored, due, today)).toBe(shown)
})
