import { describe, expect, it } from 'vitest'
import { dayOf } from '#platform/day.ts'
import { read, type Scope } from '#platform/scope.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import type { StaffName, UnitName, World } from '#test/world.ts'
import { changeFacility } from '../../facilities/change-facility.ts'
import { delegate } from '../../facilities/delegation/delegate.ts'
import { standingOn } from '../../facilities/delegation.api.ts'
import { type Duties, said, someDuties } from '../a-duty.fixture.ts'
import { decideOccurrence } from '../decide-ties.ts'
import { handIn } from '../hand-in.ts'
import { loadDecidable } from '../inbox.queries.ts'
import { getOccurrence } from '../occurrence.queries.ts'
import { loadHeadsInbox } from '../phone-inbox.queries.ts'
import { undoDecision } from '../undo-decision.ts'
import { takeBack, takeHeadStep } from './pass-on.ts'

const database = testDatabase()
const key = () => crypto.randomUUID()

const setTwoSteps = async (world: World, accepts_in_two_steps: boolean) => {
  const { row_version } = await read(world.system, reader =>
    reader.db.selectFrom('facility').select('row_version').executeTakeFirstOrThrow(),
  )
  const nothing = { address: null, phone: null, hotline: null, email: null, website: null, open_hours: null }
  await changeFacility(world.as('owner'), {
    ...nothing,
    request_key: key(),
    row_version,
    waives_four_eyes: false,
    accepts_in_two_steps,
  })
}
const versionOf = async (world: World, id: string) =>
  (await read(world.system, reader => getOccurrence(reader, id))).row_version
const decide = async (duties: Duties, name: StaffName, id: string) =>
  decideOccurrence(duties.world.as(name), key(), {
    occurrence_id: id,
    row_version: await versionOf(duties.world, id),
    verdict: 'accept',
    without: [],
  })
const step = async (scope: Scope, world: World, id: string, verdict: 'accept' | 'return' = 'accept', reason?: string) =>
  takeHeadStep(scope, id, key(), { row_version: await versionOf(world, id), verdict, reason })
const waitsWith = async (world: World, name: StaffName) => ({
  coordinator: (await read(world.as('coordinator'), reader => loadDecidable(reader))).length,
  head: (await read(world.as(name), loadHeadsInbox)).length,
})
const stepOf = (world: World, id: string) =>
  asOwner(database, async client => {
    const { rows } = await client.query<{ head_step: string | null; on_behalf_of: string | null }>(
      'select head_step, on_behalf_of from app.hand_in where facility_id = $1 and occurrence_id = $2 order by handed_in_at desc limit 1',
      [world.facility, id],
    )
    return rows[0]
  })

async function handedIn(by: StaffName, unit: UnitName = 'tramTanLap', twoSteps = true) {
  const duties = await someDuties(database)
  await setTwoSteps(duties.world, twoSteps)
  const id = await duties.occurrence('5', duties.world.units[unit])
  await handIn(duties.world.as(by), duties.store, id, said())
  return { ...duties, id }
}

