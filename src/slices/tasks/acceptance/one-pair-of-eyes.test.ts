import { describe, expect, it } from 'vitest'
import { dayOf } from '#platform/day.ts'
import { read, type Scope } from '#platform/scope.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import type { StaffName, World } from '#test/world.ts'
import { delegate } from '../../facilities/delegation/delegate.ts'
import type { Delegable } from '../../facilities/delegation/delegation.words.ts'
import { standingOn } from '../../facilities/delegation.api.ts'
import { said, someDuties } from '../a-duty.fixture.ts'
import { decideOccurrence } from '../decide-ties.ts'
import { handIn } from '../hand-in.ts'
import { loadDecidable } from '../inbox.queries.ts'
import { getOccurrence } from '../occurrence.queries.ts'
import { askRequest } from '../requests/ask-request.ts'
import { decideRequest } from '../requests/decide-request.ts'
import { askInput } from '../requests/duty-request.input.ts'
import { takeHeadStep } from './pass-on.ts'

const database = testDatabase()
const key = () => crypto.randomUUID()

async function standing(world: World, name: StaffName): Promise<Scope> {
  const scope = world.as(name)
  return { ...scope, actor: { ...scope.actor, ...(await standingOn(scope, world.staff[name], dayOf(world.now))) } }
}
const away = (world: World, absent: StaffName, standIn: StaffName, roles: Delegable[]) =>
  delegate(world.as('owner'), {
    request_key: key(),
    absent_staff_id: world.staff[absent],
    stand_in_staff_id: world.staff[standIn],
    roles,
    valid_from: '2026-03-02',
    last_day: '2026-03-10',
    reason: 'Đi học',
  })
const decide = async (scope: Scope, occurrence_id: string) => {
  const { row_version } = await read(scope, reader => getOccurrence(reader, occurrence_id))
  return decideOccurrence(scope, key(), { occurrence_id, row_version, verdict: 'accept', without: [] })
}
const change = (world: World, sql: string, values: unknown[]) =>
  asOwner(database, async client => {
    await client.query('begin')
    await client.query(`call app.begin_migration_deed($1, 'test.change')`, [world.facility])
    await client.query(sql, values)
    await client.query('commit')
  })

describe('a leader’s role that is only lent', () => {
  it('does not let the coordinator accept their own unit’s evidence, nor grant what it asks', async () => {
    const { world, store, occurrence, stateOf } = await someDuties(database)
    const april = await occurrence('5', world.units.tchc, '2026-04')
    const march = await occurrence('5', world.units.tchc)
    await handIn(world.as('tchcHead'), store, march, said())
    const words = 'Xin lùi'
    const { id } = await askRequest(
      world.as('tchcHead'),
      april,
      askInput.parse({ request_key: key(), kind: 'not_applicable', words }),
    )
    await away(world, 'leader', 'coordinator', ['leader'])
    const coordinator = await standing(world, 'coordinator')
    expect(await read(coordinator, reader => loadDecidable(reader))).toEqual([])
    await expect(decide(coordinator, march)).rejects.toMatchObject({ kind: 'forbidden' })
    const grant = { request_key: key(), row_version: 1, verdict: 'grant', answer: '', due_on: null } as const
    await expect(decideRequest(coordinator, id, grant)).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await stateOf(march)).toMatchObject({ state: 'submitted' })
  })

  it('lets somebody of another unit decide as the leader does, the leader’s own unit included', async () => {
    const { world, store, occurrence, stateOf } = await someDuties(database)
    const march = await occurrence('5', world.units.tchc)
    await handIn(world.as('tchcHead'), store, march, said())
    await away(world, 'leader', 'khnvHead', ['leader'])
    await decide(await standing(world, 'khnvHead'), march)
    expect(await stateOf(march)).toMatchObject({ state: 'accepted' })
  })
})

describe('with two steps', () => {
  it('who passed it on as the head does not accept it too, whatever else they are', async () => {
    const { world, store, occurrence, stateOf } = await someDuties(database)
    const { units, staff, facility } = world
    await change(world, 'update app.facility set accepts_in_two_steps = true where facility_id = $1', [facility])
    await change(world, 'update app.unit set head_staff_id = $2 where id = $1', [units.tramTanLap, staff.leader])
    const march = await occurrence('5', units.tramTanLap)
    await handIn(world.as('tanLapNurse'), store, march, said())
    const { row_version } = await read(world.system, reader => getOccurrence(reader, march))
    await takeHeadStep(world.as('leader'), march, key(), { row_version, verdict: 'accept' })
    expect(await read(world.as('leader'), reader => loadDecidable(reader))).toEqual([])
    await expect(decide(world.as('leader'), march)).rejects.toMatchObject({ kind: 'forbidden' })
    await decide(world.as('coordinator'), march)
    expect(await stateOf(march)).toMatchObject({ state: 'accepted' })
  })
})
