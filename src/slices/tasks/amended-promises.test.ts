import { describe, expect, test } from 'vitest'
import { read } from '#platform/scope.ts'
import { testDatabase } from '#test/database.ts'
import { aFacility, type World } from '#test/world.ts'
import { amendedPromises } from './amended-promises.api.ts'
import { anAmendment, issueAmendment } from './an-amendment.fixture.ts'
import { anIssuedPlan, type PartFixture } from './an-issued-plan.fixture.ts'
import { bearersByPart } from './bearers.api.ts'
import { yearMatrix } from './matrix.queries.ts'
import { planOccurrences } from './plan-occurrences.ts'
import { taskProgress } from './report-lines.api.ts'

const database = testDatabase()

const article = (world: World, minimum: number): PartFixture => ({
  activity_kind: 'article',
  measure: 'article',
  minimum,
  minimum_per: 'month',
  parties: [{ kind: 'unit', unit_id: world.units.ddtt }],
})

/** Two tasks of an article a month, amended on 15/5. */
type Changes = Parameters<typeof anAmendment>[2]

async function amended(changes: Changes | ((world: World) => Changes)) {
  const world = await aFacility(database)
  world.now = new Date('2026-01-05T03:00:00Z')
  const plan = await anIssuedPlan(database, world, [
    { no: '1', parts: [article(world, 1)] },
    { no: '2', parts: [article(world, 1)] },
  ])
  await planOccurrences(world.system, plan.version)
  world.now = new Date('2026-05-15T03:00:00Z')
  const version = await anAmendment(world, plan.version, typeof changes === 'function' ? changes(world) : changes)
  await issueAmendment(world, version, '2026-05-15')
  await planOccurrences(world.system, version)
  const promises = await read(world.as('coordinator'), reader => amendedPromises(reader, version))
  return { world, version, totals: [...promises.totals.values()], left: promises.left.map(one => one.promised) }
}

describe('what the year promised, over the versions', () => {
  test('a change of nothing changes no promise', async () => {
    expect(await amended({})).toMatchObject({ totals: [], left: [] })
  })

  test('four months of one and eight of three, where the minimum was raised on 15/5', async () => {
    expect(await amended({ 1: { minimum: 3 } })).toMatchObject({ totals: [4 * 1 + 8 * 3], left: [] })
  })

  test('another lead from May on is no second promise for the whole year', async () => {
    const { totals } = await amended(world => ({ 1: { parties: [{ kind: 'unit', unit_id: world.units.khnv }] } }))
    expect(totals).toEqual([12])
  })

  test('a task that ended promised what fell due until then', async () => {
    expect(await amended({ 2: 'skip' })).toMatchObject({ totals: [], left: [5] })
  })

  test('a plan that was never amended is asked nothing', async () => {
    const world = await aFacility(database)
    const { version } = await anIssuedPlan(database, world, [{ no: '1', parts: [article(world, 1)] }])
    const promises = await read(world.as('coordinator'), reader => amendedPromises(reader, version))
    expect(promises).toEqual({ totals: new Map(), left: [] })
  })
})

test('the year and the report keep what was due under the version before, each task once', async () => {
  const { world, version } = await amended({ 2: 'skip' })
  const leader = world.as('leader')
  const matrix = await read(leader, reader => yearMatrix(reader, { year: 2026 }))
  expect(matrix.tasks.map(task => [task.no, task.total, task.ended])).toEqual([
    ['1', 12, false],
    ['2', 5, true],
  ])
  const days = { from: '2026-01-01', to: '2026-12-31' }
  const lines = await read(leader, reader => taskProgress(reader, version, days))
  expect(lines.map(line => [line.no, line.promised])).toEqual([
    ['1', 12],
    ['2', 5],
  ])
  const bearers = await read(leader, reader => bearersByPart(reader, version))
  expect([...bearers.values()]).toEqual([1, 1])
})
