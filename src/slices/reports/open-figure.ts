import { ensure, problem } from '#platform/errors.ts'
import type { Reader } from '#platform/scope.ts'
import { evidenceOf, listActivities } from '#slices/activities/activities.api.ts'
import { evaluate, type Fact, type Figure, factsOfFigure, figureOf } from '#slices/activities/figures.api.ts'
import { unitNamesOn } from '#slices/facilities/names.api.ts'
import { tiesOf } from '#slices/tasks/report-lines.api.ts'
import { yearFrom } from './assemble-snapshot.ts'
import { holdingsOf, signedFacts } from './figures/figure-facts.ts'
import { isLate } from './figures/since-sent.ts'
import type { ReportPeriod } from './report-snapshot.ts'
import { canSeeReports, isSigned } from './reports.policy.ts'
import { type ReportRow, sentReports } from './reports.queries.ts'
import { viewReport } from './view-report.ts'

/**
 * What stands behind one figure of a report: the facts of Kỳ này and of Lũy kế, each with what it adds, its evidence and the
 * duties of the plan that it fulfils. The same rows as the number was made from, also when the report is frozen.
 */
export async function openFigure(reader: Reader, reportId: string, code: string) {
  ensure(canSeeReports(reader.actor), 'report.see')
  const figure = figureOf(code)
  const { snapshot, report } = await viewReport(reader, reportId)
  const line = snapshot.figures.find(one => one.code === code)
  if (!line || !figure) throw problem('not_found', 'report.no-figure')
  const activities = await listActivities(reader, await idsBehind(reader, figure, report, snapshot.period))
  const ids = activities.map(activity => activity.id)
  const ties = await tiesOf(reader, ids)
  const evidence = await evidenceOf(reader, ids)
  const late = await lateIds(reader, snapshot.period, report, activities)
  const names = await unitNamesOn(reader, snapshot.period.cut_off)
  return {
    line,
    definition: figure.definition,
    adjustments: (snapshot.adjustments ?? []).filter(one => one.code === code),
    rows: activities.map(activity => ({
      ...activity,
      ...unitOf(names, activity.unit_id),
      in_period: activity.happened_on >= snapshot.period.from_day,
      is_late: late.has(activity.id),
      /** What this fact adds to a count; for a rate its numerator of its denominator. */
      amount: line.is_rate ? null : evaluate(figure, [asFact(activity)]).value,
      evidence: evidence.filter(one => one.activity_id === activity.id),
      ties: ties.filter(tie => tie.activity_id === activity.id),
    })),
  }
}

/** Tables write the short name and tell the whole one. */
function unitOf(names: Awaited<ReturnType<typeof unitNamesOn>>, id: string | null) {
  const found = id ? names.get(id) : undefined
  return { unit: found?.name ?? '', unit_short: found?.short_name ?? found?.name ?? '' }
}

const asFact = (activity: Awaited<ReturnType<typeof listActivities>>[number]): Fact => ({
  ...activity,
  counted_at: activity.counted_at ?? activity.recorded_at,
})

/** Frozen: what was kept at the signing. Before that: what the ledger holds now. */
async function idsBehind(
  reader: Reader,
  figure: Figure,
  report: Pick<ReportRow, 'id' | 'state'>,
  period: ReportPeriod,
): Promise<readonly string[]> {
  if (isSigned(report)) return signedFacts(reader, report.id, figure.code)
  const window = { from: await yearFrom(reader, period), to: period.cut_off }
  return (await factsOfFigure(reader, window, figure)).map(fact => fact.id)
}

/** Those of the facts that an earlier report could have told of and did not; seen from the day a signed report was signed. */
async function lateIds(
  reader: Reader,
  period: ReportPeriod,
  { id, signed_at: signedAt }: Pick<ReportRow, 'id' | 'signed_at'>,
  facts: readonly Pick<Fact, 'id' | 'happened_on'>[],
): Promise<Set<string>> {
  const sent = await sentReports(reader, period.year, id)
  const before = signedAt ? sent.filter(one => one.as_of < signedAt) : sent
  const held = await holdingsOf(
    reader,
    before.map(one => one.id),
    facts.map(fact => fact.id),
  )
  return new Set(facts.filter(fact => isLate(fact, period.from_day, before, held)).map(fact => fact.id))
}
