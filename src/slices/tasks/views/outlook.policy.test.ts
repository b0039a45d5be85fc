import { expect, test } from 'vitest'
import { ENOUGH, lookAhead } from './outlook.policy.ts'

test.each([
  ['three of four were on time', { on_time: 150, late: 30, missing: 20 }, 100, 75, 25],
  ['everything was on time', { on_time: 40, late: 0, missing: 0 }, 300, 100, 0],
  ['nothing was', { on_time: 0, late: 5, missing: 15 }, 7, 0, 7],
  ['halves are rounded', { on_time: 10, late: 10, missing: 0 }, 5, 50, 3],
  ['nothing is ahead', { on_time: 10, late: 10, missing: 0 }, 0, 50, 0],
] as const)('%s', (_, past, ahead, rate, late) => {
  expect(lookAhead(past, ahead)).toMatchObject({ rate, expected_late: late, ahead })
})

test('too little has fallen due to say anything', () => {
  const few = lookAhead({ on_time: ENOUGH - 1, late: 0, missing: 0 }, 500)
  expect(few).toMatchObject({ rate: null, expected_late: null, due: ENOUGH - 1, ahead: 500 })
})
