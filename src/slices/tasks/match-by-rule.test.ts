import { expect, test } from 'vitest'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { type NewActivity, recordActivity } from '#slices/activities/activities.api.ts'
import { testDatabase } from '#test/database.ts'
import { aFacility } from '#test/world.ts'
import { ledgerOf, someDuties } from './a-duty.fixture.ts'
import { key } from './an-issued-plan.fixture.ts'
import { decideTies } from './decide-ties.ts'
import { matchByRule } from './match-by-rule.ts'
import { tieByHand } from './tie-by-hand.ts'

const database = testDatabase()

/** A room publishes an article: its fact stands in the ledger with the thing itself, and counts at once. */
const publish = (scope: Scope, over: Partial<NewActivity> = {}) =>
  write(scope, { action: 'test.publish' }, (tx: Writer<'activity' | 'activity_measure'>) =>
    recordActivity(tx, {
      kind: 'article',
      title: 'Một cửa điện tử tại trạm',
      happened_on: '2026-03-01',
      channel: 'website',
      source: 'room',
      counts_at_once: true,
      ...over,
    }),
  )

test("a room's article is proposed to its unit's duty of that month, once, and accepting it fulfils the duty", async () => {
  const duties = await someDuties(database)
  const { world } = duties
  const id = await duties.occurrence('5', world.units.tramTanLap)
  const fact = await publish(world.as('tanLapHead'), { unit_id: world.units.tramTanLap })
  expect(await matchByRule(world.system, fact.id)).toEqual({ offered: 1 })
  expect(await matchByRule(world.system, fact.id)).toEqual({ offered: 0 })
  expect(await duties.stateOf(id)).toMatchObject({ state: 'upcoming', offered: 1 })
  const decisions = [{ occurrence_id: id, row_version: 2, verdict: 'accept' as const, without: [] }]
  expect(await decideTies(world.as('coordinator'), { request_key: key(), decisions })).toMatchObject([{ ok: true }])
  expect(await duties.stateOf(id)).toMatchObject({ state: 'accepted', accepted: 1 })
})

test.each<[string, Partial<NewActivity>]>([
  ['another channel', { channel: 'facebook' }],
  ['another kind', { kind: 'video' }],
  ['no unit, where several could mean it', { unit_id: null }],
])('nothing is proposed for %s', async (_name, over) => {
  const duties = await someDuties(database)
  const fact = await publish(duties.world.as('tanLapHead'), { unit_id: duties.world.units.tramTanLap, ...over })
  expect(await matchByRule(duties.world.system, fact.id)).toEqual({ offered: 0 })
})

test('a proposal turned down stays down for the rule, not for a person, and the duty stays open', async () => {
  const duties = await someDuties(database)
  const { world } = duties
  const id = await duties.occurrence('5', world.units.tramTanLap)
  const fact = await publish(world.as('tanLapHead'), { unit_id: world.units.tramTanLap })
  await matchByRule(world.system, fact.id)
  const refusal = { occurrence_id: id, row_version: 2, verdict: 'return' as const, reason: 'Việc khác.', without: [] }
  await decideTies(world.as('coordinator'), { request_key: key(), decisions: [refusal] })
  expect(await duties.stateOf(id)).toMatchObject({ state: 'upcoming', offered: 0 })
  expect(await matchByRule(world.system, fact.id)).toEqual({ offered: 0 })
  await tieByHand(world.as('coordinator'), id, fact.id, key())
  expect(await duties.stateOf(id)).toMatchObject({ offered: 1 })
  await expect(tieByHand(world.as('coordinator'), id, fact.id, key())).rejects.toMatchObject({ code: 'tie.there' })
})

test('tying by hand is for those who steer, and never across facilities', async () => {
  const [duties, other] = [await someDuties(database), await aFacility(database)]
  const { world } = duties
  const id = await duties.occurrence('5', world.units.tramTanLap)
  const fact = await publish(world.as('tanLapHead'))
  await expect(tieByHand(world.as('tanLapHead'), id, fact.id, key())).rejects.toMatchObject({ kind: 'forbidden' })
  const foreign = await publish(other.as('tanLapHead'))
  await expect(tieByHand(world.as('coordinator'), id, foreign.id, key())).rejects.toMatchObject({ kind: 'not_found' })
  await expect(tieByHand(other.as('coordinator'), id, foreign.id, key())).rejects.toMatchObject({ kind: 'not_found' })
})

test('the fact and the job that looks for its duties come or fail together', async () => {
  const { world } = await someDuties(database)
  const failing = write(
    world.as('tanLapHead'),
    { action: 'test.publish' },
    async (tx: Writer<'activity' | 'activity_measure'>) => {
      await recordActivity(tx, { kind: 'article', title: 'x', happened_on: '2026-03-01', source: 'room' })
      throw new Error('the room fails')
    },
  )
  await expect(failing).rejects.toThrow('the room fails')
  expect(await ledgerOf(database, world)).toEqual([])
  const { id } = await publish(world.as('tanLapHead'))
  const { rows } = await database.jobs.query('select key from graphile_worker.jobs where key like $1', [
    `${world.facility}:activities.activity-recorded:%`,
  ])
  expect(rows).toEqual([{ key: `${world.facility}:activities.activity-recorded:${id}` }])
})
