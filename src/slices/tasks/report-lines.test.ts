import { beforeEach, describe, expect, test } from 'vitest'
import { read } from '#platform/scope.ts'
import { testDatabase } from '#test/database.ts'
import { aFacility } from '#test/world.ts'
import { type Duties, said, someDuties } from './a-duty.fixture.ts'
import { key } from './an-issued-plan.fixture.ts'
import { handIn } from './hand-in.ts'
import { grantExtension } from './occurrence.commands.ts'
import { type Days, taskProgress, unitsAsked, unitsBehind } from './report-lines.api.ts'

const database = testDatabase()
const FEBRUARY: Days = { from: '2026-02-01', to: '2026-02-28' }
const MARCH: Days = { from: '2026-03-01', to: '2026-03-31' }

let duties: Duties
beforeEach(async () => {
  duties = await someDuties(database)
})

const ofRow5 = async (days: Days) => {
  const lines = await read(duties.world.as('coordinator'), reader => taskProgress(reader, duties.version, days))
  return lines.find(line => line.no === '5')
}
const behind = async (days: Days) => {
  const units = await read(duties.world.as('coordinator'), reader => unitsBehind(reader, days))
  return units.find(unit => unit.unit_id === duties.world.units.tramTanLap)?.count ?? 0
}
/** Tân Lập's article of February, due on 27/02, may come until this day. */
async function extend(due_on: string) {
  const id = await duties.occurrence('5', duties.world.units.tramTanLap, '2026-02')
  await grantExtension(duties.world.as('coordinator'), id, { request_key: key(), due_on, reason: 'Mất điện' })
  return id
}

describe('what a report says of duties, on 02/3', () => {
  test('what was not handed in by its day is late, and its unit is behind', async () => {
    expect(await ofRow5(FEBRUARY)).toMatchObject({ promised: 6, late: 6, waiting: 0 })
    expect(await behind(FEBRUARY)).toBe(2)
  })

  test('what is due on the last of these days is late the day after, for its task and for its unit alike', async () => {
    const upToItsDay: Days = { from: '2026-02-01', to: '2026-02-27' }
    duties.world.now = new Date('2026-02-27T10:00:00Z')
    expect(await ofRow5(upToItsDay)).toMatchObject({ promised: 6, late: 0 })
    expect(await behind(upToItsDay)).toBe(0)
    duties.world.now = new Date('2026-02-28T01:00:00Z')
    expect(await ofRow5(upToItsDay)).toMatchObject({ promised: 6, late: 6 })
    expect(await behind(upToItsDay)).toBe(2)
  })

  test('an extended duty is not late, its unit is not behind with it; it belongs to the days it is due in now', async () => {
    await extend('2026-03-10')
    expect(await ofRow5(FEBRUARY)).toMatchObject({ promised: 5, late: 5 })
    expect(await ofRow5(MARCH)).toMatchObject({ promised: 7, late: 0 })
    expect(await behind(FEBRUARY)).toBe(1)
  })

  test('past the extended day it is late and behind again, until it is handed in', async () => {
    const id = await extend('2026-03-10')
    duties.world.now = new Date('2026-03-11T01:00:00Z')
    expect(await ofRow5(MARCH)).toMatchObject({ promised: 7, late: 1 })
    expect(await behind(MARCH)).toBe(1)
    await handIn(duties.world.as('tanLapHead'), duties.store, id, said())
    expect(await ofRow5(MARCH)).toMatchObject({ promised: 7, late: 0, waiting: 1 })
    expect(await behind(MARCH)).toBe(0)
  })

  test('every unit with a duty in these days is asked; another facility sees none of it', async () => {
    expect(await read(duties.world.as('coordinator'), reader => unitsAsked(reader, FEBRUARY))).toBe(6)
    const other = await aFacility(database)
    expect(await read(other.as('coordinator'), reader => unitsAsked(reader, FEBRUARY))).toBe(0)
    expect(await read(other.as('coordinator'), reader => unitsBehind(reader, FEBRUARY))).toEqual([])
  })
})
