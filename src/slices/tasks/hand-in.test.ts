import { readdir } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { Scope } from '#platform/scope.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { aFacility, type StaffName } from '#test/world.ts'
import { aPhoto, type Duties, ledgerOf, said, someDuties } from './a-duty.fixture.ts'
import { key } from './an-issued-plan.fixture.ts'
import { handIn } from './hand-in.ts'
import type { HandIn } from './tasks.input.ts'

const database = testDatabase()
const give = (duties: Duties, scope: Scope, id: string, input: HandIn, photos = 0) =>
  handIn(
    scope,
    duties.store,
    id,
    input,
    Array.from({ length: photos }, (_, n) => aPhoto(n)),
  )

test('a link and two photos become one uncounted fact with three offered ties', async () => {
  const duties = await someDuties(database)
  const { world } = duties
  const id = await duties.occurrence('5', world.units.tramTanLap)
  const done = await give(duties, world.as('tanLapNurse'), id, said(), 2)
  expect(done).toMatchObject({ recorded: 1, known: 0 })
  expect(await duties.stateOf(id)).toMatchObject({ state: 'submitted', offered: 3, accepted: 0 })
  expect(await ledgerOf(database, world)).toMatchObject([
    { kind: 'article', channel: 'website', counted: false, measures: { article: 1 }, evidence: 3 },
  ])
  expect(await readdir(duties.store.folder)).toEqual([world.facility])
})

test('what people counted is kept: a talk for 45 people with a photo', async () => {
  const duties = await someDuties(database)
  const id = await duties.occurrence('9', duties.world.units.tramTanLap)
  await give(duties, duties.world.as('tanLapHead'), id, said({ links: [], measures: { turn: 45 } }), 1)
  expect(await ledgerOf(database, duties.world)).toMatchObject([
    { kind: 'community', measures: { session: 1, turn: 45 }, evidence: 1 },
  ])
})

test('three links are three articles, each on its own channel', async () => {
  const duties = await someDuties(database)
  const id = await duties.occurrence('5', duties.world.units.tramTanLap)
  const links = [
    'https://anbinh.example.vn/a',
    'https://www.facebook.com/anbinh/posts/7',
    'https://anbinh.example.vn/b',
  ]
  await give(duties, duties.world.as('tanLapHead'), id, said({ links, measures: { article: 3 } }))
  const ledger = await ledgerOf(database, duties.world)
  expect(ledger.map(line => [line.channel, line.measures]).sort()).toEqual([
    ['facebook', { article: 1 }],
    ['website', { article: 1 }],
    ['website', { article: 1 }],
  ])
})

test('"không phát sinh" needs no proof and records no fact', async () => {
  const duties = await someDuties(database)
  const id = await duties.occurrence('9', duties.world.units.tramTanLap)
  await give(duties, duties.world.as('tanLapHead'), id, said({ nothing_arose: true, links: [], happened_on: null }))
  expect(await duties.stateOf(id)).toMatchObject({ state: 'submitted', nothing_arose: true, offered: 0 })
  expect(await ledgerOf(database, duties.world)).toEqual([])
})

