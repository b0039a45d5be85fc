import { describe, expect, test } from 'vitest'
import { read } from '#platform/scope.ts'
import { computeFigures } from '#slices/activities/figures.api.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { aFacility, type StaffName } from '#test/world.ts'
import { aPhoto, type Duties, ledgerOf, said, someDuties } from './a-duty.fixture.ts'
import { key } from './an-issued-plan.fixture.ts'
import { decideTies } from './decide-ties.ts'
import { handIn } from './hand-in.ts'
import type { Decision } from './tasks.input.ts'
import { undoDecision } from './undo-decision.ts'

const database = testDatabase()

/** Tân Lập has handed in its article for March, with a photo. */
async function handedIn(by: StaffName = 'tanLapHead', unit: 'tramTanLap' | 'tchc' = 'tramTanLap') {
  const duties = await someDuties(database)
  const id = await duties.occurrence('5', duties.world.units[unit])
  await handIn(duties.world.as(by), duties.store, id, said(), [aPhoto()])
  return { duties, id, world: duties.world }
}
const decide = async (duties: Duties, by: StaffName, id: string, over: Partial<Decision> = {}) => {
  const { row_version } = await duties.stateOf(id)
  const decision = {
    occurrence_id: id,
    row_version: Number(row_version),
    verdict: 'accept' as const,
    without: [],
    ...over,
  }
  const [answer] = await decideTies(duties.world.as(by), { request_key: key(), decisions: [decision] })
  return answer
}
const articles = async (duties: Duties) => {
  const figures = await read(duties.world.as('coordinator'), reader =>
    computeFigures(reader, { from: '2025-12-15', to: '2026-03-09' }),
  )
  return figures.find(figure => figure.code === 'website_articles')
}

test('accepting counts the fact, in the same moment', async () => {
  const { duties, id, world } = await handedIn()
  expect(await articles(duties)).toMatchObject({ value: null, activity_ids: [] })
  expect(await decide(duties, 'coordinator', id)).toMatchObject({ ok: true })
  expect(await duties.stateOf(id)).toMatchObject({ state: 'accepted', offered: 0, accepted: 2 })
  const [fact] = await ledgerOf(database, world)
  expect(await articles(duties)).toMatchObject({ value: 1, activity_ids: [fact!.id] })
})

test('accepting all but the photo: the link holds the fact, the photo goes back with the reason', async () => {
  const { duties, id, world } = await handedIn()
  const photo = await asOwner(database, async client => {
    const { rows } = await client.query(
      `select t.id from app.tie t join app.evidence e on e.id = t.evidence_id where t.facility_id = $1 and e.kind = 'file'`,
      [world.facility],
    )
    return rows[0].id as string
  })
  await decide(duties, 'coordinator', id, { without: [photo], reason: 'Ảnh mờ.' })
  expect(await duties.stateOf(id)).toMatchObject({ state: 'accepted', accepted: 1, offered: 0 })
})

test('a return says why, and what comes next replaces what was returned', async () => {
  const { duties, id, world } = await handedIn()
  expect(await decide(duties, 'coordinator', id, { verdict: 'return', reason: 'Ảnh mờ, chụp lại.' })).toMatchObject({
    ok: true,
  })
  expect(await duties.stateOf(id)).toMatchObject({ state: 'returned', state_reason: 'Ảnh mờ, chụp lại.', offered: 0 })
  await handIn(world.as('tanLapHead'), duties.store, id, said({ note: 'đã chụp lại' }), [aPhoto(2)])
  await decide(duties, 'coordinator', id)
  const ledger = await ledgerOf(database, world)
  expect(ledger.map(line => [line.ended, line.counted])).toEqual([
    [true, false],
    [false, true],
  ])
  expect(await articles(duties)).toMatchObject({ value: 1 })
})

test('an accepted "không phát sinh" needs no tie; a bare occurrence cannot be accepted', async () => {
  const duties = await someDuties(database)
  const id = await duties.occurrence('9', duties.world.units.tramTanLap)
  expect(await decide(duties, 'coordinator', id)).toMatchObject({ ok: false, code: 'occurrence.nothing-to-decide' })
  const nothing = said({ nothing_arose: true, links: [], happened_on: null })
  await handIn(duties.world.as('tanLapHead'), duties.store, id, nothing)
  expect(await decide(duties, 'coordinator', id)).toMatchObject({ ok: true })
  expect(await duties.stateOf(id)).toMatchObject({ state: 'accepted', nothing_arose: true, accepted: 0 })
})

