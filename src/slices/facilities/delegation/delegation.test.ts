import { describe, expect, it } from 'vitest'
import { holds, holdsIn, isOneWith, onBehalfOf } from '#platform/actor.ts'
import { addDays, dayOf } from '#platform/day.ts'
import { read, type Scope } from '#platform/scope.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { aFacility, type StaffName, type World } from '#test/world.ts'
import { loadStandIns, standInsOn, standingOn } from '../delegation.api.ts'
import { changeStaff } from '../staff.commands.ts'
import { delegate } from './delegate.ts'
import { delegateInput } from './delegation.input.ts'
import { listDelegations } from './delegation.queries.ts'
import type { Delegable } from './delegation.words.ts'
import { endDelegation } from './end-delegation.ts'

const database = testDatabase()
const TODAY = '2026-03-02'

interface Away {
  by?: StaffName
  absent?: StaffName
  standIn?: StaffName
  roles?: Delegable[]
  from?: string
  last?: string
}
const away = (world: World, over: Away = {}) => {
  const { by = 'tanLapHead', absent = 'tanLapHead', standIn = 'hoaKheHead', roles = ['unit_head'] } = over
  const input = delegateInput.parse({
    request_key: crypto.randomUUID(),
    absent_staff_id: world.staff[absent],
    stand_in_staff_id: world.staff[standIn],
    roles,
    valid_from: over.from ?? TODAY,
    last_day: over.last ?? '2026-03-20',
    reason: 'Đi học',
  })
  return delegate(world.as(by), input)
}

/** The person as the house would let them in on the world's day. */
const atWork = async (world: World, name: StaffName): Promise<Scope> => {
  const scope = world.as(name)
  const standing = await standingOn(scope, world.staff[name], dayOf(world.now))
  return { ...scope, actor: { ...scope.actor, ...standing } }
}

describe('while somebody is away', () => {
  it('the stand-in has their roles from the first to the last day, and not a day longer', async () => {
    const world = await aFacility(database)
    await away(world, { from: '2026-03-03' })
    const heads: [string, boolean][] = [
      ['2026-03-02', false],
      ['2026-03-03', true],
      ['2026-03-20', true],
      ['2026-03-21', false],
    ]
    for (const [day, expected] of heads) {
      const { roles } = await standingOn(world.system, world.staff.hoaKheHead, day)
      const actor = { kind: 'person' as const, facility: world.facility, roles }
      expect(holdsIn(actor, world.units.tramTanLap, 'unit_head'), day).toBe(expected)
      expect(holdsIn(actor, world.units.tramHoaKhe, 'unit_head'), day).toBe(true)
      expect((await standInsOn(world.system, day)).get(world.staff.tanLapHead), day).toBe(
        expected ? world.staff.hoaKheHead : undefined,
      )
    }
    const standIns = await loadStandIns(world.system, '2026-03-10')
    expect(standIns.get(world.staff.tanLapHead)).toEqual({
      staff_id: world.staff.hoaKheHead,
      name: 'Dương Văn Lộc',
      last_day: '2026-03-20',
    })
  })

  it('only the roles that were chosen are lent, never those of an owner', async () => {
    const world = await aFacility(database)
    await away(world, { by: 'owner', absent: 'owner', standIn: 'khnvHead', roles: [] })
    const { actor } = await atWork(world, 'khnvHead')
    expect(holds(actor, 'owner', 'administrator')).toBe(false)
    expect(actor.stands_for).toEqual([{ id: world.staff.owner, name: 'Đặng Minh Châu', last_day: '2026-03-20' }])
    await expect(away(world, { by: 'coordinator', absent: 'coordinator', roles: ['leader'] })).rejects.toMatchObject({
      code: 'delegation.role-not-held',
    })
  })

  it('the two are one pair of eyes, and what is lent is told from what is one’s own', async () => {
    const world = await aFacility(database)
    await away(world)
    const standIn = (await atWork(world, 'hoaKheHead')).actor
    const absent = (await atWork(world, 'tanLapHead')).actor
    expect(isOneWith(standIn, world.staff.tanLapHead)).toBe(true)
    expect(isOneWith(absent, world.staff.hoaKheHead)).toBe(true)
    expect(isOneWith(standIn, world.staff.tanLapNurse)).toBe(false)
    const isHeadOf = (unit: string) => (actor: typeof standIn) => holdsIn(actor, unit, 'unit_head')
    expect(onBehalfOf(standIn, isHeadOf(world.units.tramTanLap))).toBe(world.staff.tanLapHead)
    expect(onBehalfOf(standIn, isHeadOf(world.units.tramHoaKhe))).toBeNull()
  })

  it('ends the moment somebody ends it, for the one who came back and the one who stood in', async () => {
    const world = await aFacility(database)
    const { id } = await away(world)
    const stop = { request_key: crypto.randomUUID(), row_version: 1 }
    await expect(endDelegation(world.as('khoaNoiHead'), id, stop)).rejects.toMatchObject({ kind: 'forbidden' })
    await endDelegation(world.as('tanLapHead'), id, stop)
    expect((await standInsOn(world.system, TODAY)).size).toBe(0)
    expect(await listDelegations(world.as('hoaKheHead'), world.staff.hoaKheHead)).toMatchObject([
      { now: 'over', ended: true, may_end: false },
    ])
    await expect(
      endDelegation(world.as('tanLapHead'), id, { request_key: crypto.randomUUID(), row_version: 2 }),
    ).rejects.toMatchObject({ code: 'delegation.ended' })
  })

  it('ends when one of the two leaves', async () => {
    const world = await aFacility(database)
    await away(world)
    const person = await read(world.system, reader =>
      reader.db.selectFrom('staff').selectAll().where('id', '=', world.staff.hoaKheHead).executeTakeFirstOrThrow(),
    )
    await changeStaff(world.as('owner'), person.id, {
      request_key: crypto.randomUUID(),
      row_version: person.row_version,
      full_name: person.full_name,
      code: null,
      unit_id: person.unit_id,
      position_id: null,
      email: null,
      phone: null,
      starts_on: person.starts_on,
      ends_on: '2026-03-10',
    })
    expect((await standInsOn(world.system, '2026-03-09')).size).toBe(1)
    expect((await standInsOn(world.system, '2026-03-10')).size).toBe(0)
  })

  it('the trail of what the stand-in does names whom they stand in for', async () => {
    const world = await aFacility(database)
    await away(world)
    await away({ ...world, as: () => ({ ...world.as('coordinator') }) }, { absent: 'khoaNoiHead', standIn: 'khnvHead' })
    const scope = await atWork(world, 'hoaKheHead')
    const [row] = await listDelegations(scope, world.staff.hoaKheHead)
    await endDelegation(scope, row?.id ?? '', { request_key: crypto.randomUUID(), row_version: 1 })
    const { rows } = await asOwner(database, client =>
      client.query(`select detail from app.audit where facility_id = $1 and action = 'delegation.end'`, [
        world.facility,
      ]),
    )
    expect(rows).toEqual([{ detail: { stands_in_for: [world.staff.tanLapHead] } }])
  })
})