describe('counting once', () => {
  test('a retried hand-in has the effect and the answer of once, however many come together', async () => {
    const duties = await someDuties(database)
    const id = await duties.occurrence('5', duties.world.units.tramTanLap)
    const input = said()
    const again = () => give(duties, duties.world.as('tanLapHead'), id, input, 1)
    const answers = await Promise.all([again(), again(), again(), again()])
    answers.push(await again())
    expect(new Set(answers.map(answer => answer.hand_in_id)).size).toBe(1)
    expect(await ledgerOf(database, duties.world)).toHaveLength(1)
    expect(await duties.stateOf(id)).toMatchObject({ state: 'submitted', offered: 2 })
  })

  test('two tabs with different keys: the second finds the duty closed', async () => {
    const duties = await someDuties(database)
    const id = await duties.occurrence('5', duties.world.units.tramTanLap)
    const results = await Promise.allSettled([
      give(duties, duties.world.as('tanLapHead'), id, said()),
      give(duties, duties.world.as('tanLapNurse'), id, said()),
    ])
    expect(results.map(result => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await ledgerOf(database, duties.world)).toHaveLength(1)
  })

  test('the same article handed in by two units at once is one fact with two ties', async () => {
    const duties = await someDuties(database)
    const { world } = duties
    const [a, b] = [
      await duties.occurrence('5', world.units.tramTanLap),
      await duties.occurrence('5', world.units.tramHoaKhe),
    ]
    const other = 'http://www.anbinh.example.vn/tin/mot-cua/?utm_source=zalo'
    const answers = await Promise.all([
      give(duties, world.as('tanLapHead'), a, said()),
      give(duties, world.as('hoaKheHead'), b, said({ links: [other] })),
    ])
    expect(answers.map(answer => answer.known).sort()).toEqual([0, 1])
    expect(await ledgerOf(database, world)).toHaveLength(1)
  })

  test('the same photo for two months is one fact', async () => {
    const duties = await someDuties(database)
    const { world } = duties
    const photo = said({ links: [] })
    await give(
      duties,
      world.as('tanLapHead'),
      await duties.occurrence('9', world.units.tramTanLap, '2026-02'),
      photo,
      1,
    )
    const march = await duties.occurrence('9', world.units.tramTanLap)
    expect(await give(duties, world.as('tanLapHead'), march, said({ links: [] }), 1)).toMatchObject({ known: 1 })
    expect(await ledgerOf(database, world)).toHaveLength(1)
  })
})

test('what was done from 15/12 of the year before is taken', async () => {
  const duties = await someDuties(database)
  const id = await duties.occurrence('5', duties.world.units.tramTanLap)
  const done = await give(duties, duties.world.as('tanLapHead'), id, said({ happened_on: '2025-12-15' }))
  expect(done).toMatchObject({ recorded: 1 })
})

describe('refusals', () => {
  test.each<[string, Partial<HandIn>, number, string]>([
    ['no day', { happened_on: null }, 0, 'hand-in.date-needed'],
    ['a day to come', { happened_on: '2026-03-03' }, 0, 'hand-in.date-future'],
    ['a day of another year', { happened_on: '2025-12-14' }, 0, 'hand-in.date-early'],
    ['no proof', { links: [] }, 0, 'hand-in.evidence-needed'],
    ['photos without the privacy tick', { privacy_checked: false }, 1, 'hand-in.privacy-needed'],
    ['a quantity of nothing', { measures: { article: 0 } }, 0, 'hand-in.quantity'],
    ['what is no address', { links: ['bài trên web'] }, 0, 'evidence.link'],
    [
      'two links said to be five',
      { links: ['a.vn/1', 'a.vn/2'], measures: { article: 5 } },
      0,
      'hand-in.links-quantity',
    ],
  ])('%s', async (_name, over, photos, code) => {
    const duties = await someDuties(database)
    const id = await duties.occurrence('5', duties.world.units.tramTanLap)
    const attempt = give(duties, duties.world.as('tanLapHead'), id, said(over), photos)
    await expect(attempt).rejects.toMatchObject({ kind: 'invalid', code })
    expect(await duties.stateOf(id)).toMatchObject({ state: 'upcoming', offered: 0 })
    expect(await ledgerOf(database, duties.world)).toEqual([])
  })

  test.each([
    ['an empty file', new Uint8Array(), 'evidence.empty'],
    ['a page of HTML', new TextEncoder().encode('<html><script>alert(1)</script>'), 'evidence.kind'],
    ['an SVG', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'evidence.kind'],
  ])('%s called a photo', async (_name, bytes, code) => {
    const duties = await someDuties(database)
    const id = await duties.occurrence('5', duties.world.units.tramTanLap)
    const attempt = handIn(duties.world.as('tanLapHead'), duties.store, id, said(), [{ name: 'anh.jpg', bytes }])
    await expect(attempt).rejects.toMatchObject({ code })
    expect(await readdir(duties.store.folder)).toEqual([])
  })

  test('a refused file is called by its name, without the folders it came in', async () => {
    const duties = await someDuties(database)
    const id = await duties.occurrence('5', duties.world.units.tramTanLap)
    const file = { name: 'C:\\Ảnh\\tháng 3/trang.html', bytes: new TextEncoder().encode('<html>') }
    await expect(handIn(duties.world.as('tanLapHead'), duties.store, id, said(), [file])).rejects.toMatchObject({
      code: 'evidence.kind',
      params: { name: 'trang.html' },
    })
  })

  test('a period that has not begun, and one that is handed in', async () => {
    const duties = await someDuties(database)
    const { world } = duties
    const april = await duties.occurrence('5', world.units.tramTanLap, '2026-04')
    await expect(give(duties, world.as('tanLapHead'), april, said())).rejects.toMatchObject({
      code: 'occurrence.not-open',
    })
    const march = await duties.occurrence('5', world.units.tramTanLap)
    await give(duties, world.as('tanLapHead'), march, said())
    await expect(give(duties, world.as('tanLapHead'), march, said({ links: ['a.vn/2'] }))).rejects.toMatchObject({
      kind: 'conflict',
      code: 'occurrence.closed',
    })
  })

  test('the same key for another input', async () => {
    const duties = await someDuties(database)
    const id = await duties.occurrence('5', duties.world.units.tramTanLap)
    const request_key = key()
    await give(duties, duties.world.as('tanLapHead'), id, said({ request_key }))
    const other = give(duties, duties.world.as('tanLapHead'), id, said({ request_key, note: 'khác' }))
    await expect(other).rejects.toMatchObject({ code: 'request.key-reused' })
  })
})

describe('who may', () => {
  const TAKES: Record<StaffName, boolean> = {
    owner: false,
    coordinator: true,
    leader: false,
    tchcHead: false,
    ddttHead: false,
    khnvHead: false,
    khoaNoiHead: false,
    tanLapHead: true,
    tanLapNurse: true,
    hoaKheHead: false,
  }
  test.each(Object.entries(TAKES))('%s hands in for Tân Lập: %s', async (name, takes) => {
    const duties = await someDuties(database)
    const id = await duties.occurrence('5', duties.world.units.tramTanLap)
    const attempt = give(duties, duties.world.as(name as StaffName), id, said({ received_via: 'zalo' }))
    if (takes) await expect(attempt).resolves.toMatchObject({ recorded: 1 })
    else await expect(attempt).rejects.toMatchObject({ kind: 'not_found', code: 'occurrence.not-found' })
  })

  test('another facility cannot tell it from one that does not exist', async () => {
    const [duties, other] = [await someDuties(database), await aFacility(database)]
    const id = await duties.occurrence('5', duties.world.units.tramTanLap)
    const refusalOf = (occurrence: string) =>
      give(duties, other.as('coordinator'), occurrence, said()).then(
        () => 'taken',
        error => ({ kind: error.kind, code: error.code, params: error.params }),
      )
    expect(await refusalOf(id)).toEqual(await refusalOf(key()))
    expect(await refusalOf(id)).toMatchObject({ kind: 'not_found' })
  })
})

test('late is taken too, and the deed is in the trail', async () => {
  const duties = await someDuties(database)
  const id = await duties.occurrence('5', duties.world.units.tramTanLap, '2026-01')
  await give(duties, duties.world.as('coordinator'), id, said({ received_via: 'zalo' }))
  const deeds = await asOwner(database, async client => {
    const { rows } = await client.query(
      `select action, actor_id from app.audit where facility_id = $1 and subject = $2`,
      [duties.world.facility, id],
    )
    return rows
  })
  expect(deeds).toEqual([{ action: 'occurrence.hand-in', actor_id: duties.world.staff.coordinator }])
})
