import type { Day } from '#platform/day.ts'
import { type Reader, read, type Scope } from '#platform/scope.ts'
import type { UnitKind } from './facilities.words.ts'
import { loadMembers } from './groups.api.ts'
import { letterheadOn, unitsOn } from './names.api.ts'
import { staffOn } from './staff.api.ts'

/** Everyone and everything a plan's words can mean, as it stands on one day. */
export interface Directory {
  readonly day: Day
  readonly facility: { readonly name: string; readonly short_name: string | null; readonly parent_agency: string }
  readonly units: readonly {
    readonly id: string
    readonly kind: UnitKind
    readonly name: string
    readonly short_name: string | null
  }[]
  readonly groups: readonly {
    readonly id: string
    readonly name: string
    readonly takes_kinds: readonly UnitKind[]
    readonly unit_ids: readonly string[]
  }[]
  readonly positions: readonly { readonly id: string; readonly name: string }[]
  readonly staff: readonly {
    readonly id: string
    readonly full_name: string
    readonly unit_id: string | null
    readonly position_id: string | null
  }[]
}

export const loadDirectory = (scope: Scope | Reader, day: Day): Promise<Directory> =>
  read(scope, async reader => {
    const [letterhead, groups, members, units, positions, staff] = await Promise.all([
      letterheadOn(reader, day),
      reader.db.selectFrom('unit_group').select(['id', 'name', 'takes_kinds']).orderBy('name').execute(),
      loadMembers(reader),
      unitsOn(reader, day),
      reader.db.selectFrom('position').select(['id', 'name']).orderBy('name').execute(),
      staffOn(reader, day),
    ])
    return {
      day,
      facility: {
        name: letterhead?.name ?? '',
        short_name: letterhead?.short_name ?? null,
        parent_agency: letterhead?.parent_agency ?? '',
      },
      units,
      groups: groups.map(group => ({ ...group, unit_ids: members(group.id, day) })),
      positions,
      staff,
    }
  })
