import { expect, test } from 'vitest'
import { read } from '#platform/scope.ts'
import { testDatabase } from '#test/database.ts'
import { aFacility, type StaffName, type World } from '#test/world.ts'
import { aDraft, anApproved, anIssued, key, step } from './a-plan.fixture.ts'
import { amendPlan } from './amend-plan.ts'
import { closePlan } from './close-plan.ts'
import { issuePlan } from './issue-plan.ts'
import { loadLife } from './load-life.ts'
import { typeInPlan } from './type-in-plan.ts'

const database = testDatabase()

async function inState(world: World, state: string): Promise<string> {
  if (state === 'draft') return aDraft(world)
  if (state === 'approved') return anApproved(world)
  if (state === 'unnumbered, issued on paper') {
    const version = await anApproved(world)
    const input = { issued_on: '2026-02-02', number: null, number_later: true }
    await issuePlan(world.as('coordinator'), version, { ...(await step(world, version)), ...input })
    return version
  }
  const version = await anIssued(world)
  if (state === 'being amended') await amendPlan(world.as('coordinator'), version, await step(world, version))
  if (state === 'issued, year over' || state === 'closed') world.now = new Date('2026-12-16T02:00:00Z')
  if (state === 'closed')
    await closePlan(world.as('leader'), version, { ...(await step(world, version)), open_work: 'keep', reason: null })
  return version
}

const allowed = async (world: World, version: string, name: StaffName) => {
  const { may } = await read(world.as(name), reader => loadLife(reader, version))
  return Object.entries(may).flatMap(([act, can]) => (can ? [act] : []))
}

test.each([
  ['draft', [], []],
  ['approved', ['attach'], []],
  ['issued', ['amend', 'next_year', 'attach'], []],
  ['unnumbered, issued on paper', ['amend', 'next_year', 'number', 'attach', 'take_over'], ['number']],
  ['being amended', ['next_year', 'attach'], []],
  ['issued, year over', ['amend', 'next_year', 'attach', 'close'], ['close']],
  ['closed', ['next_year', 'attach', 'reopen'], ['reopen']],
])(
  'with a plan that is %s a coordinator may %j and a leader %j, a unit nothing',
  async (state, coordinator, leader) => {
    const world = await aFacility(database)
    const version = await inState(world, state)
    expect(await allowed(world, version, 'coordinator')).toEqual(coordinator)
    expect(await allowed(world, version, 'leader')).toEqual(leader)
    if (['draft', 'approved'].includes(state))
      await expect(allowed(world, version, 'tanLapHead')).rejects.toMatchObject({ code: 'plan.see' })
    else expect(await allowed(world, version, 'tanLapHead')).toEqual([])
  },
)

test('a unit sees the versions that are or were in force, not the one that is being made', async () => {
  const world = await aFacility(database)
  const version = await inState(world, 'being amended')
  const seen = async (name: StaffName) =>
    (await read(world.as(name), reader => loadLife(reader, version))).versions.map(one => one.version_no)
  expect(await seen('coordinator')).toEqual([2, 1])
  expect(await seen('tanLapHead')).toEqual([1])
})

test('a second plan of a year is refused with the one in force, which it could take the place of', async () => {
  const world = await aFacility(database)
  const version = await anIssued(world)
  await expect(
    typeInPlan(world.as('coordinator'), { request_key: key(), year: 2026, title: 'Kế hoạch' }),
  ).rejects.toMatchObject({ code: 'plan.year-exists', params: { year: 2026, in_force: version } })
})
