import type { Reader } from '#platform/scope.ts'
import type { ReportSnapshot } from '../report-snapshot.ts'
import { TEMPLATE_ENGINE } from './fill-template.ts'

/** The facility's own template that a report is to be written in; undefined when it is our own layout. */
export async function chosenTemplate(
  reader: Reader,
  report: string | undefined,
): Promise<ReportSnapshot['template'] | undefined> {
  if (report === undefined) return undefined
  const found = await reader.db
    .selectFrom('report_template_choice as choice')
    .innerJoin('report_template as template', join =>
      join.onRef('template.facility_id', '=', 'choice.facility_id').onRef('template.id', '=', 'choice.template_id'),
    )
    .where('choice.facility_id', '=', reader.actor.facility)
    .where('choice.report_id', '=', report)
    .select(['template.name', 'template.version', 'template.sha256'])
    .executeTakeFirst()
  return found && { ...found, engine: TEMPLATE_ENGINE }
}