describe('with two steps', () => {
  it('a contributor’s hand-in waits for the head, then for the coordinator', async () => {
    const { id, ...duties } = await handedIn('tanLapNurse')
    const { world } = duties
    expect(await waitsWith(world, 'tanLapHead')).toEqual({ coordinator: 0, head: 1 })
    await expect(decide(duties, 'coordinator', id)).rejects.toMatchObject({ code: 'occurrence.waits-for-head' })
    await step(world.as('tanLapHead'), world, id)
    expect(await waitsWith(world, 'tanLapHead')).toEqual({ coordinator: 1, head: 0 })
    await decide(duties, 'coordinator', id)
    expect(await duties.stateOf(id)).toMatchObject({ state: 'accepted', accepted: 1 })
  })

  it('the head returns it with a reason; handed in again it waits for the head again', async () => {
    const { id, world, store, stateOf } = await handedIn('tanLapNurse')
    await expect(step(world.as('tanLapHead'), world, id, 'return')).rejects.toMatchObject({
      code: 'occurrence.reason-needed',
    })
    await step(world.as('tanLapHead'), world, id, 'return', 'Ảnh mờ')
    expect(await stateOf(id)).toMatchObject({ state: 'returned', state_reason: 'Ảnh mờ' })
    await handIn(world.as('tanLapNurse'), store, id, said({ links: ['https://anbinh.example.vn/tin/2'] }))
    expect(await waitsWith(world, 'tanLapHead')).toEqual({ coordinator: 0, head: 1 })
  })

  it('what was passed on is taken back, and what was returned is not, while nobody else has decided', async () => {
    const { id, ...duties } = await handedIn('tanLapNurse')
    const { world } = duties
    await step(world.as('tanLapHead'), world, id)
    await expect(takeBack(world.as('tanLapNurse'), id, key())).rejects.toMatchObject({ kind: 'forbidden' })
    await takeBack(world.as('tanLapHead'), id, key())
    expect(await waitsWith(world, 'tanLapHead')).toEqual({ coordinator: 0, head: 1 })
    await step(world.as('tanLapHead'), world, id, 'return', 'Ảnh mờ')
    await undoDecision(world.as('tanLapHead'), key(), [id])
    expect(await waitsWith(world, 'tanLapHead')).toEqual({ coordinator: 0, head: 1 })
    await step(world.as('tanLapHead'), world, id)
    await decide(duties, 'coordinator', id)
    await expect(takeBack(world.as('tanLapHead'), id, key())).rejects.toMatchObject({ kind: 'forbidden' })
    await undoDecision(world.as('coordinator'), key(), [id])
    expect(await waitsWith(world, 'tanLapHead')).toEqual({ coordinator: 1, head: 0 })
  })

  it.each<[string, StaffName, UnitName, string | null]>([
    ['a head’s own', 'tanLapHead', 'tramTanLap', 'own'],
    ['what the coordinator entered for a unit', 'coordinator', 'tramTanLap', null],
  ])('%s goes straight to the coordinator’s step', async (_what, by, unit, head_step) => {
    const { id, world } = await handedIn(by, unit)
    expect(await stepOf(world, id)).toMatchObject({ head_step })
    expect((await read(world.as('leader'), reader => loadDecidable(reader))).map(row => row.id)).toEqual([id])
  })

  it('a unit without a head has no such step, and the hand-in says so', async () => {
    const duties = await someDuties(database)
    const { world, store } = duties
    await setTwoSteps(world, true)
    await asOwner(database, async client => {
      await client.query('begin')
      await client.query(`call app.begin_migration_deed($1, 'test.headless')`, [world.facility])
      await client.query('update app.unit set head_staff_id = null where id = $1', [world.units.tramTanLap])
      await client.query(`delete from app.role_grant where unit_id = $1 and role = 'unit_head'`, [
        world.units.tramTanLap,
      ])
      await client.query('commit')
    })
    const id = await duties.occurrence('5', world.units.tramTanLap)
    await handIn(world.as('tanLapNurse'), store, id, said())
    expect(await stepOf(world, id)).toMatchObject({ head_step: 'no_head' })
    expect(await waitsWith(world, 'tanLapHead')).toEqual({ coordinator: 1, head: 0 })
  })

  it('the stand-in of a head who is away looks at it; where that is who handed in, nobody could', async () => {
    for (const [standIn, head_step] of [
      ['hoaKheHead', 'waits'],
      ['tanLapNurse', 'own'],
    ] as const) {
      const duties = await someDuties(database)
      const { world, store } = duties
      await setTwoSteps(world, true)
      await delegate(world.as('tanLapHead'), {
        request_key: key(),
        absent_staff_id: world.staff.tanLapHead,
        stand_in_staff_id: world.staff[standIn],
        roles: ['unit_head'],
        valid_from: '2026-03-02',
        last_day: '2026-03-10',
        reason: 'Đi học',
      })
      const id = await duties.occurrence('5', world.units.tramTanLap)
      await handIn(await standing(world, 'tanLapNurse'), store, id, said())
      expect(await stepOf(world, id), standIn).toMatchObject({ head_step })
      if (head_step === 'waits') await step(await standing(world, standIn), world, id)
    }
  })

  it.each<[StaffName, string]>([
    ['tanLapNurse', 'who handed in'],
    ['hoaKheHead', 'another unit’s head'],
    ['coordinator', 'the coordinator'],
    ['owner', 'the owner'],
  ])('%s takes no head’s step: %s', async name => {
    const { id, world } = await handedIn('tanLapNurse')
    await expect(step(world.as(name), world, id)).rejects.toMatchObject({ code: 'occurrence.head-step' })
  })
})

describe('changing the setting', () => {
  it('leaves what waits for the coordinator where it is; what waited for a head goes on to the coordinator', async () => {
    const first = await handedIn('tanLapNurse', 'tramTanLap', false)
    await setTwoSteps(first.world, true)
    expect(await waitsWith(first.world, 'tanLapHead')).toEqual({ coordinator: 1, head: 0 })
    const second = await handedIn('tanLapNurse')
    await setTwoSteps(second.world, false)
    expect(await waitsWith(second.world, 'tanLapHead')).toEqual({ coordinator: 1, head: 0 })
    await decide(second, 'coordinator', second.id)
  })
})

async function standing(world: World, name: StaffName): Promise<Scope> {
  const scope = world.as(name)
  return { ...scope, actor: { ...scope.actor, ...(await standingOn(scope, world.staff[name], dayOf(world.now))) } }
}
