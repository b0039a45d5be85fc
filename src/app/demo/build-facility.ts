import { randomUUID } from 'node:crypto'
import type { Role } from '#platform/actor.ts'
import { read, type Scope } from '#platform/scope.ts'
import { changeFacility } from '#slices/facilities/change-facility.ts'
import { loadDirectory } from '#slices/facilities/directory.api.ts'
import { unitsOn } from '#slices/facilities/names.api.ts'
import { grantRole } from '#slices/facilities/role.commands.ts'
import { addStaff } from '#slices/facilities/staff.commands.ts'
import { addUnits, changeUnit } from '#slices/facilities/unit.commands.ts'
import { DEMO, DEMO_UNITS, demoName } from './demo-facility.ts'

const SINCE = '2020-01-01'
const NEW_YEAR = '2026-01-01'

/** Who the year's work is done by. */
export interface DemoPeople {
  readonly coordinator: string
  readonly leader: string
  readonly deputy: string
  readonly nurse: string
}

/** Makes units, positions, sixty people and their roles, as an administrator would on the desk. */
export async function buildFacility(owner: Scope): Promise<DemoPeople> {
  await changeFacility(owner, {
    request_key: randomUUID(),
    row_version: 1,
    address: DEMO.address,
    phone: DEMO.phone,
    hotline: DEMO.hotline,
    email: DEMO.email,
    website: DEMO.website,
    open_hours: DEMO.open_hours,
    waives_four_eyes: false,
  })
  await addUnits(owner, { request_key: randomUUID(), opened_on: SINCE, units: DEMO_UNITS })
  const { positions } = await loadDirectory(owner, NEW_YEAR)
  const positionId = (name: string) => positions.find(position => position.name === name)?.id ?? null
  const units = await unitsOn(owner, NEW_YEAR)

  let next = 0
  const hire = async (unit: string | null, position: string): Promise<string> => {
    next += 1
    const code = `AB${String(next).padStart(3, '0')}`
    const person = {
      full_name: demoName(next),
      code,
      unit_id: unit,
      position_id: positionId(position),
      email: null,
      phone: null,
    }
    return (await addStaff(owner, { request_key: randomUUID(), ...person, starts_on: SINCE })).id
  }
  const grant = (staff_id: string, role: Role, unit_id: string | null = null) =>
    grantRole(owner, { request_key: randomUUID(), staff_id, role, unit_id, valid_from: NEW_YEAR, valid_to: null })

  const heads = new Map<string, string>()
  const helpers = new Map<string, string>()
  for (const unit of units) {
    const head = await hire(unit.id, HEAD_POSITIONS[unit.kind])
    heads.set(unit.name, head)
    await grant(head, 'unit_head', unit.id)
    const { row_version } = await rowVersionOf(owner, unit.id)
    await changeUnit(owner, unit.id, {
      request_key: randomUUID(),
      row_version,
      kind: unit.kind,
      position: unit.position,
      head_staff_id: head,
    })
    if (unit.kind === 'committee') continue
    const helper = await hire(unit.id, unit.kind === 'board' ? 'Phó Giám đốc' : 'Viên chức')
    helpers.set(unit.name, helper)
    if (unit.kind !== 'board') await grant(helper, 'contributor', unit.id)
  }

  const person = (from: ReadonlyMap<string, string>, unit: string): string => {
    const found = from.get(unit)
    if (!found) throw new Error(`the demo has nobody in ${unit}`)
    return found
  }
  const people: DemoPeople = {
    leader: person(heads, 'Ban Giám đốc'),
    deputy: person(helpers, 'Ban Giám đốc'),
    coordinator: person(helpers, 'Phòng Tổ chức - Hành chính'),
    nurse: person(helpers, 'Trạm Y tế xã Tân Lập'),
  }
  await grant(people.leader, 'leader')
  await grant(people.deputy, 'leader')
  await grant(people.coordinator, 'coordinator')
  await grant(person(helpers, 'Phòng Điều dưỡng - Truyền thông và Giáo dục sức khỏe'), 'editor')
  return people
}

const HEAD_POSITIONS = {
  board: 'Giám đốc',
  office: 'Trưởng phòng',
  ward: 'Trưởng khoa',
  station: 'Trưởng trạm',
  team: 'Viên chức',
  committee: 'Viên chức',
} as const

const rowVersionOf = (scope: Scope, unit: string) =>
  read(scope, reader =>
    reader.db
      .selectFrom('unit')
      .select('row_version')
      .where('facility_id', '=', reader.actor.facility)
      .where('id', '=', unit)
      .executeTakeFirstOrThrow(),
  )
