import { readdir } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { read, type Writer, write } from '#platform/scope.ts'
import { browser } from '#test/browser.ts'
import { testDatabase } from '#test/database.ts'
import { openTestAccount, openTestHouse, PASSWORD, type TestHouse } from '#test/http-house.ts'
import { type LedgerTables, recordActivity } from '../activities/activities.api.ts'
import { aPhoto, type Duties, ledgerOf, said, someDuties } from './a-duty.fixture.ts'
import { key } from './an-issued-plan.fixture.ts'
import { decideTies } from './decide-ties.ts'
import { handIn } from './hand-in.ts'
import { getOccurrence } from './occurrence.queries.ts'
import { ownActivities } from './own-activities.ts'
import { viewOccurrences } from './view-occurrence.ts'

const database = testDatabase()
const PERIODS = ['2026-01', '2026-02', '2026-03'] as const

/** Row 5 in three months and row 9 in two: five duties of Tân Lập, the first of them named apart. */
async function five() {
  const duties = await someDuties(database)
  const { tramTanLap } = duties.world.units
  const [first = '', ...also] = await Promise.all([
    ...PERIODS.map(period => duties.occurrence('5', tramTanLap, period)),
    ...PERIODS.slice(1).map(period => duties.occurrence('9', tramTanLap, period)),
  ])
  return { duties, world: duties.world, first, also, all: [first, ...also] }
}
const statesOf = async (duties: Duties, ids: readonly string[]) =>
  Promise.all(ids.map(async id => (await duties.stateOf(id)).state))
const viewOf = async (duties: Duties, id: string) =>
  read(duties.world.as('coordinator'), async reader => {
    const [view] = await viewOccurrences(reader, [await getOccurrence(reader, id)])
    return view
  })

describe('five duties, one photo and one link', () => {
  test('are handed in at once: each piece kept once, each kind of fact once, each duty with its own ties', async () => {
    const { duties, world, first, also, all } = await five()
    const input = said({ also, measures: { turn: 30 } })
    const done = await handIn(world.as('tanLapHead'), duties.store, first, input, [aPhoto()])
    expect(done).toMatchObject({ recorded: 2, known: 0 })
    expect(await statesOf(duties, all)).toEqual(Array(5).fill('submitted'))
    const ledger = await ledgerOf(database, world)
    expect(ledger.map(line => [line.kind, line.measures, line.evidence]).sort()).toEqual([
      ['article', { article: 1 }, 2],
      ['community', { session: 1, turn: 30 }, 2],
    ])
    for (const id of all) expect(await duties.stateOf(id)).toMatchObject({ offered: 2 })

    const version = (await duties.stateOf(first)).row_version as number
    const decision = { occurrence_id: first, row_version: version, verdict: 'accept' as const, without: [] }
    expect(await decideTies(world.as('coordinator'), { request_key: key(), decisions: [decision] })).toMatchObject([
      { ok: true },
    ])
    expect(await statesOf(duties, all)).toEqual(['accepted', ...Array(4).fill('submitted')])
  })

  test('sent again have the effect and the answer of once', async () => {
    const { duties, world, first, also } = await five()
    const input = said({ also })
    const once = () => handIn(world.as('tanLapHead'), duties.store, first, input, [aPhoto()])
    const answers = [await once(), await once()]
    expect(answers[0]).toEqual(answers[1])
  })

  test('one of which closed meanwhile: it is named, and nothing is saved', async () => {
    const { duties, world, first, also, all } = await five()
    await handIn(world.as('tanLapNurse'), duties.store, also[1] ?? '', said({ links: ['a.vn/rieng'] }))
    const before = [await ledgerOf(database, world), await statesOf(duties, all)]
    const attempt = handIn(world.as('tanLapHead'), duties.store, first, said({ also }), [aPhoto()])
    await expect(attempt).rejects.toMatchObject({
      kind: 'conflict',
      code: 'hand-in.one-closed',
      params: { no: '5', period: 'tháng 3' },
    })
    expect([await ledgerOf(database, world), await statesOf(duties, all)]).toEqual(before)
  })

  test('one of which is another unit’s looks like none, and no file is kept', async () => {
    const { duties, world, first } = await five()
    const theirs = await duties.occurrence('5', world.units.tramHoaKhe)
    const refusal = async (also: string) =>
      handIn(world.as('tanLapHead'), duties.store, first, said({ also: [also] }), [aPhoto()]).catch(error => error)
    expect(await refusal(theirs)).toEqual(await refusal(key()))
    expect(await refusal(theirs)).toMatchObject({ kind: 'not_found', code: 'occurrence.not-found' })
    expect(await readdir(duties.store.folder)).toEqual([])
  })
})

