import { describe, expect, it } from 'vitest'
import type { PlanRow } from '#slices/plans/plans.api.ts'
import { plannedFigures } from './planned-figures.ts'

type Part = PlanRow['parts'][number]

const part = (id: string, given: Partial<Part>): Part => ({
  id,
  row_id: 'row',
  task_id: 'task',
  position: 1,
  product: null,
  schedule_kind: 'monthly',
  schedule_year: 2026,
  dates: [],
  before_dates: false,
  periods: [],
  schedule_raw: '',
  rhythm: null,
  rhythm_is_assumed: false,
  activity_kind: null,
  channel: null,
  minimum: 1,
  measure: null,
  minimum_per: 'month',
  rule_is_proposed: false,
  parties: [],
  ...given,
})
const article = { activity_kind: 'article', channel: 'website', measure: 'article' } as const
const talk = { activity_kind: 'community', measure: 'session' } as const
const planned = (parts: Part[], bearers: [string, number][] = []) =>
  Object.fromEntries(plannedFigures([{ parts }], [], new Map(bearers)))

describe('plannedFigures', () => {
  it.each([
    ['an article a month is twelve a year', [part('a', article)], [], { website_articles: 12 }],
    ['rows add up', [part('a', article), part('b', { ...article, minimum: 2 })], [], { website_articles: 36 }],
    ['each of eleven stations promises its own', [part('a', talk)], [['a', 11]], { community_sessions: 132 }],
    ['a quarter has four', [part('a', { ...talk, minimum_per: 'quarter' })], [['a', 4]], { community_sessions: 16 }],
    ['without a minimum nothing is promised', [part('a', { ...article, minimum: null })], [['a', 3]], {}],
    [
      'articles on any channel are promised to the website',
      [part('a', { ...article, channel: null })],
      [],
      { website_articles: 12 },
    ],
    ['without a kind no figure is fed', [part('a', { measure: 'article' })], [], {}],
    [
      'an event promises nothing for the year',
      [part('a', { ...article, schedule_kind: 'event', minimum_per: 'occurrence' })],
      [],
      {},
    ],
  ] as [string, Part[], [string, number][], Record<string, number>][])('%s', (_, parts, bearers, expected) => {
    expect(planned(parts, bearers)).toEqual(expected)
  })

  it('takes the highest promised rate, in percent only', () => {
    const targets = [
      { code: 'satisfaction', value: 85, unit: '%' },
      { code: 'satisfaction', value: 90, unit: '%' },
      { code: 'staff_reached', value: 100, unit: '%' },
      { code: 'meetings', value: 3, unit: 'lần' },
      { code: 'website_articles', value: 4, unit: 'bài' },
      { code: null, value: 75, unit: '%' },
    ]
    expect(Object.fromEntries(plannedFigures([], targets, new Map()))).toEqual({ satisfaction: 90, staff_reached: 100 })
  })
})
