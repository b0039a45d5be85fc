import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Database } from '#platform/db/open-database.ts'
import { newId } from '#platform/ids.ts'
import { asOwner } from '#test/database.ts'
import type { World } from '#test/world.ts'

export const key = (): string => randomUUID()

export interface PartyFixture {
  role?: 'lead' | 'coordinator' | 'supervisor'
  kind: string
  words?: string
  unit_id?: string
  group_id?: string
  staff_id?: string
  outside_name?: string
  answers_staff_id?: string | null
  has_duty?: boolean
}

export interface PartFixture {
  product?: string
  schedule_kind?: string
  dates?: string[]
  before_dates?: boolean
  periods?: string[]
  rhythm?: string | null
  activity_kind?: string | null
  channel?: string | null
  measure?: string | null
  minimum?: number | null
  minimum_per?: string | null
  parties: PartyFixture[]
}

export interface RowFixture {
  no: string
  title?: string
  parts: PartFixture[]
}

export interface IssuedPlan {
  version: string
  /** Part ids by row number; 'x.2' is the second part of row x. */
  parts: Record<string, string>
}

/** An issued plan of 2026 written straight into the tables: what planning works from, without the way there. */
export async function anIssuedPlan(
  database: Database,
  world: World,
  rows: readonly RowFixture[],
  issuedOn = '2026-01-05',
): Promise<IssuedPlan> {
  const [plan, version] = [newId(), newId()]
  const parts: Record<string, string> = {}
  await asOwner(database, async client => {
    await client.query('begin')
    await client.query(`call app.begin_migration_deed($1, 'test.plan')`, [world.facility])
    await client.query('insert into app.plan (facility_id, id, year) values ($1, $2, 2026)', [world.facility, plan])
    await client.query(
      `insert into app.plan_version (facility_id, id, plan_id, version_no, state, title, number, author_staff_id, created_at,
         approved_hash, issued_on, issued_at)
       values ($1, $2, $3, 1, 'issued', 'Kế hoạch tuyên truyền cải cách hành chính năm 2026', '05/KH-TTYT', $4, now(), 'x', $5, now())`,
      [world.facility, version, plan, world.staff.coordinator, issuedOn],
    )
    for (const [i, row] of rows.entries()) await insertRow(client, world, { plan, version }, row, i, parts)
    await client.query('commit')
  })
  return { version, parts }
}

async function insertRow(
  client: pg.Client,
  world: World,
  { plan, version }: { plan: string; version: string },
  row: RowFixture,
  position: number,
  parts: Record<string, string>,
): Promise<void> {
  const [task, rowId] = [newId(), newId()]
  await client.query('insert into app.task (facility_id, id, plan_id) values ($1, $2, $3)', [
    world.facility,
    task,
    plan,
  ])
  await client.query(
    `insert into app.plan_row (facility_id, id, version_id, task_id, position, no, title, review)
     values ($1, $2, $3, $4, $5, $6, $7, 'accepted')`,
    [world.facility, rowId, version, task, position, row.no, row.title ?? `Nhiệm vụ ${row.no}`],
  )
  for (const [i, part] of row.parts.entries()) {
    const id = newId()
    parts[i === 0 ? row.no : `${row.no}.${i + 1}`] = id
    await insertPart(client, world.facility, { id, rowId, task, position: i }, part)
  }
}

async function insertPart(
  client: pg.Client,
  facility: string,
  at: { id: string; rowId: string; task: string; position: number },
  part: PartFixture,
): Promise<void> {
  await client.query(
    `insert into app.part (facility_id, id, row_id, task_id, position, product, schedule_kind, schedule_year, dates, before_dates,
       periods, rhythm, activity_kind, channel, measure, minimum, minimum_per)
     values ($1, $2, $3, $4, $5, $6, $7, 2026, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      facility,
      at.id,
      at.rowId,
      at.task,
      at.position,
      part.product ?? 'Tin, bài',
      part.schedule_kind ?? 'monthly',
      part.dates ?? [],
      part.before_dates ?? false,
      part.periods ?? [],
      part.rhythm ?? null,
      part.activity_kind ?? null,
      part.channel ?? null,
      part.measure ?? null,
      part.minimum ?? null,
      part.minimum_per ?? null,
    ],
  )
  for (const [i, party] of part.parties.entries())
    await client.query(
      `insert into app.party (facility_id, part_id, role, position, words, kind, unit_id, group_id, staff_id, outside_name,
         answers_staff_id, has_duty)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        facility,
        at.id,
        party.role ?? 'lead',
        i,
        party.words ?? 'Đơn vị',
        party.kind,
        party.unit_id ?? null,
        party.group_id ?? null,
        party.staff_id ?? null,
        party.outside_name ?? null,
        party.answers_staff_id ?? null,
        party.has_duty ?? party.role !== 'coordinator',
      ],
    )
}

/** More units in the world's group, so that a plan fans out as in a facility of full size. */
export async function addUnits(database: Database, world: World, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId())
  await asOwner(database, async client => {
    await client.query('begin')
    await client.query(`call app.begin_migration_deed($1, 'test.units')`, [world.facility])
    for (const [i, id] of ids.entries()) {
      const staff = newId()
      await client.query(
        `insert into app.unit (facility_id, id, kind, opened_on, position) values ($1, $2, 'station', '2020-01-01', $3)`,
        [world.facility, id, 10 + i],
      )
      await client.query(
        `insert into app.staff (facility_id, id, full_name, unit_id, starts_on) values ($1, $2, $3, $4, '2020-01-01')`,
        [world.facility, staff, `Trưởng trạm ${i}`, id],
      )
      await client.query('update app.unit set head_staff_id = $3 where facility_id = $1 and id = $2', [
        world.facility,
        id,
        staff,
      ])
      await client.query(
        `insert into app.unit_name (facility_id, unit_id, name, valid_from) values ($1, $2, $3, '2020-01-01')`,
        [world.facility, id, `Trạm Y tế xã số ${i}`],
      )
      await client.query(
        `insert into app.unit_group_member (facility_id, group_id, unit_id, valid_from) values ($1, $2, $3, '2020-01-01')`,
        [world.facility, world.group, id],
      )
    }
    await client.query('commit')
  })
  return ids
}