describe('what is refused', () => {
  it.each<[string, Away, string]>([
    ['oneself', { standIn: 'tanLapHead' }, 'delegation.self'],
    ['a day that is past', { from: addDays(TODAY, -1) }, 'delegation.past'],
    ['an end before the beginning', { from: '2026-03-10', last: '2026-03-09' }, 'delegation.days'],
    ['more than a year', { last: '2027-03-04' }, 'delegation.too-long'],
    ['for another unit’s head, by a head', { by: 'khoaNoiHead' }, 'delegation.make'],
    [
      'a leader’s roles, by the coordinator',
      { by: 'coordinator', absent: 'leader', roles: ['leader'] },
      'delegation.make',
    ],
    ['naming oneself to stand in', { by: 'coordinator', standIn: 'coordinator' }, 'delegation.not-oneself'],
  ])('%s', async (_what, over, code) => {
    const world = await aFacility(database)
    await expect(away(world, over)).rejects.toMatchObject({ code })
  })

  it.each<[string, Away, string]>([
    [
      'the same person away twice',
      { standIn: 'khnvHead', from: '2026-03-20', last: '2026-03-25' },
      'delegation.overlaps',
    ],
    ['a circle', { by: 'hoaKheHead', absent: 'hoaKheHead', standIn: 'tanLapHead' }, 'delegation.stand-in-away'],
    ['a chain', { by: 'hoaKheHead', absent: 'hoaKheHead', standIn: 'khnvHead' }, 'delegation.stands-in-already'],
    [
      'a stand-in who is away',
      { by: 'khnvHead', absent: 'khnvHead', standIn: 'tanLapHead' },
      'delegation.stand-in-away',
    ],
  ])('%s, while the days overlap', async (_what, over, code) => {
    const world = await aFacility(database)
    await away(world)
    await expect(away(world, over)).rejects.toMatchObject({ code })
    await away(world, { ...over, from: '2026-03-21', last: '2026-03-25' })
  })

  it('somebody of another facility, as if they were not there', async () => {
    const [here, there] = [await aFacility(database), await aFacility(database)]
    const world = { ...here, staff: { ...here.staff, hoaKheHead: there.staff.hoaKheHead } }
    await expect(away(world)).rejects.toMatchObject({ kind: 'not_found' })
    const { id } = await away(there)
    await expect(
      endDelegation(here.as('owner'), id, { request_key: crypto.randomUUID(), row_version: 1 }),
    ).rejects.toMatchObject({ kind: 'not_found' })
  })
})
