import type { Day } from '#platform/day.ts'
import { plain } from '#platform/fold.ts'
import { newId } from '#platform/ids.ts'
import type { Writer } from '#platform/scope.ts'
import { joinGroup, joinGroupsOf } from '../join-groups.ts'
import { findOrAddPositions } from '../paste-staff.ts'
import type { ImportPlan } from './plan-import.ts'

export type ImportWriter = Writer<'unit' | 'unit_name' | 'unit_group' | 'unit_group_member' | 'position' | 'staff'>
/** Ids by the names that things have in the file; what is here already stands under its own id. */
type Ids = Map<string, string>

/** Writes what a plan found: units, then people, then who heads a unit, then groups. What is the same is not touched. */
export async function applyImport(tx: ImportWriter, plan: ImportPlan, day: Day): Promise<void> {
  const ids: Ids = new Map()
  const idOf = (key: string): string => ids.get(key) ?? key
  await addUnits(tx, plan.units, ids)
  await takeStaff(tx, plan.staff, ids)
  for (const unit of plan.units) if (unit.head_key) await setHead(tx, idOf(unit.key), idOf(unit.head_key))
  for (const group of plan.groups) {
    const id = group.existing ?? (await addGroup(tx, group.name))
    for (const unit of group.joins) await joinGroup(tx, id, idOf(unit), day)
  }
}

async function addUnits(tx: ImportWriter, units: ImportPlan['units'], ids: Ids): Promise<void> {
  const facility_id = tx.actor.facility
  const last = await tx.db
    .selectFrom('unit')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('facility_id', '=', facility_id)
    .executeTakeFirst()
  let position = last?.position ?? 0
  for (const { key, existing, kind, opened_on, name, short_name } of units) {
    if (existing !== null) continue
    const id = newId<'unit'>()
    ids.set(key, id)
    position++
    await tx.db.insertInto('unit').values({ facility_id, id, kind, opened_on, position }).execute()
    const named = { facility_id, unit_id: id, name, short_name, valid_from: opened_on }
    await tx.db.insertInto('unit_name').values(named).execute()
    await joinGroupsOf(tx, id, kind, opened_on)
  }
}

async function takeStaff(tx: ImportWriter, staff: ImportPlan['staff'], ids: Ids): Promise<void> {
  const facility_id = tx.actor.facility
  const positions = await findOrAddPositions(
    tx,
    staff.filter(person => person.existing === null || person.changes).map(person => person.position),
  )
  for (const person of staff) {
    const { key, existing, full_name, code, email, phone, starts_on } = person
    const unit_id = person.unit_key === null ? null : (ids.get(person.unit_key) ?? person.unit_key)
    const position_id = positions.get(plain(person.position)) ?? null
    if (existing === null) {
      const id = newId<'staff'>()
      ids.set(key, id)
      const row = { facility_id, id, full_name, code, unit_id, position_id, email, phone, starts_on }
      await tx.db.insertInto('staff').values(row).execute()
      continue
    }
    if (!person.changes) continue
    // An empty cell takes nothing away.
    const said = Object.entries({ code, unit_id, position_id, email, phone }).filter(([, value]) => value !== null)
    await tx.db
      .updateTable('staff')
      .set(eb => ({ full_name, ...Object.fromEntries(said), row_version: eb('row_version', '+', 1) }))
      .where('facility_id', '=', facility_id)
      .where('id', '=', existing)
      .execute()
  }
}

const setHead = (tx: ImportWriter, unit: string, head: string) =>
  tx.db
    .updateTable('unit')
    .set(eb => ({ head_staff_id: head, row_version: eb('row_version', '+', 1) }))
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', unit)
    .where('head_staff_id', 'is distinct from', head)
    .execute()

async function addGroup(tx: ImportWriter, name: string): Promise<string> {
  const id = newId<'group'>()
  await tx.db.insertInto('unit_group').values({ facility_id: tx.actor.facility, id, name }).execute()
  return id
}
