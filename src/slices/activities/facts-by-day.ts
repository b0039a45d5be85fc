import { sql } from 'kysely'
import type { Day } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { FIGURES } from './figures/catalogue.ts'
import type { Fact } from './figures/evaluate.ts'

/** Facts that are only ever added up, of one kind, channel, day and measure, as one; or a single fact that is not. */
export interface FactOfDay extends Fact {
  /** How many facts it stands for. */
  readonly facts: number
}

interface Asked {
  readonly from: Day
  readonly to: Day
  /** Counted, or in the ledger and waiting for somebody to accept them. */
  readonly counted: boolean
  /** First days of stretches, in order: added up by these instead of by day. */
  readonly starts?: readonly Day[]
}

/** Kinds of which a figure looks at each fact by itself: rates, shares, states on a day. */
const SINGLE = [...new Set(FIGURES.flatMap(({ rule }) => ('kind' in rule ? [rule.kind] : [])))]

/**
 * The facts of a window as the ledger stands now, added up by day in the database: `evaluate` makes the same numbers of them as
 * of the facts themselves, and twenty thousand need not be sent. Their ids are made up, except those of single facts.
 */
export async function factsByDay(reader: Reader, asked: Asked): Promise<FactOfDay[]> {
  return [...(await sums(reader, asked)), ...(await singles(reader, asked))].sort(
    (a, b) => Number(a.happened_on > b.happened_on) - Number(a.happened_on < b.happened_on),
  )
}

const inForce = (reader: Reader, { from, to, counted }: Asked) =>
  reader.db
    .selectFrom('activity')
    .innerJoin('programme', join =>
      join
        .onRef('programme.facility_id', '=', 'activity.facility_id')
        .onRef('programme.id', '=', 'activity.programme_id'),
    )
    // A rate has its two numbers beside it and may measure nothing else.
    .leftJoin('activity_measure as m', join =>
      join.onRef('m.facility_id', '=', 'activity.facility_id').onRef('m.activity_id', '=', 'activity.id'),
    )
    .where('activity.facility_id', '=', reader.actor.facility)
    .where('programme.counts', '=', true)
    .where('activity.happened_on', '>=', from)
    .where('activity.happened_on', '<=', to)
    .where('activity.ended_at', 'is', null)
    .where('activity.counted_at', counted ? 'is not' : 'is', null)

async function sums(reader: Reader, asked: Asked): Promise<FactOfDay[]> {
  const { starts } = asked
  const stretch = starts
    ? sql<Day>`(${starts}::date[])[width_bucket(activity.happened_on, ${starts}::date[])]`
    : sql<Day>`activity.happened_on`
  const rows = await inForce(reader, asked)
    .where('activity.kind', 'not in', SINGLE)
    .select(['activity.kind', 'activity.channel', 'm.measure', stretch.as('began_on')])
    .groupBy(['activity.kind', 'activity.channel', 'm.measure', 'began_on'])
    .select(({ fn }) => [fn.sum<number>('m.quantity').as('quantity'), fn.countAll<number>().as('facts')])
    .execute()
  return rows.map(({ measure, quantity, began_on, ...row }) => ({
    ...row,
    ...PLAIN,
    happened_on: began_on,
    id: [row.kind, row.channel, began_on, measure].join(' '),
    measures: measuresOf([{ measure, quantity }]),
  }))
}

const PLAIN = {
  title: '',
  unit_id: null,
  is_adjustment: false,
  numerator: null,
  denominator: null,
  counted_at: new Date(0),
}

async function singles(reader: Reader, asked: Asked): Promise<FactOfDay[]> {
  const rows = await inForce(reader, asked)
    .where('activity.kind', 'in', SINGLE)
    .select(['activity.id', 'kind', 'title', 'channel', 'happened_on', 'unit_id', 'is_adjustment'])
    .select(['numerator', 'denominator', 'recorded_at', 'counted_at', 'm.measure', 'm.quantity'])
    .orderBy('activity.id')
    .execute()
  return [...Map.groupBy(rows, row => row.id).values()].flatMap(same => {
    const [first] = same
    if (!first) return []
    const { measure: _measure, quantity: _quantity, recorded_at, counted_at, ...fact } = first
    return [{ ...fact, counted_at: counted_at ?? recorded_at, measures: measuresOf(same), facts: 1 }]
  })
}

const measuresOf = (rows: readonly { measure: string | null; quantity: number | null }[]): Record<string, number> =>
  Object.fromEntries(rows.flatMap(({ measure, quantity }) => (measure === null ? [] : [[measure, quantity ?? 0]])))
