import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { read } from '#platform/scope.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { aFacility, type StaffName, type World } from '#test/world.ts'
import { type TypeInFact, typeInFactInput } from './activities.input.ts'
import { computeFigures } from './compute-figures.ts'
import { retractActivity, supersedeActivity } from './end-activity.ts'
import { confirmFact, typeInFact } from './type-in-fact.ts'

const database = testDatabase()
const key = () => randomUUID()
const store = async () => ({ folder: await mkdtemp(join(tmpdir(), 'lantoa-ledger-')) })
const articles = (over: Partial<TypeInFact> = {}): TypeInFact =>
  typeInFactInput.parse({
    request_key: key(),
    kind: 'article',
    title: 'Loạt bài về một cửa',
    happened_on: '2026-02-20',
    channel: 'website',
    measures: { article: 3 },
    links: ['https://anbinh.example.vn/loat-bai'],
    ...over,
  })
const typed = async (world: World, over: Partial<TypeInFact> = {}, by: StaffName = 'coordinator') =>
  (await typeInFact(world.as(by), await store(), articles(over))).id
const confirmed = async (world: World, over: Partial<TypeInFact> = {}) => {
  const id = await typed(world, over)
  await confirmFact(world.as('leader'), id, key())
  return id
}
const quarter = { from: '2025-12-15', to: '2026-03-09' }
const figureAt = async (world: World, as_of?: Date, code = 'website_articles') => {
  const figures = await read(world.as('coordinator'), reader => computeFigures(reader, { ...quarter, as_of }))
  return figures.find(figure => figure.code === code)?.value
}

describe('typing in', () => {
  test('counts once somebody else has confirmed it', async () => {
    const world = await aFacility(database)
    const id = await typed(world)
    expect(await figureAt(world)).toBeNull()
    await expect(confirmFact(world.as('coordinator'), id, key())).rejects.toMatchObject({ code: 'activity.confirm' })
    await expect(confirmFact(world.as('tanLapHead'), id, key())).rejects.toMatchObject({ kind: 'forbidden' })
    await confirmFact(world.as('leader'), id, key())
    expect(await figureAt(world)).toBe(3)
    await expect(confirmFact(world.as('leader'), id, key())).rejects.toMatchObject({ code: 'activity.already-counted' })
  })

  test.each<[string, Partial<TypeInFact>, string]>([
    ['no proof', { links: [] }, 'activity.evidence-needed'],
    ['no quantity', { measures: {} }, 'activity.quantity-needed'],
    ['less than nothing', { measures: { article: -1 } }, 'activity.negative'],
    ['a day to come', { happened_on: '2026-03-03' }, 'activity.future'],
    ['half a rate', { kind: 'satisfaction', numerator: 9 }, 'activity.ratio-needed'],
    ['more than all', { kind: 'satisfaction', numerator: 9, denominator: 8 }, 'activity.ratio-order'],
    ['an adjustment without a reason', { is_adjustment: true }, 'activity.adjustment-reason'],
  ])('is refused with %s', async (_name, over, code) => {
    const world = await aFacility(database)
    await expect(typed(world, over)).rejects.toMatchObject({ kind: 'invalid', code })
  })

  test.each<[StaffName]>([['tanLapHead'], ['owner'], ['ddttHead']])('is not for %s', async name => {
    await expect(typed(await aFacility(database), {}, name)).rejects.toMatchObject({ code: 'activity.record' })
  })
})

describe('a fact is never edited', () => {
  test('superseding keeps the old line, counts the new one, and both are seen', async () => {
    const world = await aFacility(database)
    const id = await confirmed(world)
    const before = new Date(world.now)
    world.now = new Date('2026-03-03T01:00:00Z')
    const change = { request_key: key(), reason: 'Đếm nhầm', measures: { article: 2 } }
    const { id: next } = await supersedeActivity(world.as('coordinator'), id, change)
    expect(await figureAt(world)).toBe(2)
    // What was true when the first report was sent stays to be seen.
    expect(await figureAt(world, before)).toBe(3)
    const again = supersedeActivity(world.as('coordinator'), id, { ...change, request_key: key() })
    await expect(again).rejects.toMatchObject({ code: 'activity.ended' })
    expect(next).not.toBe(id)
  })

  test('retracting takes it out of the figures, with a reason', async () => {
    const world = await aFacility(database)
    const id = await confirmed(world)
    await retractActivity(world.as('leader'), id, { request_key: key(), reason: 'Trùng' })
    expect(await figureAt(world)).toBeNull()
    const other = await aFacility(database)
    const foreign = retractActivity(other.as('leader'), id, { request_key: key(), reason: 'x' })
    await expect(foreign).rejects.toMatchObject({ kind: 'not_found', code: 'activity.not-found' })
  })

  test('not even the application can edit one behind its back', async () => {
    const world = await aFacility(database)
    const id = await typed(world)
    const client = await database.app.connect()
    try {
      await client.query('begin')
      await client.query(`set local app.facility_id = '${world.facility}'`)
      const edit = client.query(`update app.activity set title = 'khác' where id = $1`, [id])
      await expect(edit).rejects.toThrow('permission denied')
    } finally {
      await client.query('rollback')
      client.release()
    }
  })
})

test('an adjustment of -1 is a line of its own', async () => {
  const world = await aFacility(database)
  await confirmed(world)
  await confirmed(world, { is_adjustment: true, reason: 'Một bài bị gỡ', measures: { article: -1 }, links: [] })
  expect(await figureAt(world)).toBe(2)
})

test('only a programme that counts, within the days, counted by then', async () => {
  const world = await aFacility(database)
  await confirmed(world, { happened_on: '2025-12-14' })
  await confirmed(world, { happened_on: '2025-12-15', measures: { article: 10 } })
  const elsewhere = await aFacility(database)
  await confirmed(elsewhere, { measures: { article: 100 } })
  expect(await figureAt(world)).toBe(10)
  expect(await figureAt(world, new Date('2026-03-01T00:00:00Z'))).toBeNull()
  await asOwner(database, async client => {
    await client.query('begin')
    await client.query(`call app.begin_migration_deed($1, 'test.programme')`, [world.facility])
    await client.query('update app.programme set counts = false where facility_id = $1', [world.facility])
    await client.query('commit')
  })
  expect(await figureAt(world)).toBeNull()
})
