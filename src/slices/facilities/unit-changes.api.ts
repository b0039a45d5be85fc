import type { Day } from '#platform/day.ts'
import { type Reader, read, type Scope } from '#platform/scope.ts'
import type { OpenWork, UnitChangeKind } from './changes/unit-change.table.ts'

export { membersChanged, unitChanged } from './changes/unit-change.events.ts'
export type { OpenWork } from './changes/unit-change.table.ts'
export { canChangeStructure } from './facilities.policy.ts'

export interface UnitChange {
  readonly id: string
  readonly kind: UnitChangeKind
  readonly unit_id: string
  readonly into_unit_id: string | null
  readonly on_day: Day
  readonly open_work: OpenWork
  readonly reason: string
}

export const unitChange = (scope: Scope | Reader, id: string): Promise<UnitChange | undefined> =>
  read(scope, reader =>
    reader.db
      .selectFrom('unit_change')
      .select(['id', 'kind', 'unit_id', 'into_unit_id', 'on_day', 'open_work', 'reason'])
      .where('facility_id', '=', reader.actor.facility)
      .where('id', '=', id)
      .executeTakeFirst(),
  )

/** The unit that bears on a day what was given to a unit: itself, the one it was merged into, or none once it is closed. */
export type UnitOn = (unit: string, day: Day) => string | null

export const loadUnitOn = (scope: Scope | Reader): Promise<UnitOn> =>
  read(scope, async reader => {
    const merged = await reader.db
      .selectFrom('unit_change')
      .select(['unit_id', 'into_unit_id', 'on_day'])
      .where('facility_id', '=', reader.actor.facility)
      .where('into_unit_id', 'is not', null)
      .execute()
    const closed = await reader.db
      .selectFrom('unit')
      .select(['id', 'closed_on'])
      .where('facility_id', '=', reader.actor.facility)
      .where('closed_on', 'is not', null)
      .execute()
    const into = new Map(merged.map(row => [row.unit_id, row]))
    const until = new Map(closed.map(row => [row.id, row.closed_on ?? '']))
    const unitOn: UnitOn = (unit, day) => {
      const end = until.get(unit)
      if (end === undefined || day < end) return unit
      const next = into.get(unit)?.into_unit_id
      return next ? unitOn(next, day) : null
    }
    return unitOn
  })
