import { describe, expect, test } from 'vitest'
import { read, type Scope, type Writer, write } from '#platform/scope.ts'
import { type NewActivity, recordActivity } from '#slices/activities/activities.api.ts'
import { retractActivity, supersedeActivity } from '#slices/activities/end-activity.ts'
import { testDatabase } from '#test/database.ts'
import { aFacility, type StaffName } from '#test/world.ts'
import { type Duties, said, someDuties } from './a-duty.fixture.ts'
import { key } from './an-issued-plan.fixture.ts'
import { decideTies } from './decide-ties.ts'
import { handIn } from './hand-in.ts'
import { openInboxItem } from './inbox.queries.ts'
import { matchByRule } from './match-by-rule.ts'
import { evidenceIndex } from './report-lines.api.ts'
import { tiesOfActivity } from './task.queries.ts'
import { approvalItems } from './tasks.home.ts'
import { tieByHand } from './tie-by-hand.ts'
import { tieCandidates } from './tie-candidates.queries.ts'

const database = testDatabase()

const record = (scope: Scope, over: Partial<NewActivity> = {}) =>
  write(scope, { action: 'test.record' }, (tx: Writer<'activity' | 'activity_measure'>) =>
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

/** Tân Lập's article of March, and facts in the ledger: what fits, another kind, another month. */
async function aChoice() {
  const duties = await someDuties(database)
  const { world } = duties
  const room = world.as('ddttHead')
  const talk = await record(room, {
    kind: 'community',
    channel: null,
    title: 'Nói chuyện ở chợ',
    happened_on: '2026-03-02',
  })
  const fits = await record(room, { unit_id: world.units.tramTanLap })
  await record(room, { happened_on: '2026-02-27', title: 'Bài của tháng trước' })
  return { duties, world, fits, talk, id: await duties.occurrence('5', world.units.tramTanLap) }
}
const candidates = (scope: Scope, id: string, search = '') => read(scope, reader => tieCandidates(reader, id, search))

const decide = async (duties: Duties, who: StaffName, id: string) => {
  const row_version = Number((await duties.stateOf(id)).row_version)
  const decisions = [{ occurrence_id: id, row_version, verdict: 'accept' as const, without: [] }]
  return decideTies(duties.world.as(who), { request_key: key(), decisions })
}

describe('what can be tied', () => {
  test('facts of the duty’s days, what fits first; found without tones; gone once tied', async () => {
    const { world, id, fits, talk } = await aChoice()
    const asked = await candidates(world.as('coordinator'), id)
    expect(asked).toMatchObject({ from: '2026-03-01', to: '2026-03-31', total: 2 })
    expect(asked.rows.map(row => [row.id, row.fits])).toEqual([
      [fits.id, true],
      [talk.id, false],
    ])
    expect((await candidates(world.as('coordinator'), id, 'noi chuyen')).rows.map(row => row.id)).toEqual([talk.id])
    expect((await candidates(world.as('coordinator'), id, 'không có')).rows).toEqual([])
    await tieByHand(world.as('coordinator'), id, fits.id, key())
    expect((await candidates(world.as('coordinator'), id)).rows.map(row => row.id)).toEqual([talk.id])
  })

  test.each<[StaffName]>([['tanLapHead'], ['hoaKheHead'], ['owner']])('%s does not choose', async name => {
    const { world, id } = await aChoice()
    await expect(candidates(world.as(name), id)).rejects.toMatchObject({ kind: 'forbidden', code: 'occurrence.steer' })
  })

  test('another facility: not found', async () => {
    const [{ id }, other] = [await aChoice(), await aFacility(database)]
    await expect(candidates(other.as('coordinator'), id)).rejects.toMatchObject({ kind: 'not_found' })
  })
})

describe('a fact that does not stand as it was tied', () => {
  const said2 = { request_key: key(), reason: 'Ghi nhầm ngày' }

  test('retracted, it is not accepted; the duty stays as it was, and may be turned down', async () => {
    const { duties, world, id, fits } = await aChoice()
    await tieByHand(world.as('coordinator'), id, fits.id, key())
    await retractActivity(world.as('coordinator'), fits.id, said2)
    expect(await decide(duties, 'leader', id)).toMatchObject([{ ok: false, code: 'occurrence.fact-ended' }])
    expect(await duties.stateOf(id)).toMatchObject({ state: 'upcoming', offered: 1 })
    const row_version = Number((await duties.stateOf(id)).row_version)
    const decisions = [{ occurrence_id: id, row_version, verdict: 'return' as const, reason: 'Đã rút', without: [] }]
    expect(await decideTies(world.as('leader'), { request_key: key(), decisions })).toMatchObject([{ ok: true }])
  })

  test('written anew, the new one takes its place: waiting, on a turned page, and in the index of evidence', async () => {
    const { duties, world, id } = await aChoice()
    await handIn(world.as('tanLapHead'), duties.store, id, said({ links: ['a.vn/mot'] }))
    const item = await read(world.as('coordinator'), reader => openInboxItem(reader, id))
    const handedIn = item.hand_ins[0]?.facts[0]?.id ?? ''
    const seen = Number((await duties.stateOf(id)).row_version)
    const anew = { ...said2, request_key: key(), happened_on: '2026-03-01' }
    const { id: next } = await supersedeActivity(world.as('coordinator'), handedIn, anew)
    await matchByRule(world.system, next)
    expect(Number((await duties.stateOf(id)).row_version)).toBe(seen + 1)
    expect(await decide(duties, 'leader', id)).toMatchObject([{ ok: true }])
    const index = await read(world.as('leader'), reader =>
      evidenceIndex(reader, duties.version, { from: '2026-03-01', to: '2026-03-31' }),
    )
    expect(index.map(line => [line.url, line.happened_on])).toEqual([['https://a.vn/mot', '2026-03-01']])
    // Accepted or not, what comes in the place of a fact stands for it.
    const { id: last } = await supersedeActivity(world.as('coordinator'), next, {
      ...anew,
      request_key: key(),
      happened_on: '2026-03-02',
    })
    await matchByRule(world.system, last)
    expect(await duties.stateOf(id)).toMatchObject({ state: 'accepted', accepted: 1, offered: 0 })
    const after = await read(world.as('leader'), reader =>
      evidenceIndex(reader, duties.version, { from: '2026-03-01', to: '2026-03-31' }),
    )
    expect(after.map(line => line.happened_on)).toEqual(['2026-03-02'])
  })
})

describe('a fact tied by hand', () => {
  test('is not decided by who tied it: it waits for a leader, then the duty is done', async () => {
    const { duties, world, id, fits } = await aChoice()
    await tieByHand(world.as('coordinator'), id, fits.id, key())
    expect(await decide(duties, 'coordinator', id)).toMatchObject([{ ok: false, code: 'occurrence.decide' }])
    const item = await read(world.as('coordinator'), reader => openInboxItem(reader, id))
    expect(item).toMatchObject({ may_decide: false, proposed: [{ origin: 'hand', fact: { id: fits.id } }] })
    expect(await approvalItems(world.as('leader'))).toMatchObject([{ id }])
    expect(await decide(duties, 'leader', id)).toMatchObject([{ ok: true }])
    expect(await duties.stateOf(id)).toMatchObject({ state: 'accepted', accepted: 1 })
    expect(await approvalItems(world.as('leader'))).toEqual([])
  })

  test('is named with its duty in the ledger, once however many proofs', async () => {
    const { duties, world, id } = await aChoice()
    await handIn(world.as('tanLapHead'), duties.store, id, said({ links: ['a.vn/mot', 'a.vn/hai'] }))
    const item = await read(world.as('coordinator'), reader => openInboxItem(reader, id))
    const fact = item.hand_ins[0]?.facts[0]
    const ties = await read(world.as('coordinator'), reader => tiesOfActivity(reader, fact?.id ?? ''))
    expect(ties.map(tie => [tie.id, tie.origin, tie.tie_state, tie.unit_name])).toEqual([
      [id, 'hand_in', 'offered', 'Trạm Y tế xã Tân Lập'],
    ])
  })

  test.each<[string, (world: Duties['world'], id: string, fact: string) => Promise<unknown>]>([
    ['by hand', (world, id, fact) => tieByHand(world.as('coordinator'), id, fact, key())],
    ['by a rule', (world, _id, fact) => matchByRule(world.system, fact)],
  ])('%s turns the page: who looked before does not decide what they have not seen', async (_how, tie) => {
    const { duties, world, id, fits } = await aChoice()
    await handIn(world.as('tanLapHead'), duties.store, id, said({ links: ['a.vn/mot'] }))
    const seen = Number((await duties.stateOf(id)).row_version)
    await tie(world, id, fits.id)
    const decisions = [{ occurrence_id: id, row_version: seen, verdict: 'accept' as const, without: [] }]
    expect(await decideTies(world.as('leader'), { request_key: key(), decisions })).toMatchObject([
      { ok: false, kind: 'stale', code: 'occurrence.stale' },
    ])
    expect(await duties.stateOf(id)).toMatchObject({ state: 'submitted', offered: 2 })
    expect(await decide(duties, 'leader', id)).toMatchObject([{ ok: true }])
    expect(await duties.stateOf(id)).toMatchObject({ state: 'accepted', accepted: 2 })
  })

  test('is not tied to what is decided already', async () => {
    const { duties, world, id, fits, talk } = await aChoice()
    await tieByHand(world.as('leader'), id, fits.id, key())
    expect(await decide(duties, 'coordinator', id)).toMatchObject([{ ok: true }])
    await expect(tieByHand(world.as('leader'), id, talk.id, key())).rejects.toMatchObject({
      code: 'occurrence.decided',
    })
  })
})
