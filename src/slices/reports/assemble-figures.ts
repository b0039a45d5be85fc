import type { Day } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import {
  evaluate,
  type Fact,
  FIGURES,
  type Figure,
  factsOf,
  lateFacts,
  type SentReport,
} from '#slices/activities/figures.api.ts'
import type { Period } from '#slices/registers/periods.api.ts'
import { asReportedBefore, percentOfPlan } from './figure-lines.ts'
import type { FigureLine, Measured } from './report-snapshot.ts'

export interface FigureSources {
  readonly period: Period
  /** The first day of the year's cumulative: 15/12 of the year before. */
  readonly year_from: Day
  readonly planned: ReadonlyMap<string, number>
  /** What the report of the same period said a year before. */
  readonly before: readonly FigureLine[] | undefined
  readonly sent: readonly SentReport[]
  /** The ledger as it stood then; left out: as it stands now. */
  readonly as_of?: Date | undefined
}

/** Every figure of the catalogue for a period: Kỳ này from its first day to the cut-off, Lũy kế from the year's first day. */
export async function assembleFigures(reader: Reader, sources: FigureSources): Promise<FigureLine[]> {
  const { period, year_from, as_of } = sources
  const window = { from: period.from_day, to: period.cut_off, as_of }
  const cumulative = await factsOf(reader, { ...window, from: year_from })
  const inPeriod = cumulative.filter(fact => fact.happened_on >= period.from_day)
  const late = await lateFacts(reader, window, year_from, sources.sent)
  const facts = { cumulative, inPeriod, late: [...late.within, ...late.carried] }
  return FIGURES.map(figure => lineOf(figure, sources, facts))
}

interface FactSets {
  readonly cumulative: readonly Fact[]
  readonly inPeriod: readonly Fact[]
  readonly late: readonly Fact[]
}

function lineOf(figure: Figure, { planned, before }: FigureSources, facts: FactSets): FigureLine {
  const isRate = figure.unit === '%'
  const period = evaluate(figure, facts.inPeriod)
  const cumulative = evaluate(figure, facts.cumulative)
  const plan = planned.get(figure.code) ?? null
  return {
    code: figure.code,
    row: figure.row,
    number: figure.no,
    name: figure.name,
    unit: figure.unit,
    is_rate: isRate,
    planned: plan,
    period: measuredOf(period, isRate ? null : plan),
    cumulative: measuredOf(cumulative, isRate ? null : plan),
    same_period: asReportedBefore(before, figure.code),
    percent: percentOfPlan(plan, cumulative.value ?? 0, isRate),
    late: isRate ? 0 : (evaluate(figure, facts.late).value ?? 0),
    period_activities: period.activity_ids,
    cumulative_activities: cumulative.activity_ids,
  }
}

/** Promised and nothing done is 0; neither promised nor done is "–". A rate without a fact stays "–": nothing was measured. */
const measuredOf = ({ value, numerator, denominator }: Measured, promised: number | null): Measured => ({
  value: value ?? (promised === null ? null : 0),
  numerator,
  denominator,
})
