import { beforeAll, expect, test } from 'vitest'
import { read } from '#platform/scope.ts'
import { testDatabase } from '#test/database.ts'
import { type Duties, someDuties } from '../a-duty.fixture.ts'
import { shownOn } from '../build-matrix.ts'
import { listOccurrences } from '../matrix.queries.ts'
import { occurrenceFilter } from '../tasks.input.ts'
import { aMixedYear } from './a-mixed-year.fixture.ts'
import { listView } from './list.queries.ts'
import { viewFilter } from './views.input.ts'

const database = testDatabase()

/** Only read here. */
let duties: Duties
beforeAll(async () => {
  duties = await aMixedYear(database)
})

const list = (duties: Duties, query: Record<string, string> = {}) =>
  read(duties.world.as('coordinator'), reader => listView(reader, viewFilter.parse(query)))

test('each row looks as it does everywhere else; counts and pages agree with the plain list', async () => {
  const all = await read(duties.world.as('coordinator'), reader =>
    listView(reader, viewFilter.parse({}), { all: true }),
  )
  const plain = await read(duties.world.as('coordinator'), reader =>
    listOccurrences(reader, occurrenceFilter.parse({})),
  )
  expect(all.counts).toEqual(plain.counts)
  expect(all.counts).toMatchObject({ accepted: 1, returned: 1, submitted: 1, waived: 1, overdue: 19 })
  expect(all.rows).toHaveLength(plain.total)
  for (const state of ['qua-han', 'dang-thuc-hien', 'chua-den-ky'] as const) {
    const some = await list(duties, { 'trang-thai': state })
    expect(new Set(some.rows.map(row => shownOn(row, some.today))).size).toBe(1)
    expect(some.counts).toEqual(all.counts)
  }
  const second = await list(duties, { trang: '2' })
  expect([second.total, second.rows.length, second.page]).toEqual([144, 50, 2])
  expect(second.rows.map(row => row.id)).toEqual(all.rows.slice(50, 100).map(row => row.id))
})

test.each([
  ['a unit', (d: Duties) => ({ 'don-vi': d.world.units.tramTanLap }), 24],
  ['a month', () => ({ thang: '3' }), 13],
  ['the same month written out', () => ({ thang: '2026-03' }), 13],
  ['a month of another year', () => ({ thang: '2027-03' }), 0],
  ['who answers', (d: Duties) => ({ nguoi: d.world.staff.hoaKheHead }), 24],
  ['two states', () => ({ 'trang-thai': 'tra-lai,cho-duyet' }), 2],
  ['late by twenty days', () => ({ tre: '20' }), 10],
  ['words without tones', () => ({ tim: 'tan lap' }), 24],
  ['words of title and unit', () => ({ tim: 'cộng đồng hòa khê' }), 12],
  ['words that are nowhere', () => ({ tim: 'khung long' }), 0],
] as const)('%s', async (_, query, total) => {
  expect((await list(duties, query(duties))).total).toBe(total)
})

test('the most worrying first, by unit or by task', async () => {
  const first = async (sort: string) => (await list(duties, { 'sap-xep': sort })).rows.map(row => [row.now, row.no])
  expect((await first('lo'))[0]).toEqual(['open', '5'])
  expect((await first('lo'))[19]).toEqual(['returned', '5'])
  expect((await first('nhiem-vu')).every(([, no]) => no === '5')).toBe(true)
  const units = (await list(duties, { 'sap-xep': 'don-vi' })).rows.map(row => row.unit_name)
  expect(new Set(units.slice(0, 24)).size).toBe(1)
})

test('another facility sees nothing of it', async () => {
  const other = await someDuties(database)
  const seen = await list(other, { 'don-vi': duties.world.units.tramTanLap })
  expect([seen.total, seen.rows]).toEqual([0, []])
})
