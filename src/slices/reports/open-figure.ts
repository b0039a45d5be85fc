import { ensure, problem } from '#platform/errors.ts'
import type { Reader } from '#platform/scope.ts'
import { evidenceOf, listActivities } from '#slices/activities/activities.api.ts'
import { figureOf } from '#slices/activities/figures.api.ts'
import { unitNamesOn } from '#slices/facilities/names.api.ts'
import { tiesOf } from '#slices/tasks/report-lines.api.ts'
import { canSeeReports } from './reports.policy.ts'
import { viewReport } from './view-report.ts'

/**
 * What stands behind one figure of a report: the facts of Kỳ này and of Lũy kế, each with its evidence and with the duties
 * of the plan that it fulfils. The same rows as the number was made from, also when the report is frozen.
 */
export async function openFigure(reader: Reader, reportId: string, code: string) {
  ensure(canSeeReports(reader.actor), 'report.see')
  const figure = figureOf(code)
  const { snapshot } = await viewReport(reader, reportId)
  const line = snapshot.figures.find(one => one.code === code)
  if (!line || !figure) throw problem('not_found', 'report.no-figure')
  const inPeriod = new Set(line.period_activities)
  const activities = await listActivities(reader, [...new Set([...line.cumulative_activities, ...inPeriod])])
  const ties = await tiesOf(
    reader,
    activities.map(activity => activity.id),
  )
  const evidence = await evidenceOf(
    reader,
    activities.map(activity => activity.id),
  )
  const names = await unitNamesOn(reader, snapshot.period.cut_off)
  return {
    line,
    definition: figure.definition,
    rows: activities.map(activity => ({
      ...activity,
      unit: activity.unit_id ? (names.get(activity.unit_id)?.name ?? '') : '',
      in_period: inPeriod.has(activity.id),
      evidence: evidence.filter(one => one.activity_id === activity.id),
      ties: ties.filter(tie => tie.activity_id === activity.id),
    })),
  }
}
