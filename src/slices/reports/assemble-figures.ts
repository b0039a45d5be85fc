import { addDays, type Day, dayOf } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import {
  evaluate,
  type Fact,
  FIGURES,
  type Figure,
  factsByDay,
  factsOfFigure,
  sessionAttendance,
} from '#slices/activities/figures.api.ts'
import type { Period } from '#slices/registers/periods.api.ts'
import type { MeasuredTarget } from '#slices/tasks/targets/targets.api.ts'
import { asReportedBefore, percentOfPlan } from './figure-lines.ts'
import { reportsDueBy } from './figures/reports-on-time.ts'
import { gapBefore, type SentReport, type SinceSent, sinceSent } from './figures/since-sent.ts'
import { judgePromises, startsOfPromises } from './promises/judge-promises.ts'
import type { FigureLine, Measured, PromiseLine, ReportSnapshot } from './report-snapshot.ts'

export interface FigureSources {
  readonly period: Pick<Period, 'year' | 'from_day' | 'cut_off'>
  /** The first day of the year's cumulative: 15/12 of the year before. */
  readonly year_from: Day
  readonly planned: ReadonlyMap<string, number>
  /** What the report of the same period said a year before. */
  readonly before: readonly FigureLine[] | undefined
  readonly sent: readonly SentReport[]
  /** What the plan in force promises, and the day it was first issued; none without a plan. */
  readonly promised?: { readonly targets: readonly MeasuredTarget[]; readonly issued_on: Day } | undefined
}

/**
 * Every figure of the catalogue for a period: Kỳ này from its first day to the cut-off, Lũy kế from the year's first day. The
 * database adds up; facts that are only counted never leave it one by one.
 */
export async function assembleFigures(
  reader: Reader,
  sources: FigureSources,
): Promise<Pick<ReportSnapshot, 'figures' | 'adjustments' | 'promises'>> {
  const { period, year_from: since, sent, promised } = sources
  const gap = gapBefore(period.from_day, sent)
  const months = promised ? startsOfPromises(promised.targets, period.year) : []
  const edges = [since, ...(gap ? [gap.from] : []), period.from_day, ...months.filter(day => day > since)]
  const starts = [...new Set(edges)].sort()
  const cumulative = await factsByDay(reader, { from: since, to: period.cut_off, counted: true, starts })
  const changed = await sinceSent(reader, { since, to: period.cut_off }, sent)
  const within = (from: Day, to: Day) => cumulative.filter(fact => from <= fact.happened_on && fact.happened_on <= to)
  const facts = {
    cumulative,
    inPeriod: within(period.from_day, period.cut_off),
    late: [...changed.late, ...(gap ? within(gap.from, addDays(period.from_day, -1)) : [])],
  }
  const figures = FIGURES.map(figure => lineOf(figure, sources, facts, changed))
  return {
    figures,
    ...(changed.adjustments.length > 0 && { adjustments: changed.adjustments }),
    ...(promised && { promises: await promisesOf(reader, sources, promised, cumulative) }),
  }
}

async function promisesOf(
  reader: Reader,
  { period, year_from: since }: FigureSources,
  { targets, issued_on }: NonNullable<FigureSources['promised']>,
  facts: readonly Fact[],
): Promise<PromiseLine[]> {
  const counted_to = earlierOf(period.cut_off, dayOf(reader.now()))
  const each = targets.some(target => target.code === sessionAttendance.code)
    ? await factsOfFigure(reader, { from: since, to: counted_to }, sessionAttendance)
    : []
  const reports = await reportsDueBy(reader, period.year, counted_to)
  return judgePromises(targets, {
    facts,
    each,
    reports,
    year: period.year,
    issued_on,
    from_day: period.from_day,
    counted_to,
  })
}

const earlierOf = (a: Day, b: Day): Day => [a, b].toSorted()[0] ?? a

interface FactSets {
  readonly cumulative: readonly Fact[]
  readonly inPeriod: readonly Fact[]
  readonly late: readonly Fact[]
}

function lineOf(figure: Figure, { planned, before }: FigureSources, facts: FactSets, changed: SinceSent): FigureLine {
  const isRate = figure.unit === '%'
  const period = evaluate(figure, facts.inPeriod)
  const cumulative = evaluate(figure, facts.cumulative)
  const plan = planned.get(figure.code) ?? null
  const adjusted = changed.adjustments.filter(one => one.code === figure.code).map(one => one.amount ?? 0)
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
    ...(adjusted.length > 0 && { adjusted: Math.round(adjusted.reduce((a, b) => a + b, 0) * 1e6) / 1e6 }),
  }
}

/** Promised and nothing done is 0; neither promised nor done is "–". A rate without a fact stays "–": nothing was measured. */
const measuredOf = ({ value, numerator, denominator }: Measured, promised: number | null): Measured => ({
  value: value ?? (promised === null ? null : 0),
  numerator,
  denominator,
})
