import { expect, it } from 'vitest'
import { read } from '#platform/scope.ts'
import { testDatabase } from '#test/database.ts'
import type { StaffName } from '#test/world.ts'
import { aPhoto, said, someDuties } from '../a-duty.fixture.ts'
import { anAmendment, issueAmendment } from '../an-amendment.fixture.ts'
import { handIn } from '../hand-in.ts'
import { planOccurrences } from '../plan-occurrences.ts'
import { aSupervisedRow } from './a-supervised-row.fixture.ts'
import { otherParties, supervisedDuties, supervisedDuty, supervisesAnything } from './supervised.queries.ts'

const database = testDatabase()

const aSupervisedDuty = () => someDuties(database, world => [aSupervisedRow(world)])

it.each<[StaffName, boolean]>([
  ['khnvHead', true],
  ['ddttHead', false],
  ['tanLapHead', false],
  ['hoaKheHead', false],
])('%s supervises it: %s', async (name, supervises) => {
  const { world } = await aSupervisedDuty()
  expect(await read(world.as(name), supervisesAnything)).toBe(supervises)
  const { duties } = await read(world.as(name), supervisedDuties)
  expect(duties.some(duty => duty.no === '12')).toBe(supervises)
  if (supervises) expect(new Set(duties.map(duty => duty.unit_id))).toEqual(new Set([world.units.tramTanLap]))
})

it('what was begun under an earlier version of the plan stays supervised', async () => {
  const { world, version, occurrence } = await aSupervisedDuty()
  const february = await occurrence('12', world.units.tramTanLap, '2026-02')
  const amendment = await anAmendment(world, version, { 12: { product: 'Bảng, tờ rơi' } })
  await issueAmendment(world, amendment, '2026-03-02')
  await planOccurrences(world.system, amendment)
  const { duties } = await read(world.as('khnvHead'), supervisedDuties)
  expect(duties.map(duty => duty.id)).toContain(february)
  expect(await read(world.as('khnvHead'), reader => supervisedDuty(reader, february))).toMatchObject({
    duty: { id: february, period_code: '2026-02' },
  })
})

it('what does not fit on a page stands on the next: each period once, what is overdue first', async () => {
  const { world, store, occurrence } = await someDuties(database, facility =>
    Array.from({ length: 30 }, (_, n) => ({ ...aSupervisedRow(facility), no: `${100 + n}` })),
  )
  const handed = await occurrence('100', world.units.tramTanLap, '2026-01')
  await handIn(world.as('tanLapHead'), store, handed, said(), [aPhoto()])
  const open = (page: number) => read(world.as('khnvHead'), reader => supervisedDuties(reader, page))
  const first = await open(1)
  expect(first).toMatchObject({ total: 90, late: 59, page: 1, pages: 2 })
  const second = await open(2)
  const all = [...first.duties, ...second.duties]
  expect(new Set(all.map(duty => duty.id)).size).toBe(90)
  const months = all.map(duty => duty.period_code)
  const late = [...Array(29).fill('2026-01'), ...Array(30).fill('2026-02')]
  expect(months).toEqual([...late, '2026-01', ...Array(30).fill('2026-03')])
  expect(all[59]?.id).toBe(handed)
  expect((await open(99)).duties).toEqual(second.duties)
})

it('the other parties are told in the plan’s words', async () => {
  const { world, parts } = await aSupervisedDuty()
  expect(await read(world.as('tanLapHead'), reader => otherParties(reader, parts['12'] ?? ''))).toBe(
    'Phối hợp: Phòng Điều dưỡng. Giám sát: Phòng Kế hoạch.',
  )
})
