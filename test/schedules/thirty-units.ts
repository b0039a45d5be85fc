import type pg from 'pg'
import type { Database } from '#platform/db/open-database.ts'
import { newId } from '#platform/ids.ts'
import { asOwner } from '../database.ts'
import { aFacility, type World } from '../world.ts'

export interface ThirtyUnits {
  readonly world: World
  /** What the golden file's words mean here: the columns of a party, and who answers when no head does. */
  readonly partyOf: (coded: string) => GoldenParty
}

export interface GoldenParty {
  readonly kind: 'unit' | 'group' | 'committee' | 'facility'
  readonly unit_id: string | null
  readonly group_id: string | null
  readonly answers_staff_id: string | null
}

const COMMITTEES = {
  board: ['board', 'Ban Giám đốc'],
  steering: ['committee', 'Ban Chỉ đạo cải cách hành chính'],
  helpers: ['committee', 'Tổ giúp việc Ban Chỉ đạo cải cách hành chính'],
  website: ['committee', 'Ban Quản trị Website'],
} as const

/** A facility of 4 offices, 8 departments and 18 stations, with a board, two committees and the website's board. */
export async function thirtyUnits(database: Database): Promise<ThirtyUnits> {
  const world = await aFacility(database)
  const wards = newId()
  const units: Record<string, string> = {
    tchc: world.units.tchc,
    khnv: world.units.khnv,
    care: world.units.ddtt,
  }
  await asOwner(database, async client => {
    await client.query('begin')
    await client.query(`call app.begin_migration_deed($1, 'test.thirty-units')`, [world.facility])
    const open = (kind: string, name: string, groups: readonly string[]) => openUnit(client, world, kind, name, groups)
    await client.query(
      `insert into app.unit_group (facility_id, id, name, takes_kinds) values ($1, $2, 'Các khoa, phòng', '{office,ward}')`,
      [world.facility, wards],
    )
    await client.query(
      `insert into app.unit_group_member (facility_id, group_id, unit_id, valid_from)
       select facility_id, $2, id, '2020-01-01' from app.unit where facility_id = $1 and kind in ('office', 'ward')`,
      [world.facility, wards],
    )
    units.money = await open('office', 'Phòng Tài chính - Kế toán', [world.group, wards])
    for (let n = 2; n <= 8; n++) await open('ward', `Khoa Lâm sàng ${n}`, [world.group, wards])
    for (let n = 3; n <= 18; n++) await open('station', `Trạm Y tế xã số ${n}`, [world.group])
    for (const [code, [kind, name]] of Object.entries(COMMITTEES)) units[code] = await open(kind, name, [])
    await client.query('commit')
  })
  const groups: Record<string, string> = { all: world.group, wards }
  return {
    world,
    partyOf: coded => {
      const [kind = '', code = ''] = coded.split(':')
      const unit_id = kind === 'unit' || kind === 'committee' ? known(units, code) : null
      const group_id = kind === 'group' ? known(groups, code) : null
      const answers_staff_id = kind === 'facility' ? world.staff.leader : null
      return { kind: kind as GoldenParty['kind'], unit_id, group_id, answers_staff_id }
    },
  }
}

function known(ids: Readonly<Record<string, string>>, code: string): string {
  const id = ids[code]
  if (!id) throw new Error(`the golden file names "${code}", which the facility does not have`)
  return id
}

async function openUnit(
  client: pg.Client,
  world: World,
  kind: string,
  name: string,
  groups: readonly string[],
): Promise<string> {
  const [unit, head] = [newId(), newId()]
  const { facility } = world
  await client.query(
    `insert into app.unit (facility_id, id, kind, opened_on, position) values ($1, $2, $3, '2020-01-01', 50)`,
    [facility, unit, kind],
  )
  await client.query(
    `insert into app.staff (facility_id, id, full_name, unit_id, starts_on) values ($1, $2, $3, $4, '2020-01-01')`,
    [facility, head, `Người phụ trách ${name}`, unit],
  )
  await client.query('update app.unit set head_staff_id = $3 where facility_id = $1 and id = $2', [
    facility,
    unit,
    head,
  ])
  await client.query(
    `insert into app.unit_name (facility_id, unit_id, name, valid_from) values ($1, $2, $3, '2020-01-01')`,
    [facility, unit, name],
  )
  for (const group of groups)
    await client.query(
      `insert into app.unit_group_member (facility_id, group_id, unit_id, valid_from) values ($1, $2, $3, '2020-01-01')`,
      [facility, group, unit],
    )
  return unit
}
