import { expect, test } from 'vitest'
import { keepPresence } from './presence.ts'

const person = (staff_id: string) => ({ staff_id, name: `Người ${staff_id}`, row_id: null, editing: false })

test('two people at one draft are told of each other, nobody of a draft or facility that is not theirs', () => {
  const presence = keepPresence(() => 0)
  expect(presence.come('f', 'v', person('a'))).toEqual([])
  expect(presence.come('f', 'v', { ...person('b'), row_id: 'r5', editing: true })).toEqual([person('a')])
  expect(presence.come('f', 'v', person('a'))).toEqual([{ ...person('b'), row_id: 'r5', editing: true }])
  expect(presence.come('f', 'other', person('a'))).toEqual([])
  expect(presence.come('g', 'v', person('c'))).toEqual([])
})

test('who leaves, or says nothing for a while, is no longer there', () => {
  let now = 0
  const presence = keepPresence(() => now)
  presence.come('f', 'v', person('a'))
  presence.come('f', 'v', person('b'))
  presence.leave('f', 'v', 'a')
  expect(presence.come('f', 'v', person('c'))).toEqual([person('b')])
  now = 60_000
  expect(presence.come('f', 'v', person('c'))).toEqual([])
})
