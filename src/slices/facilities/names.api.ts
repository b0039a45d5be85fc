import type { Day } from '#platform/day.ts'
import { type Reader, read, type Scope } from '#platform/scope.ts'
import type { UnitKind } from './facilities.words.ts'

export interface Letterhead {
  readonly id: string
  readonly valid_from: Day
  readonly parent_agency: string
  readonly name: string
  readonly short_name: string | null
  readonly place: string
  readonly symbol_suffix: string
  readonly head_title: string
}

export interface UnitOn {
  readonly id: string
  readonly kind: UnitKind
  readonly name: string
  readonly short_name: string | null
  readonly head_staff_id: string | null
  readonly opened_on: Day
  readonly closed_on: Day | null
  readonly position: number
}

export interface UnitName {
  readonly name: string
  readonly short_name: string | null
}

/** The letterhead that documents of that day carry; before the first one, the first. */
export const letterheadOn = (scope: Scope | Reader, day: Day): Promise<Letterhead | undefined> =>
  read(scope, async reader => {
    const all = reader.db
      .selectFrom('letterhead')
      .select(['id', 'valid_from', 'parent_agency', 'name', 'short_name', 'place', 'symbol_suffix', 'head_title'])
    const current = await all.where('valid_from', '<=', day).orderBy('valid_from', 'desc').limit(1).executeTakeFirst()
    return current ?? (await all.orderBy('valid_from').limit(1).executeTakeFirst())
  })

/** Every unit's name on a day, closed units too (old papers name them); before its first name, the first. */
export const unitNamesOn = (scope: Scope | Reader, day: Day): Promise<Map<string, UnitName>> =>
  read(scope, async reader => {
    const rows = await reader.db
      .selectFrom('unit_name')
      .select(['unit_id', 'name', 'short_name', 'valid_from'])
      .orderBy('valid_from')
      .execute()
    const names = new Map<string, UnitName>()
    for (const { unit_id, name, short_name, valid_from } of rows)
      if (valid_from <= day || !names.has(unit_id)) names.set(unit_id, { name, short_name })
    return names
  })

/** Units open on a day, in the facility's own order, with the names of that day. */
export const unitsOn = (scope: Scope | Reader, day: Day): Promise<UnitOn[]> =>
  read(scope, async reader => {
    const names = await unitNamesOn(reader, day)
    const units = await reader.db
      .selectFrom('unit')
      .select(['id', 'kind', 'head_staff_id', 'opened_on', 'closed_on', 'position'])
      .where('opened_on', '<=', day)
      .where(eb => eb.or([eb('closed_on', 'is', null), eb('closed_on', '>', day)]))
      .orderBy('position')
      .orderBy('id')
      .execute()
    return units.map(unit => ({ ...unit, ...(names.get(unit.id) ?? { name: '', short_name: null }) }))
  })
