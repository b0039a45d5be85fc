import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testDatabase } from '#test/database.ts'
import { aFacility } from '#test/world.ts'
import { loadCalendar } from './calendar.api.ts'
import { clearCalendarDay, setCalendarDay } from './calendar.commands.ts'
import { getCalendarYear } from './facilities.queries.ts'

const database = testDatabase()
const key = () => ({ request_key: randomUUID() })

test("the facility's own days stand above the national calendar, and go again", async () => {
  const world = await aFacility(database)
  const coordinator = world.as('coordinator')
  const isWorkingDay = async (day: string) => (await loadCalendar(coordinator, day, day)).isWorkingDay(day)
  expect([await isWorkingDay('2026-03-14'), await isWorkingDay('2026-11-24')]).toEqual([false, false])
  await setCalendarDay(coordinator, { ...key(), day: '2026-03-14', kind: 'working', name: 'Làm bù ngày hội khám' })
  await setCalendarDay(coordinator, { ...key(), day: '2026-03-14', kind: 'working', name: 'Ngày hội khám' })
  expect(await isWorkingDay('2026-03-14')).toBe(true)
  expect((await getCalendarYear(coordinator, 2026)).own).toEqual([
    { day: '2026-03-14', kind: 'working', name: 'Ngày hội khám' },
  ])
  await clearCalendarDay(coordinator, '2026-03-14', randomUUID())
  expect(await isWorkingDay('2026-03-14')).toBe(false)
})

test('a year counts its working days and says how far holidays are known', async () => {
  const world = await aFacility(database)
  const year = await getCalendarYear(world.as('tanLapNurse'), 2026)
  expect(year.working_days.reduce((sum, days) => sum + days, 0)).toBe(249)
  expect(year.working_days[1]).toBe(15)
  expect(year.known_to).toBe('2027-12-31')
  expect(year.national.find(day => day.day === '2026-11-24')).toMatchObject({ name: 'Ngày Văn hóa Việt Nam' })
})

test.each([
  ['2026-03-14', 'off', 'calendar.weekend-off'],
  ['2026-11-24', 'off', 'calendar.weekend-off'],
  ['2026-03-10', 'working', 'calendar.already-working'],
  ['2026-08-22', 'working', 'calendar.already-working'],
] as const)('refuses %s as %s: %s', async (day, kind, code) => {
  const world = await aFacility(database)
  await expect(setCalendarDay(world.as('coordinator'), { ...key(), day, kind, name: 'X' })).rejects.toMatchObject({
    code,
  })
})

test('leaders and units change no day; another facility has its own', async () => {
  const [world, other] = [await aFacility(database), await aFacility(database)]
  const input = { day: '2026-03-10', kind: 'off' as const, name: 'Ngày truyền thống' }
  for (const name of ['leader', 'khoaNoiHead'] as const) {
    await expect(setCalendarDay(world.as(name), { ...key(), ...input })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(clearCalendarDay(world.as(name), input.day, randomUUID())).rejects.toMatchObject({ kind: 'forbidden' })
  }
  await setCalendarDay(world.as('owner'), { ...key(), ...input })
  expect((await loadCalendar(other.as('owner'), input.day, input.day)).isWorkingDay(input.day)).toBe(true)
})
