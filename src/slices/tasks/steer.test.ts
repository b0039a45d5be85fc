import { describe, expect, test } from 'vitest'
import { read } from '#platform/scope.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { aFacility, type StaffName } from '#test/world.ts'
import { said, someDuties } from './a-duty.fixture.ts'
import { key } from './an-issued-plan.fixture.ts'
import { handIn } from './hand-in.ts'
import { mayRelieve } from './may-relieve.ts'
import { grantExtension, waiveOccurrence } from './occurrence.commands.ts'
import { getOccurrence } from './occurrence.queries.ts'
import { reportEvent } from './report-event.ts'
import { setRhythm } from './set-rhythm.ts'

const database = testDatabase()

/** Besides the usual duties: row 15 by an event, row 16 "thường xuyên" without a rhythm, both of Phòng TCHC. */
const withOpenEnds = () =>
  someDuties(database, world => {
    const parties = [{ kind: 'unit', unit_id: world.units.tchc }]
    return [
      { no: '15', parts: [{ schedule_kind: 'event', parties }] },
      { no: '16', parts: [{ schedule_kind: 'continuous', parties }] },
    ]
  })

const ofPart = (facility: string, part: string) =>
  asOwner(database, async client => {
    const { rows } = await client.query(
      `select period_code, period_from::text, due_on::text, unit_id, state from app.occurrence
       where facility_id = $1 and part_id = $2 order by period_from`,
      [facility, part],
    )
    return rows
  })

