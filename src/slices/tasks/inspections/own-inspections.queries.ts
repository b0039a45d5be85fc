import { addDays, type Day, dayOf } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { staffNames } from '../../facilities/staff.api.ts'
import { followUpsWhere } from './follow-up.queries.ts'

const ownUnits = (reader: Reader): string[] => [
  ...new Set((reader.actor.roles ?? []).flatMap(held => held.unit_id ?? [])),
]

/** How long a closed follow-up and a past inspection stay on the phone. */
const KEPT_DAYS = 180

const inspectionsOf = (reader: Reader, units: readonly string[], since: Day) =>
  reader.db
    .selectFrom('inspection_unit')
    .innerJoin('inspection', join =>
      join
        .onRef('inspection.facility_id', '=', 'inspection_unit.facility_id')
        .onRef('inspection.id', '=', 'inspection_unit.inspection_id'),
    )
    .where('inspection_unit.facility_id', '=', reader.actor.facility)
    .where('inspection_unit.unit_id', 'in', [...units])
    .where('inspection.to_day', '>=', since)

/** What an inspection means for the asker's units: those to come, what was found and has to be done. */
export async function ownInspections(reader: Reader) {
  const units = ownUnits(reader)
  const today = dayOf(reader.now())
  if (units.length === 0) return { today, follow_ups: [], inspections: [] }
  const followUps = await followUpsWhere(reader, { units })
  const since = addDays(today, -KEPT_DAYS)
  const rows = await inspectionsOf(reader, units, since)
    .select([
      'inspection.id',
      'inspection.title',
      'from_day',
      'to_day',
      'state',
      'state_reason',
      'lead_staff_id',
      'unit_id',
    ])
    .orderBy('from_day', 'desc')
    .execute()
  const names = rows.length > 0 ? await staffNames(reader) : new Map<string, string>()
  const lines = await wordsOf(
    reader,
    rows.map(row => row.id),
  )
  const findings = await findingsFor(
    reader,
    rows.filter(row => row.state === 'done').map(row => row.id),
    units,
  )
  return {
    today,
    follow_ups: followUps.filter(one => one.state !== 'closed' || one.due_on >= since),
    inspections: rows.map(({ lead_staff_id, ...row }) => ({
      ...row,
      lead_name: names.get(lead_staff_id) ?? '',
      lines: lines
        .filter(line => line.inspection_id === row.id)
        .map(line => {
          const found = findings.find(one => one.line_id === line.id && one.unit_id === row.unit_id)
          return { words: line.words, verdict: found?.verdict ?? null, note: found?.note ?? '' }
        }),
    })),
  }
}
export type OwnInspections = Awaited<ReturnType<typeof ownInspections>>

/** How many follow-ups wait for the asker's units; undefined where no inspection concerns them. */
export async function owedAfterInspection(reader: Reader): Promise<number | undefined> {
  const units = ownUnits(reader)
  if (units.length === 0) return undefined
  const since = addDays(dayOf(reader.now()), -KEPT_DAYS)
  const concerned = await inspectionsOf(reader, units, since).select('inspection.id').limit(1).executeTakeFirst()
  const open = await reader.db
    .selectFrom('follow_up')
    .innerJoin('inspection', join =>
      join
        .onRef('inspection.facility_id', '=', 'follow_up.facility_id')
        .onRef('inspection.id', '=', 'follow_up.inspection_id'),
    )
    .where('follow_up.facility_id', '=', reader.actor.facility)
    .where('follow_up.unit_id', 'in', units)
    .where('follow_up.state', '=', 'open')
    .where('inspection.state', '=', 'done')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return concerned || open.count > 0 ? open.count : undefined
}

const wordsOf = async (reader: Reader, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : reader.db
        .selectFrom('inspection_line')
        .select(['id', 'inspection_id', 'words'])
        .where('facility_id', '=', reader.actor.facility)
        .where('inspection_id', 'in', [...ids])
        .orderBy('position')
        .execute()

const findingsFor = async (reader: Reader, ids: readonly string[], units: readonly string[]) =>
  ids.length === 0
    ? []
    : reader.db
        .selectFrom('inspection_finding')
        .select(['line_id', 'unit_id', 'verdict', 'note'])
        .where('facility_id', '=', reader.actor.facility)
        .where('inspection_id', 'in', [...ids])
        .where('unit_id', 'in', [...units])
        .execute()