describe('who decides', () => {
  test.each<[StaffName, boolean]>([
    ['coordinator', true],
    ['leader', true],
    ['owner', false],
    ['tanLapHead', false],
    ['tanLapNurse', false],
    ['hoaKheHead', false],
  ])('%s about Tân Lập: %s', async (name, may) => {
    const { duties, id } = await handedIn()
    const answer = await decide(duties, name, id)
    expect(answer).toMatchObject(may ? { ok: true } : { ok: false, code: 'occurrence.decide' })
    expect(await duties.stateOf(id)).toMatchObject({ state: may ? 'accepted' : 'submitted' })
  })

  test("the coordinator's own unit goes to a leader", async () => {
    const { duties, id } = await handedIn('tchcHead', 'tchc')
    expect(await decide(duties, 'coordinator', id)).toMatchObject({ ok: false, code: 'occurrence.decide' })
    expect(await decide(duties, 'leader', id)).toMatchObject({ ok: true })
  })

  test('who typed it in for a unit does not accept it, unless a small facility waived that', async () => {
    const { duties, id, world } = await handedIn('coordinator')
    expect(await decide(duties, 'coordinator', id)).toMatchObject({ ok: false, code: 'occurrence.decide' })
    const change = (sql: string) =>
      asOwner(database, async client => {
        await client.query('begin')
        await client.query(`call app.begin_migration_deed($1, 'test.waive')`, [world.facility])
        await client.query(sql, [world.facility])
        await client.query('commit')
      })
    await change('update app.facility set waives_four_eyes = true where facility_id = $1')
    // Ten people hold a role here: too many to waive.
    expect(await decide(duties, 'coordinator', id)).toMatchObject({ ok: false })
    await change(`delete from app.role_grant where facility_id = $1 and role <> 'coordinator'`)
    expect(await decide(duties, 'coordinator', id)).toMatchObject({ ok: true })
  })

  test('another facility: as if it were not there', async () => {
    const { duties, id } = await handedIn()
    const other = await aFacility(database)
    const decisions = [{ occurrence_id: id, row_version: 2, verdict: 'accept' as const, without: [] }]
    expect(await decideTies(other.as('leader'), { request_key: key(), decisions })).toMatchObject([
      { ok: false, kind: 'not_found' },
    ])
    expect(await duties.stateOf(id)).toMatchObject({ state: 'submitted' })
  })
})

test('several at once: one refused does not hold back the others, and a retry gives the same answers', async () => {
  const { duties, id, world } = await handedIn()
  const mine = await duties.occurrence('5', world.units.tchc)
  await handIn(world.as('tchcHead'), duties.store, mine, said({ links: ['a.vn/tchc'] }))
  const input = {
    request_key: key(),
    decisions: [
      { occurrence_id: mine, row_version: 2, verdict: 'accept' as const, without: [] },
      { occurrence_id: id, row_version: 2, verdict: 'accept' as const, without: [] },
    ],
  }
  const first = await decideTies(world.as('coordinator'), input)
  expect(first).toMatchObject([
    { occurrence_id: mine, ok: false, code: 'occurrence.decide' },
    { occurrence_id: id, ok: true },
  ])
  expect(await decideTies(world.as('coordinator'), input)).toEqual(first)
})

test('stale, without a reason, or with every tie left out: refused', async () => {
  const { duties, id } = await handedIn()
  expect(await decide(duties, 'coordinator', id, { row_version: 1 })).toMatchObject({ kind: 'stale' })
  expect(await decide(duties, 'coordinator', id, { verdict: 'return' })).toMatchObject({
    code: 'occurrence.reason-needed',
  })
  const ties = await asOwner(database, async client => {
    const { rows } = await client.query('select id from app.tie where occurrence_id = $1', [id])
    return rows.map(row => row.id as string)
  })
  expect(await decide(duties, 'coordinator', id, { without: ties, reason: 'Không rõ.' })).toMatchObject({
    code: 'occurrence.no-tie',
  })
  expect(await duties.stateOf(id)).toMatchObject({ state: 'submitted', offered: 2 })
})

describe('undo', () => {
  test('of an acceptance: it waits again and counts no more', async () => {
    const { duties, id, world } = await handedIn()
    await decide(duties, 'coordinator', id)
    await undoDecision(world.as('coordinator'), key(), [id])
    expect(await duties.stateOf(id)).toMatchObject({ state: 'submitted', offered: 2, accepted: 0 })
    expect(await articles(duties)).toMatchObject({ value: null })
  })

  test('a fact that another duty holds up still counts', async () => {
    const { duties, id, world } = await handedIn()
    const other = await duties.occurrence('5', world.units.tramHoaKhe)
    await handIn(world.as('hoaKheHead'), duties.store, other, said())
    await decide(duties, 'coordinator', id)
    await decide(duties, 'coordinator', other)
    await undoDecision(world.as('coordinator'), key(), [id])
    expect(await articles(duties)).toMatchObject({ value: 1 })
  })

  test('of a return: the reason goes, the unit need do nothing', async () => {
    const { duties, id, world } = await handedIn()
    await decide(duties, 'coordinator', id, { verdict: 'return', reason: 'Ảnh mờ.' })
    await undoDecision(world.as('coordinator'), key(), [id])
    expect(await duties.stateOf(id)).toMatchObject({ state: 'submitted', state_reason: null, offered: 2 })
  })

  test('not by another, and not after ten minutes', async () => {
    const { duties, id, world } = await handedIn()
    await decide(duties, 'coordinator', id)
    await expect(undoDecision(world.as('leader'), key(), [id])).rejects.toMatchObject({ code: 'occurrence.undo' })
    world.now = new Date(world.now.getTime() + 11 * 60_000)
    await expect(undoDecision(world.as('coordinator'), key(), [id])).rejects.toMatchObject({ code: 'occurrence.undo' })
  })
})
