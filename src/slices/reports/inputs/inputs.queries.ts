import { dayOf } from '#platform/day.ts'
import { problem } from '#platform/errors.ts'
import { isId } from '#platform/ids.ts'
import type { Reader, Writer } from '#platform/scope.ts'
import { loadCalendar } from '#slices/facilities/calendar.api.ts'
import { unitNamesOn } from '#slices/facilities/names.api.ts'
import { staffNames } from '#slices/facilities/staff.api.ts'
import { findPeriod } from '#slices/registers/periods.api.ts'
import { dutiesOfUnit, unitLines } from '#slices/tasks/unit-lines.api.ts'
import { unitsAskedFrom, unitsSendBy } from '../deadlines/report-days.ts'
import { canWriteInput, unitsWrittenFor } from './inputs.policy.ts'
import './inputs.table.ts'

const inputs = (reader: Reader) =>
  reader.db
    .selectFrom('report_input')
    .innerJoin('period', join =>
      join
        .onRef('period.facility_id', '=', 'report_input.facility_id')
        .onRef('period.id', '=', 'report_input.period_id'),
    )
    .where('report_input.facility_id', '=', reader.actor.facility)
    .selectAll('report_input')
    .select(['period.name as period_name', 'period.is_fixed', 'period.from_day', 'period.cut_off', 'period.year'])

export type InputRow = Awaited<ReturnType<typeof getInput>>

/** The unit's words, or not found: a foreign id looks the same as an unknown one. */
export async function getInput(reader: Reader, id: string) {
  const found = isId(id) ? await inputs(reader).where('report_input.id', '=', id).executeTakeFirst() : undefined
  if (!found) throw problem('not_found', 'input.not-found')
  return found
}

export async function lockInput(tx: Writer<'report_input'>, id: string): Promise<InputRow> {
  if (isId(id))
    await tx.db
      .selectFrom('report_input')
      .select('id')
      .where('facility_id', '=', tx.actor.facility)
      .where('id', '=', id)
      .forUpdate()
      .execute()
  return getInput(tx, id)
}

/** What the asker's own units still have to write; one query, by (facility, unit, state). */
export async function ownOpenInputs(reader: Reader): Promise<InputRow[]> {
  const units = unitsWrittenFor(reader.actor)
  if (units.length === 0) return []
  return inputs(reader)
    .where('report_input.unit_id', 'in', units)
    .where('report_input.state', '<>', 'sent')
    .where('period.is_fixed', '=', false)
    .orderBy('report_input.due_on')
    .execute()
}

export interface Behind {
  readonly asked: number
  /** Not sent, though their day is today or past. */
  readonly late: number
}

/** How many units of each period still owe their words; one query, none where no period is near. */
export async function inputsBehind(
  reader: Reader,
  periods: readonly { readonly id: string }[],
): Promise<Map<string, Behind>> {
  if (periods.length === 0) return new Map()
  const today = dayOf(reader.now())
  const rows = await reader.db
    .selectFrom('report_input')
    .where('facility_id', '=', reader.actor.facility)
    .where(
      'period_id',
      'in',
      periods.map(period => period.id),
    )
    .select(({ fn, eb }) => [
      'period_id',
      fn.countAll<number>().as('asked'),
      fn
        .countAll<number>()
        .filterWhere(eb.and([eb('state', '<>', 'sent'), eb('due_on', '<=', today)]))
        .as('late'),
    ])
    .groupBy('period_id')
    .execute()
  return new Map(rows.map(({ period_id, ...row }) => [period_id, row]))
}

/** Everything the unit was ever asked, the newest first. */
export async function ownInputs(reader: Reader) {
  const units = unitsWrittenFor(reader.actor)
  const rows =
    units.length === 0
      ? []
      : await inputs(reader)
          .where('report_input.unit_id', 'in', units)
          .orderBy('report_input.due_on', 'desc')
          .limit(40)
          .execute()
  const names = await unitNamesOn(reader, dayOf(reader.now()))
  return rows.map(row => ({ ...row, unit_name: names.get(row.unit_id)?.name ?? '' }))
}

/** One of the asker's own, with the unit's own numbers of the period: another unit's is not there. */
export async function viewOwnInput(reader: Reader, id: string) {
  const row = await getInput(reader, id)
  if (!canWriteInput(reader.actor, row.unit_id)) throw problem('not_found', 'input.not-found')
  const today = dayOf(reader.now())
  const names = await staffNames(reader)
  const units = await unitNamesOn(reader, today)
  return {
    input: row,
    today,
    unit_name: units.get(row.unit_id)?.name ?? '',
    written_by_name: row.written_by ? (names.get(row.written_by) ?? null) : null,
    sent_by_name: row.sent_by ? (names.get(row.sent_by) ?? null) : null,
    returned_by_name: row.returned_by ? (names.get(row.returned_by) ?? null) : null,
    duties: await dutiesOfUnit(reader, row.unit_id, { from: row.from_day, to: row.cut_off }),
  }
}
export type OwnInput = Awaited<ReturnType<typeof viewOwnInput>>

/** Every unit with duties or asked for its words, for the coordinator: what it did, what it sent. Words only once sent. */
export async function unitsOfPeriod(reader: Reader, periodId: string) {
  const period = await findPeriod(reader, periodId)
  const today = dayOf(reader.now())
  const lines = new Map(
    (await unitLines(reader, { from: period.from_day, to: period.cut_off })).map(line => [line.unit_id, line]),
  )
  const asked = new Map(
    (await inputs(reader).where('report_input.period_id', '=', periodId).execute()).map(row => [row.unit_id, row]),
  )
  const names = await unitNamesOn(reader, today)
  const staff = await staffNames(reader)
  const calendar = await loadCalendar(reader, period.from_day, period.due_on)
  const units = [...new Set([...lines.keys(), ...asked.keys()])]
    .map(unit_id => {
      const row = asked.get(unit_id)
      const { promised = 0, accepted = 0, waiting = 0, late = 0 } = lines.get(unit_id) ?? {}
      const isSent = row?.state === 'sent'
      return {
        unit_id,
        name: names.get(unit_id)?.name ?? '',
        short_name: names.get(unit_id)?.short_name ?? null,
        promised,
        accepted,
        waiting,
        late,
        input: row
          ? {
              id: row.id,
              state: row.state,
              due_on: row.due_on,
              sent_at: row.sent_at,
              sent_by: isSent && row.sent_by ? (staff.get(row.sent_by) ?? null) : null,
              return_reason: row.return_reason,
              row_version: row.row_version,
              words: isSent
                ? {
                    went_well: row.went_well,
                    difficulties: row.difficulties,
                    proposals: row.proposals,
                    nothing_more: row.nothing_more,
                  }
                : null,
            }
          : null,
      }
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'))
  return {
    today,
    period: { id: period.id, name: period.name, year: period.year, is_fixed: period.is_fixed },
    due_on: unitsSendBy(period, calendar),
    asked_from: unitsAskedFrom(period, calendar),
    units,
  }
}
