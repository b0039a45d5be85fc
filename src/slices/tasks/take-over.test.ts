import { expect, test } from 'vitest'
import { read } from '#platform/scope.ts'
import { testDatabase } from '#test/database.ts'
import { aFacility } from '#test/world.ts'
import { ledgerOf, someDuties } from './a-duty.fixture.ts'
import { key } from './an-issued-plan.fixture.ts'
import { loadInbox, openInboxItem } from './inbox.queries.ts'
import { loadTakeOver, takeOverPaper } from './take-over.ts'
import { paperLine, takeOverInput } from './tasks.input.ts'

const database = testDatabase()

const asked = (lines: unknown[]) => takeOverInput.parse({ request_key: key(), lines })
const onPaper = (occurrence_id: string, more = {}) => ({
  occurrence_id,
  happened_on: '2026-01-20',
  quantity: 2,
  kept_at: 'Tập lưu quý I, phòng Tổ chức - Hành chính',
  ...more,
})

test('periods whose due day has passed are offered, task by task; those that run are not', async () => {
  const { world, version } = await someDuties(database)
  const { rows, today } = await read(world.as('coordinator'), reader => loadTakeOver(reader, version))
  expect(today).toBe('2026-03-02')
  expect([...new Set(rows.map(row => row.period_code))]).toEqual(['2026-01', '2026-02'])
  expect(rows).toHaveLength(2 * 2 * 6)
  expect(rows[0]).toMatchObject({ no: '5', unit: 'tin/bài', is_ratio: false })
})

test('several at once become hand-ins of their own days, marked as paper; a leader decides, not the coordinator', async () => {
  const { world, store, occurrence, stateOf } = await someDuties(database)
  const [one, two, none] = [
    await occurrence('5', world.units.tramTanLap, '2026-01'),
    await occurrence('5', world.units.tramHoaKhe, '2026-01'),
    await occurrence('9', world.units.tramHoaKhe, '2026-02'),
  ]
  const lines = [onPaper(one), onPaper(two, { quantity: 1 }), { occurrence_id: none, nothing_arose: true }]
  expect(await takeOverPaper(world.as('coordinator'), store, asked(lines))).toEqual({ handed_in: 3 })
  expect(await stateOf(one)).toMatchObject({ state: 'submitted', offered: 1 })
  expect(await stateOf(none)).toMatchObject({ state: 'submitted', nothing_arose: true, offered: 0 })
  const ledger = await ledgerOf(database, world)
  expect(ledger.map(line => [line.kind, line.counted, line.measures])).toEqual([
    ['article', false, { article: 2 }],
    ['article', false, { article: 1 }],
  ])
  const mine = await read(world.as('coordinator'), reader => loadInbox(reader))
  const leaders = await read(world.as('leader'), reader => loadInbox(reader))
  const handed = (items: typeof mine) => items.filter(item => [one, two, none].includes(item.duty.id))
  expect(handed(mine).map(item => item.may_decide)).toEqual([false, false, false])
  expect(handed(leaders).map(item => item.may_decide)).toEqual([true, true, true])
  const opened = await read(world.as('leader'), reader => openInboxItem(reader, one))
  expect(opened.hand_ins[0]).toMatchObject({ received_via: 'paper', happened_on: '2026-01-20' })
})

test('one line that cannot be taken refuses them all', async () => {
  const { world, store, occurrence, stateOf } = await someDuties(database)
  const first = await occurrence('5', world.units.tramTanLap, '2026-01')
  const later = await occurrence('5', world.units.tramTanLap, '2026-06')
  await expect(
    takeOverPaper(world.as('coordinator'), store, asked([onPaper(first), onPaper(later)])),
  ).rejects.toMatchObject({ code: 'occurrence.not-open' })
  expect(await stateOf(first)).toMatchObject({ state: 'upcoming', offered: 0 })
})

test('refusals: twice in one grid, a day to come, another year, who may not, another facility', async () => {
  const [{ world, store, occurrence, version }, other] = [await someDuties(database), await aFacility(database)]
  const id = await occurrence('5', world.units.tramTanLap, '2026-01')
  const take = (name: 'coordinator' | 'tanLapHead' | 'leader', lines: unknown[]) =>
    takeOverPaper(world.as(name), store, asked(lines))
  await expect(take('coordinator', [onPaper(id), onPaper(id)])).rejects.toMatchObject({ code: 'take-over.twice' })
  const future = [onPaper(id, { happened_on: '2026-03-03' })]
  await expect(take('coordinator', future)).rejects.toMatchObject({ code: 'hand-in.date-future' })
  const early = [onPaper(id, { happened_on: '2025-01-20' })]
  await expect(take('coordinator', early)).rejects.toMatchObject({ code: 'hand-in.date-early' })
  for (const name of ['tanLapHead', 'leader'] as const)
    await expect(take(name, [onPaper(id)])).rejects.toMatchObject({ code: 'take-over.coordinator' })
  await expect(takeOverPaper(other.as('coordinator'), store, asked([onPaper(id)]))).rejects.toMatchObject({
    kind: 'not_found',
  })
  await expect(read(other.as('coordinator'), reader => loadTakeOver(reader, version))).rejects.toMatchObject({
    kind: 'not_found',
  })
})

test('a line says when and where the proof is, or that nothing arose', () => {
  const says = (line: object) => paperLine.safeParse({ occurrence_id: key(), ...line }).success
  expect(says({ happened_on: '2026-01-20', link: 'https://anbinh.example.vn/a' })).toBe(true)
  expect(says({ nothing_arose: true })).toBe(true)
  expect(says({ happened_on: '2026-01-20' })).toBe(false)
  expect(says({ kept_at: 'Tủ 2' })).toBe(false)
})
