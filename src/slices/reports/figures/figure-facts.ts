import { sql } from 'kysely'
import type { Day } from '#platform/day.ts'
import { problem } from '#platform/errors.ts'
import type { Reader, Writer } from '#platform/scope.ts'
import { ALL_FIGURES, evaluate, factsOf } from '#slices/activities/figures.api.ts'
import type { ReportSnapshot } from '../report-snapshot.ts'

/**
 * Ghi lại từng số liệu vừa ký gồm những sự việc nào.
 * The ledger's instants alone could not tell later: a fact counted a moment before the signing may have been committed a moment
 * after it, and a count that is taken back leaves no trace. So the facts are kept by their ids; the snapshot stays small.
 */
export async function keepFigureFacts(
  tx: Writer<'report_figure'>,
  reportId: string,
  { figures, period }: Pick<ReportSnapshot, 'figures' | 'period'>,
  since: Day,
): Promise<void> {
  const facts = await factsOf(tx, { from: since, to: period.cut_off })
  const said = new Map(figures.map(line => [line.code, line.cumulative]))
  const rows = ALL_FIGURES.flatMap(figure => {
    const { value, numerator, activity_ids: ids } = evaluate(figure, facts)
    const line = said.get(figure.code)
    // Somebody changed the ledger between the two looks: what would be kept is not what is signed.
    if (line && ((line.value ?? 0) !== (value ?? 0) || line.numerator !== numerator))
      throw problem('conflict', 'report.figures-changed')
    if (ids.length === 0) return []
    return [{ facility_id: tx.actor.facility, report_id: reportId, code: figure.code, activity_ids: [...ids] }]
  })
  if (rows.length > 0) await tx.db.insertInto('report_figure').values(rows).execute()
}

/** The facts that a figure of a signed report was made from; none where it had none. */
export async function signedFacts(reader: Reader, reportId: string, code: string): Promise<readonly string[]> {
  const row = await reader.db
    .selectFrom('report_figure')
    .select('activity_ids')
    .where('facility_id', '=', reader.actor.facility)
    .where('report_id', '=', reportId)
    .where('code', '=', code)
    .executeTakeFirst()
  return row?.activity_ids ?? []
}

/** Which figures of which of these reports hold which of these facts: report → fact → figures. */
export type Holdings = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>

export async function holdingsOf(
  reader: Reader,
  reports: readonly string[],
  activities: readonly string[],
): Promise<Holdings> {
  if (reports.length === 0 || activities.length === 0) return new Map()
  const rows = await reader.db
    .selectFrom('report_figure')
    .where('facility_id', '=', reader.actor.facility)
    .where('report_id', 'in', [...reports])
    .select(['report_id', 'code'])
    .select(
      sql<string[]>`array(select one.id from unnest(activity_ids) as one (id)
        where one.id = any (${[...activities]}::uuid[]))`.as('ids'),
    )
    .execute()
  const held = new Map<string, Map<string, Set<string>>>()
  for (const { report_id, code, ids } of rows) {
    const facts = held.get(report_id) ?? new Map<string, Set<string>>()
    held.set(report_id, facts)
    for (const id of ids) facts.set(id, (facts.get(id) ?? new Set()).add(code))
  }
  return held
}
