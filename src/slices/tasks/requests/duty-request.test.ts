import { describe, expect, it } from 'vitest'
import { addDays, dayOf } from '#platform/day.ts'
import { type Reader, read, type Scope } from '#platform/scope.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { aFacility, type StaffName, type World } from '#test/world.ts'
import { delegate } from '../../facilities/delegation/delegate.ts'
import { standingOn } from '../../facilities/delegation.api.ts'
import { said, someDuties } from '../a-duty.fixture.ts'
import { decideOccurrence } from '../decide-ties.ts'
import { weekOfDuties } from '../duties.queries.ts'
import { handIn } from '../hand-in.ts'
import { getOccurrence } from '../occurrence.queries.ts'
import { askRequest } from './ask-request.ts'
import { decideRequest } from './decide-request.ts'
import { type Ask, askInput, type DecideRequest } from './duty-request.input.ts'
import { decidableRequests, leadersRequests, listRequests, viewRequest } from './list-requests.ts'
import { forwardRequest, withdrawRequest } from './withdraw-request.ts'

const database = testDatabase()
const key = () => crypto.randomUUID()
const ask = (scope: Scope, duty: string, over: Partial<Ask> = {}) =>
  askRequest(scope, duty, askInput.parse({ request_key: key(), kind: 'difficulty', words: 'Máy ảnh hỏng', ...over }))
const decide = (scope: Scope, id: string, over: Partial<DecideRequest> = {}) =>
  decideRequest(scope, id, {
    request_key: key(),
    row_version: 1,
    verdict: 'grant',
    answer: '',
    due_on: null,
    ...over,
  })
const rowOf = (scope: Scope, id: string) => read(scope, (reader: Reader) => getOccurrence(reader, id))
const seen = (scope: Scope, id: string) => read(scope, reader => viewRequest(reader, id))

async function aDuty() {
  const duties = await someDuties(database)
  return { ...duties, duty: await duties.occurrence('5', duties.world.units.tramTanLap) }
}

