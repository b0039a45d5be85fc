import type { Day } from '#platform/day.ts'
import { newId } from '#platform/ids.ts'
import type { Writer } from '#platform/scope.ts'
import type { UnitKind } from './facilities.words.ts'

const POSITIONS = [
  'Giám đốc',
  'Phó Giám đốc',
  'Trưởng phòng',
  'Phó Trưởng phòng',
  'Trưởng khoa',
  'Phó Trưởng khoa',
  'Điều dưỡng trưởng',
  'Trưởng trạm',
  'Phó Trưởng trạm',
  'Viên chức',
]

const GROUPS: readonly { name: string; takes_kinds: UnitKind[] }[] = [
  { name: 'Các khoa, phòng, trạm y tế', takes_kinds: ['office', 'ward', 'station'] },
  { name: 'Các khoa, phòng', takes_kinds: ['office', 'ward'] },
  { name: 'Các phòng', takes_kinds: ['office'] },
  { name: 'Các khoa', takes_kinds: ['ward'] },
  { name: 'Các trạm y tế', takes_kinds: ['station'] },
]

/** Lập chức vụ, nhóm đơn vị thường gặp và Ban Giám đốc của một cơ sở mới. Harmless to run again. */
export async function seedFacility(
  tx: Writer<'position' | 'unit_group' | 'unit' | 'unit_name'>,
  opened_on: Day,
): Promise<void> {
  const facility_id = tx.actor.facility
  for (const name of POSITIONS)
    await tx.db
      .insertInto('position')
      .values({ facility_id, id: newId<'position'>(), name })
      .onConflict(oc => oc.columns(['facility_id', 'name']).doNothing())
      .execute()
  for (const group of GROUPS)
    await tx.db
      .insertInto('unit_group')
      .values({ facility_id, id: newId<'group'>(), ...group })
      .onConflict(oc => oc.columns(['facility_id', 'name']).doNothing())
      .execute()
  const board = await tx.db.selectFrom('unit').select('id').where('kind', '=', 'board').executeTakeFirst()
  if (board) return
  const unit_id = newId<'unit'>()
  await tx.db.insertInto('unit').values({ facility_id, id: unit_id, kind: 'board', opened_on }).execute()
  await tx.db
    .insertInto('unit_name')
    .values({ facility_id, unit_id, name: 'Ban Giám đốc', short_name: 'BGĐ', valid_from: opened_on })
    .execute()
}
