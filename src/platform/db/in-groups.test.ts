import { expect, test } from 'vitest'
import { inGroups } from './in-groups.ts'

test.each([
  [[], 2, []],
  [[1, 2], 2, [[1, 2]]],
  [[1, 2, 3], 2, [[1, 2], [3]]],
])('%j in groups of %i is %j', (rows, size, groups) => {
  expect([...inGroups(rows, size)]).toEqual(groups)
})