describe('what is asked and granted takes effect at once', () => {
  it('another date: an extension with the reason; the clock ran on until then', async () => {
    const { world, duty } = await aDuty()
    const { id } = await ask(world.as('tanLapNurse'), duty, { kind: 'new_date', wished_on: '2026-04-10' })
    const before = await rowOf(world.system, duty)
    expect(before).toMatchObject({ extended_to: null, state: 'upcoming' })
    await decide(world.as('coordinator'), id)
    const after = await rowOf(world.system, duty)
    expect(after).toMatchObject({ due_on: before.due_on, extended_to: '2026-04-10' })
    expect(await seen(world.as('tanLapHead'), id)).toMatchObject({
      request: { state: 'granted', granted_until: '2026-04-10', decided_name: 'Nguyễn Hoài Nhơn' },
    })
  })

  it('another date than the one wished for, in the decider’s words', async () => {
    const { world, duty } = await aDuty()
    const { id } = await ask(world.as('tanLapHead'), duty, { kind: 'new_date', wished_on: '2026-04-20' })
    await decide(world.as('coordinator'), id, { due_on: '2026-04-08', answer: 'Chậm nhất 08/4' })
    expect(await rowOf(world.system, duty)).toMatchObject({ extended_to: '2026-04-08' })
  })

  it('not applicable: waived, with the reason', async () => {
    const { world, duty, stateOf } = await aDuty()
    const { id } = await ask(world.as('tanLapHead'), duty, { kind: 'not_applicable', words: 'Trạm không có bảng' })
    await decide(world.as('coordinator'), id)
    expect(await stateOf(duty)).toMatchObject({
      state: 'waived',
      state_reason: 'Theo đề nghị của đơn vị: Trạm không có bảng',
    })
  })

  it('a difficulty: an answer in words, and nothing else changes', async () => {
    const { world, duty, stateOf } = await aDuty()
    const before = await stateOf(duty)
    const { id } = await ask(world.as('tanLapHead'), duty)
    await expect(decide(world.as('coordinator'), id)).rejects.toMatchObject({ code: 'duty-request.answer-needed' })
    await decide(world.as('coordinator'), id, { answer: 'Mượn máy của phòng' })
    expect(await stateOf(duty)).toEqual(before)
    const week = await read(world.as('tanLapHead'), reader => weekOfDuties(reader, '2026-03-02'))
    const card = [...week.first, ...week.this_week, ...week.open].find(one => one.id === duty)
    expect(card?.request).toMatchObject({ state: 'granted', answer: 'Mượn máy của phòng' })
  })

  it('refused with a reason: nothing takes effect, the unit reads why', async () => {
    const { world, duty, stateOf } = await aDuty()
    const { id } = await ask(world.as('tanLapHead'), duty, { kind: 'not_applicable' })
    await expect(decide(world.as('coordinator'), id, { verdict: 'refuse' })).rejects.toMatchObject({
      code: 'duty-request.answer-needed',
    })
    await decide(world.as('coordinator'), id, { verdict: 'refuse', answer: 'Có trong phân công' })
    expect(await stateOf(duty)).toMatchObject({ state: 'upcoming' })
    await expect(decide(world.as('coordinator'), id, { row_version: 2 })).rejects.toMatchObject({
      code: 'duty-request.decided',
    })
    const notices = await asOwner(database, async client => {
      const { rows } = await client.query(
        `select kind, unit_id from app.notice where facility_id = $1 and subject_id = $2`,
        [world.facility, id],
      )
      return rows
    })
    expect(notices).toEqual([{ kind: 'duty-request.answered', unit_id: world.units.tramTanLap }])
  })

  it('is taken back while nobody answered; the row stays and another may be asked', async () => {
    const { world, duty } = await aDuty()
    const { id } = await ask(world.as('tanLapNurse'), duty)
    await expect(ask(world.as('tanLapHead'), duty)).rejects.toMatchObject({ code: 'duty-request.open-already' })
    await withdrawRequest(world.as('tanLapNurse'), id, { request_key: key(), row_version: 1 })
    await expect(decide(world.as('coordinator'), id, { row_version: 2 })).rejects.toMatchObject({
      code: 'duty-request.decided',
    })
    await ask(world.as('tanLapHead'), duty)
    expect(await read(world.as('coordinator'), r => listRequests(r, { view: 'da-tra-loi', page: 1 }))).toMatchObject({
      total: 1,
      waiting: 1,
      items: [{ request: { id, state: 'withdrawn' } }],
    })
  })

  it('needs no answer any more once the duty is done', async () => {
    const { world, duty, store, occurrence } = await aDuty()
    await ask(world.as('tanLapHead'), duty)
    await ask(world.as('hoaKheHead'), await occurrence('5', world.units.tramHoaKhe))
    expect(await read(world.as('coordinator'), decidableRequests)).toHaveLength(2)
    await handIn(world.as('tanLapHead'), store, duty, said({ nothing_arose: true }))
    const { row_version } = await rowOf(world.system, duty)
    const decision = { occurrence_id: duty, row_version, verdict: 'accept' as const, without: [] }
    await decideOccurrence(world.as('coordinator'), key(), decision)
    expect(await read(world.as('coordinator'), decidableRequests)).toHaveLength(1)
  })

  it('the same request sent twice is one', async () => {
    const { world, duty } = await aDuty()
    const input = askInput.parse({ request_key: key(), kind: 'difficulty', words: 'Mưa' })
    const [first, second] = [
      await askRequest(world.as('tanLapHead'), duty, input),
      await askRequest(world.as('tanLapHead'), duty, input),
    ]
    expect(second).toEqual(first)
  })
})

