import { sql } from 'kysely'
import type { Day } from '#platform/day.ts'
import { planForValues } from '#platform/db/plan-for-values.ts'
import type { Reader } from '#platform/scope.ts'
import { kindWords } from './activity-kinds.words.ts'
import { FIGURES } from './figures/catalogue.ts'
import type { Fact } from './figures/evaluate.ts'
import type { Figure } from './figures/figure.ts'

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
  /** The figures that will be made of them, of which alone the facts are read; left out: those of the statistics table. */
  readonly figures?: readonly Figure[]
}

/** What the figures look at: kinds that are only added up, by these measures, and kinds seen fact by fact (rates, shares, states). */
function wantedBy(figures: readonly Figure[]) {
  const rules = figures.map(figure => figure.rule)
  const single = new Set(rules.flatMap(rule => (rule.how === 'sum' ? [] : 'kinds' in rule ? rule.kinds : [rule.kind])))
  const sums = rules.filter(rule => rule.how === 'sum')
  const added = new Set(sums.flatMap(rule => rule.from.map(({ kind }) => kind))).difference(single)
  const measures = new Set<string>(
    sums.flatMap(({ from, measure }) =>
      measure === 'main' ? from.map(({ kind }) => kindWords(kind).measures[0]) : [measure],
    ),
  )
  return { single: [...single], added: [...added], measures: [...measures] }
}

/**
 * The facts of a window as the ledger stands now, added up by day in the database: `evaluate` makes the same numbers of them as
 * of the facts themselves, and twenty thousand need not be sent. Their ids are made up, except those of single facts.
 */
export async function factsByDay(reader: Reader, asked: Asked): Promise<FactOfDay[]> {
  const { single, added, measures } = wantedBy(asked.figures ?? FIGURES)
  // A year of counted facts is read in one go; what waits is little and found by an index of its own.
  const summed = asked.counted
    ? await planForValues(reader, () => sums(reader, asked, added, measures))
    : await sums(reader, asked, added, measures)
  return [...summed, ...(await singles(reader, asked, single))].sort(
    (a, b) => Number(a.happened_on > b.happened_on) - Number(a.happened_on < b.happened_on),
  )
}

const inForce = (reader: Reader, { from, to, counted }: Asked, kinds: readonly string[]) =>
  reader.db
    .selectFrom('activity')
    .innerJoin('programme', join =>
      join
        .onRef('programme.facility_id', '=', 'activity.facility_id')
        .onRef('programme.id', '=', 'activity.programme_id'),
    )
    .where('activity.facility_id', '=', reader.actor.facility)
    .where('programme.counts', '=', true)
    .where('activity.kind', 'in', kinds)
    .where('activity.happened_on', '>=', from)
    .where('activity.happened_on', '<=', to)
    .where('activity.ended_at', 'is', null)
    .where('activity.counted_at', counted ? 'is not' : 'is', null)

async function sums(
  reader: Reader,
  asked: Asked,
  kinds: readonly string[],
  measures: readonly string[],
): Promise<FactOfDay[]> {
  const { starts } = asked
  const stretch = starts
    ? sql<Day>`(${starts}::date[])[width_bucket(activity.happened_on, ${starts}::date[])]`
    : sql<Day>`activity.happened_on`
  const rows = await inForce(reader, asked, kinds)
    .innerJoin('activity_measure as m', join =>
      join
        .onRef('m.facility_id', '=', 'activity.facility_id')
        .onRef('m.activity_id', '=', 'activity.id')
        .on('m.measure', 'in', measures),
    )
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

async function singles(reader: Reader, asked: Asked, kinds: readonly string[]): Promise<FactOfDay[]> {
  const rows = await inForce(reader, asked, kinds)
    // A rate has its two numbers beside it and may measure nothing else.
    .leftJoin('activity_measure as m', join =>
      join.onRef('m.facility_id', '=', 'activity.facility_id').onRef('m.activity_id', '=', 'activity.id'),
    )
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
