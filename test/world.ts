import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { Actor, RoleHeld } from '#platform/actor.ts'
import type { Database } from '#platform/db/open-database.ts'
import { newId } from '#platform/ids.ts'
import type { Scope } from '#platform/scope.ts'
import { asOwner } from './database.ts'

const UNITS = {
  tchc: ['office', 'Phòng Tổ chức - Hành chính', 'P. TCHC'],
  ddtt: ['office', 'Phòng Điều dưỡng - TT&GDSK', 'P. ĐD-TT'],
  khnv: ['office', 'Phòng Kế hoạch - Nghiệp vụ', 'P. KHNV'],
  khoaNoi: ['ward', 'Khoa Nội', 'K. Nội'],
  tramTanLap: ['station', 'Trạm Y tế xã Tân Lập', 'TYT Tân Lập'],
  tramHoaKhe: ['station', 'Trạm Y tế xã Hòa Khê', 'TYT Hòa Khê'],
} as const
export type UnitName = keyof typeof UNITS
const UNIT_NAMES = Object.keys(UNITS) as UnitName[]

/** Each person's name, unit and the roles they hold; a role with `unit` is held in that unit alone. */
const STAFF = {
  owner: ['Đặng Minh Châu', 'tchc', ['owner', 'administrator']],
  coordinator: ['Nguyễn Hoài Nhơn', 'tchc', ['coordinator']],
  leader: ['Trần Bảo Khánh', 'tchc', ['leader']],
  tchcHead: ['Phạm Gia Linh', 'tchc', ['unit_head']],
  ddttHead: ['Lê Thu Vân', 'ddtt', ['unit_head']],
  khnvHead: ['Võ Quang Hải', 'khnv', ['unit_head']],
  khoaNoiHead: ['Bùi Thanh Tâm', 'khoaNoi', ['unit_head']],
  tanLapHead: ['Hồ Ngọc Diệp', 'tramTanLap', ['unit_head']],
  tanLapNurse: ['Ngô Kim Oanh', 'tramTanLap', ['contributor']],
  hoaKheHead: ['Dương Văn Lộc', 'tramHoaKhe', ['unit_head']],
} as const
export type StaffName = keyof typeof STAFF
const STAFF_NAMES = Object.keys(STAFF) as StaffName[]

const idsFor = <Name extends string>(names: readonly Name[]): Record<Name, string> => {
  const ids: Partial<Record<Name, string>> = {}
  for (const name of names) ids[name] = newId()
  return ids as Record<Name, string>
}

export interface World {
  readonly facility: string
  readonly slug: string
  readonly units: Record<UnitName, string>
  readonly staff: Record<StaffName, string>
  /** "Các khoa, phòng, trạm y tế": all six units since 01/01/2020. */
  readonly group: string
  readonly programme: string
  /** What the time is for every scope of this world; a test may set it. */
  now: Date
  as(name: StaffName): Scope
  readonly visitor: Scope
  readonly system: Scope
}

/** A private facility: letterhead, six units in one group, ten people, the CCHC programme. The clock stands at 02/3/2026 08:00. */
export async function aFacility(database: Database): Promise<World> {
  const facility = newId()
  const units = idsFor(UNIT_NAMES)
  const staff = idsFor(STAFF_NAMES)
  const group = newId()
  const programme = newId()
  const slug = `an-binh-${randomBytes(4).toString('hex')}`
  await asOwner(database, async client => {
    await client.query('begin')
    await client.query(`call app.begin_migration_deed($1, 'test.world')`, [facility])
    await insertFacility(client, facility, programme)
    await insertUnits(client, facility, units, group)
    await insertStaff(client, facility, units, staff)
    await client.query('insert into auth.site (slug, facility_id) values ($1, $2)', [slug, facility])
    await client.query('commit')
  })
  const scope = (actor: Actor): Scope => ({ actor, now: () => world.now, store: { pool: database.app } })
  const world: World = {
    facility,
    slug,
    units,
    staff,
    group,
    programme,
    now: new Date('2026-03-02T01:00:00Z'),
    as: name => scope({ kind: 'person', facility, id: staff[name], name: STAFF[name][0], roles: rolesOf(name, units) }),
    visitor: scope({ kind: 'visitor', facility }),
    system: scope({ kind: 'system', facility }),
  }
  return world
}

const inUnit = (role: string): boolean => role === 'unit_head' || role === 'contributor'

const rolesOf = (name: StaffName, units: Record<UnitName, string>): RoleHeld[] =>
  STAFF[name][2].map(role => ({ role, unit_id: inUnit(role) ? units[STAFF[name][1]] : null }))

async function insertFacility(client: pg.Client, facility: string, programme: string): Promise<void> {
  await client.query('insert into app.facility (facility_id) values ($1)', [facility])
  await client.query(
    `insert into app.letterhead (facility_id, valid_from, parent_agency, name, short_name, place, symbol_suffix)
     values ($1, '2020-01-01', 'Sở Y tế tỉnh Hòa Giang', 'Trung tâm Y tế khu vực An Bình', 'TTYT An Bình', 'An Bình', 'TTYT')`,
    [facility],
  )
  await client.query(
    `insert into app.programme (facility_id, id, code, name, counts) values ($1, $2, 'CCHC', 'Cải cách hành chính', true)`,
    [facility, programme],
  )
}

async function insertUnits(
  client: pg.Client,
  facility: string,
  units: Record<UnitName, string>,
  group: string,
): Promise<void> {
  await client.query(
    `insert into app.unit_group (facility_id, id, name) values ($1, $2, 'Các khoa, phòng, trạm y tế')`,
    [facility, group],
  )
  for (const name of UNIT_NAMES) {
    const [kind, full, short] = UNITS[name]
    await client.query(`insert into app.unit (facility_id, id, kind, opened_on) values ($1, $2, $3, '2020-01-01')`, [
      facility,
      units[name],
      kind,
    ])
    await client.query(
      `insert into app.unit_name (facility_id, unit_id, name, short_name, valid_from) values ($1, $2, $3, $4, '2020-01-01')`,
      [facility, units[name], full, short],
    )
    await client.query(
      `insert into app.unit_group_member (facility_id, group_id, unit_id, valid_from) values ($1, $2, $3, '2020-01-01')`,
      [facility, group, units[name]],
    )
  }
}

async function insertStaff(
  client: pg.Client,
  facility: string,
  units: Record<UnitName, string>,
  staff: Record<StaffName, string>,
): Promise<void> {
  for (const name of STAFF_NAMES) {
    const [fullName, unit, roles] = STAFF[name]
    await client.query(
      `insert into app.staff (facility_id, id, full_name, unit_id, starts_on) values ($1, $2, $3, $4, '2020-01-01')`,
      [facility, staff[name], fullName, units[unit]],
    )
    for (const role of roles) {
      await client.query(
        `insert into app.role_grant (facility_id, staff_id, role, unit_id, valid_from) values ($1, $2, $3, $4, '2020-01-01')`,
        [facility, staff[name], role, inUnit(role) ? units[unit] : null],
      )
      if (role === 'unit_head')
        await client.query('update app.unit set head_staff_id = $3 where facility_id = $1 and id = $2', [
          facility,
          units[unit],
          staff[name],
        ])
    }
  }
}
