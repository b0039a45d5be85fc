import { expect, test } from 'vitest'
import { dayOf } from '#platform/day.ts'
import { read, type Writer, write } from '#platform/scope.ts'
import { testDatabase } from '#test/database.ts'
import { type LedgerTables, recordActivity } from '../activities/activities.api.ts'
import { aPhoto, type Duties, said, someDuties } from './a-duty.fixture.ts'
import { key } from './an-issued-plan.fixture.ts'
import { decideTies } from './decide-ties.ts'
import { weekOfDuties } from './duties.queries.ts'
import { handIn } from './hand-in.ts'
import { loadHandInForm, loadHandInForms } from './hand-in-form.queries.ts'

const database = testDatabase()

const recorded = (duties: Duties, happened_on: string, title: string) =>
  write(duties.world.system, { action: 'test.room' }, (tx: Writer<LedgerTables>) =>
    recordActivity(tx, {
      kind: 'article',
      title,
      happened_on,
      unit_id: duties.world.units.tramTanLap,
      source: 'room',
      counts_at_once: true,
    }),
  )

/** A duty that was handed in with numbers and given back. */
async function givenBack(duties: Duties, period: string) {
  const { world } = duties
  const id = await duties.occurrence('5', world.units.tramTanLap, period)
  await handIn(world.as('tanLapHead'), duties.store, id, said({ links: [], measures: { article: 1 } }), [aPhoto()])
  const row_version = (await duties.stateOf(id)).row_version as number
  const decision = { occurrence_id: id, row_version, verdict: 'return' as const, reason: 'Ảnh mờ.', without: [] }
  await decideTies(world.as('coordinator'), { request_key: key(), decisions: [decision] })
  return id
}

test('the forms that a phone takes along say each what its own form says', async () => {
  const duties = await someDuties(database)
  const returned = await givenBack(duties, '2026-02')
  for (const day of ['2026-01-05', '2026-02-10', '2026-03-01']) await recorded(duties, day, `Bài ngày ${day}`)
  const { along, alone } = await read(duties.world.as('tanLapHead'), async reader => {
    const week = await weekOfDuties(reader, dayOf(reader.now()))
    const open = [...week.first, ...week.this_week, ...week.open]
    const forms = await loadHandInForms(reader, open)
    return { along: forms, alone: await Promise.all(open.map(duty => loadHandInForm(reader, duty.id))) }
  })
  expect(along).toEqual(alone)
  expect(along.find(form => form.duty.id === returned)?.again).toMatchObject({ ngay: '2026-03-02', 'so-article': '1' })
  expect(new Set(along.map(form => form.own.map(one => one.happened_on).join())).size).toBeGreaterThan(2)
})

test('what a person may not hand in is not taken along', async () => {
  const duties = await someDuties(database)
  const forms = (who: 'tanLapHead' | 'tanLapNurse', of: Awaited<ReturnType<typeof open>>) =>
    read(duties.world.as(who), reader => loadHandInForms(reader, of))
  const open = () =>
    read(duties.world.as('tanLapHead'), async reader => {
      const week = await weekOfDuties(reader, dayOf(reader.now()))
      return [...week.first, ...week.this_week, ...week.open]
    })
  const own = await open()
  expect(own.length).toBeGreaterThan(0)
  expect(await forms('tanLapHead', own)).toHaveLength(own.length)
  const foreign = own.map(duty => ({
    ...duty,
    unit_id: duties.world.units.khoaNoi,
    staff_id: null,
    answers_staff_id: duty.id,
  }))
  expect(await forms('tanLapNurse', foreign)).toEqual([])
})
