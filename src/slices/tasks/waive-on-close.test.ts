import { expect, test } from 'vitest'
import { read } from '#platform/scope.ts'
import { testDatabase } from '#test/database.ts'
import { closePlan, reopenPlan } from '../plans/close-plan.ts'
import { planVersion } from '../plans/plans.api.ts'
import { someDuties } from './a-duty.fixture.ts'
import { dutiesOf } from './an-amendment.fixture.ts'
import { key } from './an-issued-plan.fixture.ts'
import { waiveOnClose } from './waive-on-close.job.ts'

const database = testDatabase()

async function closed() {
  const duties = await someDuties(database)
  const { world, version } = duties
  world.now = new Date('2026-12-16T02:00:00Z')
  const found = await read(world.as('leader'), reader => planVersion(reader, version))
  const step = { request_key: key(), row_version: found.row_version }
  await closePlan(world.as('leader'), version, { ...step, open_work: 'waive', reason: 'Hết năm' })
  const states = async () => [
    ...new Set((await dutiesOf(database, world)).map(one => `${one.state} ${one.state_reason}`)),
  ]
  const run = () => waiveOnClose.run(world.system, { version_id: version, reason: 'Hết năm' }, 'job-1')
  return { ...duties, states, run }
}

test('what is still open when a plan is closed is waived with the reason', async () => {
  const { states, run } = await closed()
  expect(await states()).toEqual(['upcoming null'])
  await run()
  expect(await states()).toEqual(['waived Hết năm'])
})

test('a plan that was opened again meanwhile keeps its open work', async () => {
  const { world, version, states, run } = await closed()
  const found = await read(world.as('leader'), reader => planVersion(reader, version))
  await reopenPlan(world.as('leader'), version, { request_key: key(), row_version: found.row_version })
  await run()
  expect(await states()).toEqual(['upcoming null'])
})