describe('who decides', () => {
  it.each<[StaffName, 'tramTanLap' | 'tchc', boolean]>([
    ['coordinator', 'tramTanLap', true],
    ['leader', 'tramTanLap', true],
    ['coordinator', 'tchc', false],
    ['leader', 'tchc', true],
    ['tanLapHead', 'tramTanLap', false],
    ['hoaKheHead', 'tramTanLap', false],
    ['owner', 'tramTanLap', false],
  ])('%s on a request of %s: %s', async (name, unit, may) => {
    const { world, occurrence } = await aDuty()
    const { id } = await ask(
      world.as(unit === 'tchc' ? 'tchcHead' : 'tanLapHead'),
      await occurrence('5', world.units[unit]),
    )
    const answer = decide(world.as(name), id, { answer: 'Được' })
    if (may) await expect(answer).resolves.toMatchObject({ state: 'granted' })
    else await expect(answer).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it('what was passed on is the leader’s alone, and stands on the leader’s list', async () => {
    const { world, duty } = await aDuty()
    const { id } = await ask(world.as('tanLapHead'), duty)
    expect(await read(world.as('leader'), leadersRequests)).toEqual([])
    await forwardRequest(world.as('coordinator'), id, { request_key: key(), row_version: 1 })
    expect(await read(world.as('leader'), leadersRequests)).toMatchObject([{ request: { id } }])
    await expect(decide(world.as('coordinator'), id, { row_version: 2, answer: 'Được' })).rejects.toMatchObject({
      code: 'duty-request.leader',
    })
    await decide(world.as('leader'), id, { row_version: 2, answer: 'Được' })
  })

  it('not the one whom the asker stands in for, and the row names both', async () => {
    const { world, duty } = await aDuty()
    const today = dayOf(world.now)
    await delegate(world.as('coordinator'), {
      request_key: key(),
      absent_staff_id: world.staff.coordinator,
      stand_in_staff_id: world.staff.khnvHead,
      roles: ['coordinator'],
      valid_from: today,
      last_day: addDays(today, 3),
      reason: 'Nghỉ phép',
    })
    const inTheirPlace = await standing(world, 'khnvHead')
    const { id } = await ask(inTheirPlace, duty)
    for (const scope of [inTheirPlace, await standing(world, 'coordinator')])
      await expect(decide(scope, id, { answer: 'Được' })).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await seen(world.as('leader'), id)).toMatchObject({
      request: { asked_name: 'Võ Quang Hải', asked_for_name: 'Nguyễn Hoài Nhơn' },
    })
  })

  const standing = async (world: World, name: StaffName): Promise<Scope> => {
    const scope = world.as(name)
    return { ...scope, actor: { ...scope.actor, ...(await standingOn(scope, world.staff[name], dayOf(world.now))) } }
  }
})

describe('what is refused', () => {
  it.each<[string, Partial<Ask>, string]>([
    ['a new date without a date', { kind: 'new_date' }, 'duty-request.date-needed'],
    ['a date before the one that holds', { kind: 'new_date', wished_on: '2026-03-10' }, 'duty-request.date-early'],
  ])('%s', async (_what, over, code) => {
    const { world, duty } = await aDuty()
    await expect(ask(world.as('tanLapHead'), duty, over)).rejects.toMatchObject({ code })
  })

  it('what was handed in already', async () => {
    const { world, duty, store } = await aDuty()
    await handIn(world.as('tanLapHead'), store, duty, said())
    await expect(ask(world.as('tanLapHead'), duty)).rejects.toMatchObject({ code: 'duty-request.closed' })
  })

  it('another unit and another facility, as if it were not there', async () => {
    const { world, duty } = await aDuty()
    const there = await aFacility(database)
    await expect(ask(world.as('hoaKheHead'), duty)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(ask(there.as('coordinator'), duty)).rejects.toMatchObject({ kind: 'not_found' })
    const { id } = await ask(world.as('tanLapHead'), duty)
    await expect(seen(world.as('hoaKheHead'), id)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(
      withdrawRequest(world.as('hoaKheHead'), id, { request_key: key(), row_version: 1 }),
    ).rejects.toMatchObject({ kind: 'not_found' })
    await expect(decide(there.as('coordinator'), id, { answer: 'Được' })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(seen(there.as('coordinator'), id)).rejects.toMatchObject({ kind: 'not_found' })
  })
})
