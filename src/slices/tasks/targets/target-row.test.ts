import { expect, test } from 'vitest'
import type { PlanPart } from '../../plans/plans.api.ts'
import { figuresOfPart, partOfTarget } from './target-row.ts'

const part = (id: string, minimum: number | null): PlanPart => ({ id, minimum }) as PlanPart
const row = (at: { block: number; row: number } | undefined, ...parts: PlanPart[]) => ({
  source: at ? { at } : {},
  parts,
})
const ROWS = [
  row({ block: 40, row: 2 }, part('two', 4)),
  row({ block: 40, row: 3 }, part('three-a', 1), part('three-b', 2)),
  row({ block: 41, row: 2 }, part('other-table', 1)),
  row(undefined, part('typed', 1)),
]

test.each([
  ['the row it was read in', { block: 40, row: 2 }, 4, 'two'],
  ['the only part, whatever its number', { block: 40, row: 2 }, 9, 'two'],
  ['the part of several with its number', { block: 40, row: 3 }, 2, 'three-b'],
  ['a row that runs on below', { block: 40, row: 4 }, 1, 'three-a'],
  ['none of several without its number', { block: 40, row: 3 }, 7, undefined],
  ['its own table', { block: 41, row: 2 }, 1, 'other-table'],
  ['nothing in prose', { block: 40 }, 4, undefined],
  ['nothing above the table', { block: 40, row: 1 }, 4, undefined],
])('a target belongs to %s', (_, at, value, id) => {
  expect(partOfTarget({ source: { at }, value }, ROWS)?.id).toBe(id)
})

test.each([
  ['article', null, 'article', ['website_articles']],
  ['article', 'press', 'article', ['sent_articles']],
  ['community', null, 'session', ['community_sessions']],
  ['inspection', null, 'inspection', []],
  [null, null, 'article', []],
] as const)('a part of %s on %s promises in %s: %j', (activity_kind, channel, measure, codes) => {
  expect(figuresOfPart({ activity_kind, channel, measure })).toEqual(codes)
})
