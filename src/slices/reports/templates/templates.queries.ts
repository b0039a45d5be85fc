import { problem } from '#platform/errors.ts'
import { isId } from '#platform/ids.ts'
import type { Reader } from '#platform/scope.ts'
import { staffNames } from '#slices/facilities/staff.api.ts'

export const MOST_VERSIONS = 200

const templates = (reader: Reader) =>
  reader.db
    .selectFrom('report_template as template')
    .where('template.facility_id', '=', reader.actor.facility)
    .select(['template.id', 'template.name', 'template.version', 'template.file_name', 'template.sha256'])
    .select(['template.state', 'template.findings', 'template.uploaded_by', 'template.uploaded_at'])
    .select('template.row_version')

export type TemplateRow = Awaited<ReturnType<typeof getTemplate>>

/** The template, or not found: a foreign id looks the same as an unknown one. */
export async function getTemplate(reader: Reader, id: string) {
  const found = isId(id) ? await templates(reader).where('template.id', '=', id).executeTakeFirst() : undefined
  if (!found) throw problem('not_found', 'template.not-found')
  return found
}

/** All versions, by name and the newest first, with the number of reports that each is used by. */
export async function listTemplates(reader: Reader) {
  const rows = await templates(reader)
    .orderBy('template.name')
    .orderBy('template.version', 'desc')
    .limit(MOST_VERSIONS)
    .execute()
  const used = await usesOf(reader)
  const names = await staffNames(reader)
  return rows.map(({ uploaded_by, ...row }) => ({
    ...row,
    uploaded_by: names.get(uploaded_by) ?? '',
    used_by: used.get(row.id) ?? 0,
  }))
}

async function usesOf(reader: Reader): Promise<Map<string, number>> {
  const rows = await reader.db
    .selectFrom('report_template_choice')
    .where('facility_id', '=', reader.actor.facility)
    .groupBy('template_id')
    .select(['template_id', eb => eb.fn.countAll<number>().as('count')])
    .execute()
  return new Map(rows.map(row => [row.template_id, Number(row.count)]))
}

/** What a report may be written in: of each name the newest version without errors; and what it is written in now. */
export async function templatesForReport(reader: Reader, report: string) {
  const rows = await reader.db
    .selectFrom('report_template')
    .where('facility_id', '=', reader.actor.facility)
    .where('state', '=', 'checked')
    .select(['id', 'name', 'version'])
    .orderBy('name')
    .orderBy('version', 'desc')
    .limit(MOST_VERSIONS)
    .execute()
  const choice = await reader.db
    .selectFrom('report_template_choice as choice')
    .innerJoin('report_template as template', join =>
      join.onRef('template.facility_id', '=', 'choice.facility_id').onRef('template.id', '=', 'choice.template_id'),
    )
    .where('choice.facility_id', '=', reader.actor.facility)
    .where('choice.report_id', '=', report)
    .select(['template.id', 'template.name', 'template.version'])
    .executeTakeFirst()
  const newest = rows.filter((row, at) => rows[at - 1]?.name !== row.name)
  const old = choice && !newest.some(one => one.id === choice.id) ? [choice] : []
  return { chosen: choice ?? null, choices: [...old, ...newest] }
}
