import { addDays, type Day, dayOf } from '#platform/day.ts'
import { forItsValues } from '#platform/db/plan-for-values.ts'
import type { Reader } from '#platform/scope.ts'
import { staffNames } from '../../facilities/staff.api.ts'
import { followUpsWhere } from './follow-up.queries.ts'
import { inspectionsById } from './inspections-by-id.queries.ts'

const ownUnits = (reader: Reader): string[] => [
  ...new Set((reader.actor.roles ?? []).flatMap(held => held.unit_id ?? [])),
]

/** How long a closed follow-up and a past inspection stay on the phone. */
const KEPT_DAYS = 180

/** Which inspections concern these units, unit by unit. */
const concernedBy = (reader: Reader, units: readonly string[]) =>
  reader.db
    .selectFrom('inspection_unit')
    .select(['inspection_id', 'unit_id'])
    .where('facility_id', '=', reader.actor.facility)
    .where('unit_id', 'in', [...units])
    .execute()

/** Each of them once for each of the units it concerns, the latest first. */
async function inspectionsOf(reader: Reader, units: readonly string[], since: Day) {
  const concerned = await concernedBy(reader, units)
  const inspections = await inspectionsById(reader, concerned)
  return concerned
    .flatMap(({ inspection_id, unit_id }) => {
      const inspection = inspections.get(inspection_id)
      return inspection && inspection.to_day >= since ? [{ ...inspection, unit_id }] : []
    })
    .toSorted((a, b) => b.from_day.localeCompare(a.from_day) || a.id.localeCompare(b.id))
}

/** What an inspection means for the asker's units: those to come, what was found and has to be done. */
export async function ownInspections(reader: Reader) {
  const units = ownUnits(reader)
  const today = dayOf(reader.now())
  if (units.length === 0) return { today, follow_ups: [], inspections: [] }
  const since = addDays(today, -KEPT_DAYS)
  const [followUps, rows] = await Promise.all([followUpsWhere(reader, { units }), inspectionsOf(reader, units, since)])
  const ids = rows.map(row => row.id)
  const done = rows.filter(row => row.state === 'done').map(row => row.id)
  const [names, lines, findings] = await Promise.all([
    staffNames(reader),
    wordsOf(reader, ids),
    findingsFor(reader, done, units),
  ])
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
  const open = reader.db
    .selectFrom('follow_up')
    .select('inspection_id')
    .where('facility_id', '=', reader.actor.facility)
    .where('unit_id', 'in', units)
    .where('state', '=', 'open')
    .modifyEnd(forItsValues)
  const [concerned, followUps] = await Promise.all([concernedBy(reader, units), open.execute()])
  const inspections = await inspectionsById(reader, [...concerned, ...followUps])
  const owed = followUps.filter(row => inspections.get(row.inspection_id)?.state === 'done').length
  const isConcerned = concerned.some(row => (inspections.get(row.inspection_id)?.to_day ?? '') >= since)
  return isConcerned || owed > 0 ? owed : undefined
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