describe('an extension', () => {
  const late = { due_on: '2026-03-10', reason: 'Máy ảnh hỏng' }
  test('is a row of its own: the old day stays, and the duty is not late until the new one', async () => {
    const duties = await someDuties(database)
    const id = await duties.occurrence('5', duties.world.units.tramTanLap, '2026-02')
    await grantExtension(duties.world.as('coordinator'), id, { request_key: key(), ...late })
    const [row] = await ofPart(duties.world.facility, duties.parts['5']!).then(rows =>
      rows.filter(one => one.unit_id === duties.world.units.tramTanLap && one.period_code === '2026-02'),
    )
    expect(row).toMatchObject({ due_on: '2026-02-27' })
    const again = grantExtension(duties.world.as('coordinator'), id, { request_key: key(), ...late })
    await expect(again).rejects.toMatchObject({ code: 'occurrence.extend-earlier' })
  })

  test.each<[StaffName]>([['tanLapHead'], ['owner'], ['hoaKheHead']])('is not granted by %s', async name => {
    const duties = await someDuties(database)
    const id = await duties.occurrence('5', duties.world.units.tramTanLap)
    const attempt = grantExtension(duties.world.as(name), id, { request_key: key(), ...late, due_on: '2026-04-10' })
    await expect(attempt).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('another facility: not found', async () => {
    const [duties, other] = [await someDuties(database), await aFacility(database)]
    const id = await duties.occurrence('5', duties.world.units.tramTanLap)
    const attempt = grantExtension(other.as('leader'), id, { request_key: key(), ...late })
    await expect(attempt).rejects.toMatchObject({ kind: 'not_found', code: 'occurrence.not-found' })
  })
})

test('a waiver needs the row as it stands, takes no hand-in after, and is not for what was handed in', async () => {
  const duties = await someDuties(database)
  const { world } = duties
  const id = await duties.occurrence('5', world.units.tramTanLap)
  const waive = (row_version: number, who: StaffName = 'coordinator') =>
    waiveOccurrence(world.as(who), id, { request_key: key(), row_version, reason: 'Trạm đang sửa chữa' })
  await expect(waive(9)).rejects.toMatchObject({ kind: 'stale' })
  await expect(waive(1, 'tanLapHead')).rejects.toMatchObject({ kind: 'forbidden' })
  await waive(1)
  expect(await duties.stateOf(id)).toMatchObject({ state: 'waived', state_reason: 'Trạm đang sửa chữa' })
  await expect(handIn(world.as('tanLapHead'), duties.store, id, said())).rejects.toMatchObject({
    code: 'occurrence.closed',
  })
  const other = await duties.occurrence('5', world.units.tramHoaKhe)
  await handIn(world.as('hoaKheHead'), duties.store, other, said())
  const attempt = waiveOccurrence(world.as('leader'), other, { request_key: key(), row_version: 2, reason: 'x' })
  await expect(attempt).rejects.toMatchObject({ code: 'occurrence.decided' })
})

describe('nobody gives more time to their own unit, or waives its duty', () => {
  const ownUnits = () =>
    someDuties(database, world => [
      { no: '15', parts: [{ schedule_kind: 'monthly', parties: [{ kind: 'unit', unit_id: world.units.tchc }] }] },
    ])
  test.each<[StaffName, 'tchc' | 'tramTanLap', boolean]>([
    ['coordinator', 'tramTanLap', true],
    ['coordinator', 'tchc', false],
    ['leader', 'tchc', true],
    ['tchcHead', 'tchc', false],
  ])('%s, a duty of %s: %s', async (name, unit, may) => {
    const { world, occurrence } = await ownUnits()
    const id = await occurrence(unit === 'tchc' ? '15' : '5', world.units[unit])
    const duty = await read(world.system, reader => getOccurrence(reader, id))
    expect(await read(world.as(name), reader => mayRelieve(reader, duty))).toBe(may)
    const tries = [
      () => grantExtension(world.as(name), id, { request_key: key(), due_on: '2026-04-10', reason: 'Máy hỏng' }),
      () => waiveOccurrence(world.as(name), id, { request_key: key(), row_version: 1, reason: 'Sửa chữa' }),
    ]
    const code = name === 'tchcHead' ? 'occurrence.steer' : 'occurrence.own-relief'
    for (const attempt of tries) {
      if (may) await expect(attempt()).resolves.toHaveProperty('id')
      else await expect(attempt()).rejects.toMatchObject({ kind: 'forbidden', code })
    }
  })
})

describe('an event', () => {
  const event = { title: 'Có văn bản mới của Sở', happened_on: '2026-02-27', due_on: '2026-03-08' }
  test('makes one occurrence for each lead, due on a working day', async () => {
    const duties = await withOpenEnds()
    const { world, parts } = duties
    expect(await ofPart(world.facility, parts['15']!)).toEqual([])
    await reportEvent(world.as('tchcHead'), parts['15']!, { request_key: key(), ...event })
    // 08/3/2026 is a Sunday.
    expect(await ofPart(world.facility, parts['15']!)).toMatchObject([
      { unit_id: world.units.tchc, period_from: '2026-02-27', due_on: '2026-03-09' },
    ])
  })

  test.each([
    ['of a part with a schedule of its own', '5', {}, 'part.no-event'],
    ['that has not happened', '15', { happened_on: '2026-03-03', due_on: '2026-03-08' }, 'event.future'],
    ['due before it happened', '15', { due_on: '2026-02-20' }, 'event.due-early'],
  ])('%s is refused', async (_name, row, over, code) => {
    const duties = await withOpenEnds()
    const input = { request_key: key(), ...event, ...over }
    await expect(reportEvent(duties.world.as('coordinator'), duties.parts[row]!, input)).rejects.toMatchObject({ code })
  })

  test('is not reported by a unit that does not lead', async () => {
    const duties = await withOpenEnds()
    const input = { request_key: key(), ...event }
    const attempt = reportEvent(duties.world.as('hoaKheHead'), duties.parts['15']!, input)
    await expect(attempt).rejects.toMatchObject({ code: 'event.report' })
  })
})

describe('a rhythm', () => {
  const set = (duties: Awaited<ReturnType<typeof withOpenEnds>>, rhythm: 'monthly' | 'quarterly', row = '16') =>
    setRhythm(duties.world.as('coordinator'), duties.parts[row]!, { request_key: key(), rhythm, reason: '' })

  test('gives "thường xuyên" its occurrences from the period of today; a new one leaves what has begun', async () => {
    const duties = await withOpenEnds()
    const codes = async () =>
      (await ofPart(duties.world.facility, duties.parts['16']!)).map(row => row.period_code.slice(5))
    expect(await set(duties, 'monthly')).toEqual({ added: 10, removed: 0 })
    expect(await codes()).toEqual(['03', '04', '05', '06', '07', '08', '09', '10', '11', '12'])
    duties.world.now = new Date('2026-04-20T01:00:00Z')
    expect(await set(duties, 'quarterly')).toEqual({ added: 2, removed: 8 })
    expect(await codes()).toEqual(['03', '04', 'Q3', 'Q4'])
  })

  test('is refused for a part that has a schedule, and to units', async () => {
    const duties = await withOpenEnds()
    await expect(set(duties, 'monthly', '5')).rejects.toMatchObject({ code: 'part.rhythm-not-taken' })
    const input = { request_key: key(), rhythm: 'monthly' as const, reason: '' }
    await expect(setRhythm(duties.world.as('tchcHead'), duties.parts['16']!, input)).rejects.toMatchObject({
      kind: 'forbidden',
    })
    const other = await aFacility(database)
    await expect(setRhythm(other.as('coordinator'), duties.parts['16']!, input)).rejects.toMatchObject({
      kind: 'not_found',
    })
  })
})