describe('an activity that the ledger holds', () => {
  const recorded = (duties: Duties, unit: 'tramTanLap' | 'tramHoaKhe') =>
    write(duties.world.system, { action: 'test.room' }, (tx: Writer<LedgerTables>) =>
      recordActivity(tx, {
        kind: 'article',
        title: 'Bài của phòng',
        happened_on: '2026-03-01',
        unit_id: duties.world.units[unit],
        source: 'room',
        counts_at_once: true,
      }),
    )
  test('of one’s own unit is evidence enough', async () => {
    const duties = await someDuties(database)
    const { world } = duties
    const { id: activity } = await recorded(duties, 'tramTanLap')
    const id = await duties.occurrence('5', world.units.tramTanLap)
    const own = () => read(world.as('tanLapHead'), async r => ownActivities(r, await getOccurrence(r, id)))
    expect((await own()).map(one => one.id)).toEqual([activity])
    await handIn(world.as('tanLapHead'), duties.store, id, said({ links: [], activity_ids: [activity] }))
    expect(await duties.stateOf(id)).toMatchObject({ state: 'submitted', offered: 1 })
    expect(await ledgerOf(database, world)).toHaveLength(1)
    expect(await own()).toEqual([])
  })

  test('of another unit is not there', async () => {
    const duties = await someDuties(database)
    const { id: activity } = await recorded(duties, 'tramHoaKhe')
    const id = await duties.occurrence('5', duties.world.units.tramTanLap)
    const attempt = handIn(duties.world.as('tanLapHead'), duties.store, id, said({ activity_ids: [activity] }))
    await expect(attempt).rejects.toMatchObject({ kind: 'not_found', code: 'activity.not-found' })
    expect(await duties.stateOf(id)).toMatchObject({ state: 'upcoming', offered: 0 })
  })
})

test('people counted without the list they signed are shown to the decider, with it they are not', async () => {
  const { duties, world, also } = await five()
  const [, , february = '', march = ''] = also
  const heads = { links: [], measures: { turn: 45, invited: 60 } }
  await handIn(world.as('tanLapHead'), duties.store, february, said(heads), [aPhoto(1)])
  const list = { ...aPhoto(3), as: 'sign_sheet' as const }
  await handIn(world.as('tanLapHead'), duties.store, march, said(heads), [aPhoto(2), list])
  const [without, withList] = [await viewOf(duties, february), await viewOf(duties, march)]
  expect([without?.hand_ins[0]?.lacks_sign_sheet, withList?.hand_ins[0]?.lacks_sign_sheet]).toEqual([true, false])
  expect(withList?.hand_ins[0]?.ties.map(tie => tie.evidence?.role).sort()).toEqual([null, 'sign_sheet'])
  expect(without?.hand_ins[0]?.quantities).toContain('60\u00a0người được mời')
})

describe('on a phone, without script', { timeout: 120_000 }, () => {
  let house: TestHouse
  beforeAll(() => {
    house = openTestHouse(database)
  })

  test('several are chosen, handed in together, and refused by name when one is closed', async () => {
    const { duties, world, first, also, all } = await five()
    const b = browser(house.app)
    const user_name = await openTestAccount(house, world, 'tanLapHead')
    await b.post(`/${world.slug}/dang-nhap`, { user_name, password: PASSWORD })
    const at = `/${world.slug}/viec`
    expect((await b.get(at)).text).toContain(`${at}/nop-chung"`)
    const choice = await b.get(`${at}/nop-chung`)
    for (const id of all) expect(choice.text).toContain(`value="${id}"`)
    expect((await b.get(`${at}/nop-chung?viec=${first}`)).text).toContain('Chọn từ hai việc')
    const led = await b.get(`${at}/nop-chung?${all.map(id => `viec=${id}`).join('&')}`)
    expect([led.status, led.to]).toEqual([303, `${at}/nop/${first}?${also.map(id => `cung=${id}`).join('&')}`])

    const page = await b.get(led.to)
    expect(page.text).toContain('Nộp chung cho 4 việc nữa')
    expect(page.text).toMatch(/name="so-article"[\s\S]*name="so-session"/)
    await handIn(world.as('tanLapNurse'), duties.store, also[0] ?? '', said({ links: ['a.vn/rieng'] }))
    const send = (ids: readonly string[]) => {
      const form = new FormData()
      for (const [name, value] of Object.entries({ ma: key(), ngay: '2026-03-02', 'lien-ket': 'a.vn/1' }))
        form.set(name, value)
      for (const id of ids) form.append('cung', id)
      return b.post(`${at}/nop/${first}`, form)
    }
    const refused = await send(also)
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('TT 5, kỳ tháng 2, đã nộp hoặc đã duyệt')
    expect(refused.text).toContain('Nộp chung cho 3 việc nữa')
    const done = await send(also.slice(1))
    expect([done.status, done.to]).toEqual([303, `${at}/ket-qua/${first}?xong=4`])
    expect((await b.get(done.to)).text).toContain('Đã nhận cho 4 việc.')
  })
})
